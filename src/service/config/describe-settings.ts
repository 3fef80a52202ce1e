import { SETTINGS, type Setting } from "./settings.ts";

/** Every setting as a table in Markdown, as it stands in the operators' page. */
export function describeSettings(): string {
  const rows = Object.values<Setting<unknown>>(SETTINGS).map(describe);
  return ["| setting | what | expected | else |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function describe({ name, meaning, expectation, fallback, isRequired, isSecret }: Setting<unknown>): string {
  const names = isSecret === true ? `\`${name}\` or \`${name}_FILE\`` : `\`${name}\``;
  const otherwise = isRequired === true ? "required" : fallback ? `\`${fallback}\`` : "none";
  return `| ${names} | ${meaning} | ${expectation} | ${otherwise} |`;
}
