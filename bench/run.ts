import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { benchBusinessDays } from "./business-days.ts";
import { measureLetterRules, type RuleFigure } from "./letter-rules.ts";
import { benchLetters } from "./letters.ts";
import type { Figure } from "./measure.ts";
import { benchPlanStream } from "./plan-stream.ts";
import { benchStartUp } from "./start-up.ts";

/**
 * Measures what the design sets out for, each against a peer or a floor in the same run, and prints the ratios.
 * `--long` plans a million cases; `--save` keeps the table in docs/benchmarks.md.
 */
const isLong = process.argv.includes("--long");
const figures: Figure[] = [];
for (const bench of [benchBusinessDays, () => benchPlanStream(isLong), benchStartUp, benchLetters]) {
  for (const figure of await bench()) {
    figures.push(figure);
    console.log(rowOf(figure));
  }
}

for (const line of ruleTable()) console.log(line);

if (process.argv.includes("--save")) {
  const page = new URL("../docs/benchmarks.md", import.meta.url);
  const [before] = readFileSync(page, "utf8").split("<!-- figures -->");
  writeFileSync(page, `${before}<!-- figures -->\n\n${table()}`);
}

function rowOf({ what, value, against, ratio, goal }: Figure): string {
  return `| ${what} | ${value} | ${against} | ${ratio.toFixed(2)} | ${goal} |`;
}

function table(): string {
  const date = new Date().toISOString().slice(0, 10);
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  return [
    `Measured on ${date}: ${processor}, ${cpus().length} processors, ${process.platform}, Node ${process.version}.`,
    "",
    "| what | Fineline | against | ratio | goal |",
    "| --- | --- | --- | --- | --- |",
    ...figures.map(rowOf),
    "",
    ...ruleTable(),
    "",
  ].join("\n");
}

/** What the rules for letters find in the labelled letters: those they were tuned on, and those kept back. */
function ruleTable(): readonly string[] {
  const kept = new Map(measureLetterRules("held-out").map((figure) => [figure.rule, figure]));
  return [
    "| rule | tuned on: precision | recall | kept back: broken | precision | recall |",
    "| --- | --- | --- | --- | --- | --- |",
    ...measureLetterRules("tune").map((tuned) => {
      const held = kept.get(tuned.rule) as RuleFigure;
      const [p, r, hp, hr] = [tuned.precision, tuned.recall, held.precision, held.recall].map((x) => x.toFixed(2));
      return `| \`${tuned.rule}\` | ${p} | ${r} | ${held.broken} | ${hp} | ${hr} |`;
    }),
  ];
}
