import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { TortureResult } from "./torture-run.ts";

const PAGE = new URL("../../docs/reliability.md", import.meta.url);

/** The lines of a run's table, and of what failed below it. */
export function tableOf({ figures, failures }: TortureResult): readonly string[] {
  const rows = figures.map(({ what, extent, outcome }) => `| ${what} | ${extent} | ${outcome} |`);
  return [
    "| what | how much | what came of it |",
    "| --- | --- | --- |",
    ...rows,
    ...failures.map((each) => `- ${each}`),
  ];
}

/** Puts a run's table into the page, between the mark of its name and the next heading. */
export function saveTable(name: string, result: TortureResult, seconds: number): void {
  const mark = `<!-- ${name} -->`;
  const [before, after] = readFileSync(PAGE, "utf8").split(mark);
  if (before === undefined || after === undefined) throw new Error(`docs/reliability.md: expected one mark ${mark}`);
  const next = after.indexOf("\n## ");
  const rest = next < 0 ? "" : after.slice(next);
  writeFileSync(PAGE, `${before}${mark}\n\n${machine(seconds)}\n\n${tableOf(result).join("\n")}\n${rest}`);
}

function machine(seconds: number): string {
  const date = new Date().toISOString().slice(0, 10);
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  return `Run on ${date} in ${Math.round(seconds)} s: ${processor}, ${cpus().length} processors, ${process.platform}, Node ${process.version}.`;
}
