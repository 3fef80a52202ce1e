import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { benchBusinessDays } from "./business-days.ts";
import type { Figure } from "./measure.ts";
import { benchPlanStream } from "./plan-stream.ts";
import { benchStartUp } from "./start-up.ts";

/**
 * Measures what the design sets out for, each against a peer or a floor in the same run, and prints the ratios.
 * `--long` plans a million cases; `--save` keeps the table in docs/benchmarks.md.
 */
const isLong = process.argv.includes("--long");
const figures: Figure[] = [];
for (const bench of [benchBusinessDays, () => benchPlanStream(isLong), benchStartUp]) {
  for (const figure of await bench()) {
    figures.push(figure);
    console.log(rowOf(figure));
  }
}

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
  ].join("\n");
}
