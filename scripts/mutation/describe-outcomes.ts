import { dirname } from "node:path";
import { isDead } from "./kept-outcomes.ts";
import type { Tried } from "./try-mutants.ts";

/** A line for each mutant that no test noticed. */
export function describeSurvivors(tried: readonly Tried[]): readonly string[] {
  return tried
    .filter((each) => !isDead(each))
    .map(({ mutant: { file, line, column, mutator, original, replacement }, outcome }) => {
      const met = outcome.kind === "not-met" ? " (no test comes here)" : "";
      return `${file}:${line}:${column} ${mutator}${met}\n    - ${onOneLine(original)}\n    + ${onOneLine(replacement)}`;
    });
}

/** A row for each folder, and one for all. */
export function describeScores(tried: readonly Tried[]): readonly string[] {
  const folders = Map.groupBy(tried, ({ mutant }) => dirname(mutant.file));
  const rows = [...folders].toSorted(([one], [other]) => one.localeCompare(other));
  return [
    "| folder | mutants | killed | endless | lived | not met | score |",
    "| --- | --: | --: | --: | --: | --: | --: |",
  ].concat([...rows, ["all", tried] as const].map(([name, own]) => scoreRow(name, own)));
}

function scoreRow(name: string, tried: readonly Tried[]): string {
  const count = (kind: Tried["outcome"]["kind"]) => tried.filter(({ outcome }) => outcome.kind === kind).length;
  const score = ((100 * tried.filter(isDead).length) / tried.length).toFixed(1);
  const counts = [tried.length, count("killed"), count("endless"), count("lived"), count("not-met")];
  return `| ${name} | ${counts.join(" | ")} | ${score} % |`;
}

function onOneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}
