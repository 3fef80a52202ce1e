import { parseArgs } from "node:util";
import { saveTable, tableOf } from "./torture/result-table.ts";
import type { TortureRun } from "./torture/torture-run.ts";

/**
 * Torments the product in the ways that are named, or in all of them, one after another: `npm run torture -- crashes clocks`.
 * `--minutes` says how long those go on that have no end of their own, `--seed` makes other choices, `--save` keeps the tables in
 * docs/reliability.md. Leaves with 1 where something did not hold.
 */
const RUNS: Readonly<Record<string, () => Promise<TortureRun>>> = {
  crashes: async () => (await import("./torture/crashes.ts")).crashes,
  "io-errors": async () => (await import("./torture/io-errors.ts")).ioErrors,
  "postgres-crashes": async () => (await import("./torture/postgres-crashes.ts")).postgresCrashes,
  "postgres-kills": async () => (await import("./torture/postgres-kills.ts")).postgresKills,
  "postgres-io-errors": async () => (await import("./torture/postgres-io-errors.ts")).postgresIoErrors,
  "power-cuts": async () => (await import("./torture/power-cuts.ts")).powerCuts,
  writers: async () => (await import("./torture/writers.ts")).writers,
  upgrades: async () => (await import("./torture/upgrades.ts")).upgrades,
  clocks: async () => (await import("./torture/clocks.ts")).clocks,
  soak: async () => (await import("./torture/soak.ts")).soak,
  service: async () => (await import("./torture/service.ts")).service,
  fuzz: async () => (await import("./torture/fuzz.ts")).fuzz,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: "string" }, seed: { type: "string", default: "1" }, save: { type: "boolean" } },
});
const options = {
  minutes: values.minutes === undefined ? undefined : numberOf("--minutes", values.minutes),
  seed: numberOf("--seed", values.seed),
};
for (const name of positionals.length === 0 ? Object.keys(RUNS) : positionals) {
  const load = RUNS[name];
  if (load === undefined) throw new Error(`${name}: expected one of ${Object.keys(RUNS).join(", ")}`);
  const run = await load();
  const startedAt = performance.now();
  const result = await run(options);
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log([`${name}, ${Math.round(seconds)} s`, ...tableOf(result), ""].join("\n"));
  if (values.save === true) saveTable(name, result, seconds);
  if (result.failures.length > 0) process.exitCode = 1;
}

function numberOf(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${option}: expected a number above 0, got ${JSON.stringify(text)}`);
  return number;
}
