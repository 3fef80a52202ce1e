import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { benchBusinessDays } from "./business-days.ts";
import { benchCalendars } from "./calendars.ts";
import { benchEmployer } from "./employer.ts";
import { benchJobs } from "./jobs.ts";
import { measureLetterRules, type RuleFigure } from "./letter-rules.ts";
import { benchLetters } from "./letters.ts";
import { benchMailOffice } from "./mail-office.ts";
import { benchMailReading, mailTable } from "./mail-reading.ts";
import { benchMailScan } from "./mail-scan.ts";
import type { Figure } from "./measure.ts";
import { benchMoving } from "./moving.ts";
import { missingPeers } from "./peers/load-peer.ts";
import { benchPlanStream } from "./plan-stream.ts";
import { benchRecurrence } from "./recurrence.ts";
import { benchReplies } from "./replies.ts";
import { benchSending } from "./sending.ts";
import { benchService } from "./service/index.ts";
import { benchSharedLetterRules } from "./shared-letter-rules.ts";
import { benchStartUp } from "./start-up.ts";
import { benchWeb } from "./web/index.ts";

/**
 * Measures what the design sets out for, each against a peer or a floor in the same run, and prints the ratios.
 * `--long` plans a million cases; `--web` measures the web application alone, `--engine` everything else;
 * `--service` measures the shared service alone as it grows, to a million cases with `--big`;
 * `--save` keeps the tables of what was measured in docs/benchmarks.md.
 */
const isAsked = (name: string) => process.argv.includes(`--${name}`);
const isWhole = !isAsked("web") && !isAsked("engine") && !isAsked("service");
if (isWhole || isAsked("engine")) {
  const benches = [
    benchBusinessDays,
    benchRecurrence,
    () => benchPlanStream(isAsked("long")),
    benchStartUp,
    benchLetters,
    benchSharedLetterRules,
    benchEmployer,
    () => benchSending(),
    () => benchMailScan(),
    benchMailOffice,
    benchMailReading,
    benchReplies,
    () => benchMoving(),
    benchCalendars,
    () => benchJobs(isAsked("long")),
  ];
  const figures = await measure(benches);
  if (missingPeers().length > 0) console.error(`not measured, for want of a network: ${missingPeers().join(", ")}`);
  const tables = [...ruleTable(), "", ...(await mailTable())];
  for (const line of tables) console.log(line);
  save("figures", [...table(figures), "", ...tables]);
}
if (isWhole || isAsked("web")) save("figures of the web", table(await measure([benchWeb])));
if (isAsked("service")) {
  const { figures, lines } = await benchService(isAsked("big"));
  for (const line of [...figures.map(rowOf), ...lines]) console.log(line);
  save("figures of the service", [...table(figures), "", ...lines]);
}

async function measure(benches: readonly (() => Promise<readonly Figure[]> | readonly Figure[])[]) {
  const figures: Figure[] = [];
  for (const bench of benches) {
    for (const figure of await bench()) {
      figures.push(figure);
      console.log(rowOf(figure));
    }
  }
  return figures;
}

/** Puts lines between their mark in the page and the next one, or the next heading: what is written there by hand stays. */
function save(mark: string, lines: readonly string[]): void {
  if (!isAsked("save")) return;
  const page = new URL("../docs/benchmarks.md", import.meta.url);
  const [before = "", after = ""] = readFileSync(page, "utf8").split(`<!-- ${mark} -->`);
  const next = after.search(/^(?:<!-- |## )/m);
  const rest = next < 0 ? "" : `\n${after.slice(next)}`;
  writeFileSync(page, `${before}<!-- ${mark} -->\n\n${lines.join("\n")}\n${rest}`);
}

function rowOf({ what, value, against, ratio, goal }: Figure): string {
  return `| ${what} | ${value} | ${against} | ${ratio.toFixed(2)} | ${goal} |`;
}

function table(figures: readonly Figure[]): readonly string[] {
  const date = new Date().toISOString().slice(0, 10);
  // How many programs wanted a processor over the last five minutes: with more than there are, times are too long.
  const load = loadavg()[1]!.toFixed(1);
  const processor = cpus()[0]?.model.trim() ?? "unknown processor";
  return [
    `Measured on ${date}: ${processor}, ${cpus().length} processors, ${process.platform}, Node ${process.version}, load ${load}.`,
    "",
    "| what | Fineline | against | ratio | goal |",
    "| --- | --- | --- | --- | --- |",
    ...figures.map(rowOf),
  ];
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
