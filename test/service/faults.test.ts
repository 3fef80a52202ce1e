import assert from "node:assert/strict";
import { it } from "node:test";
import { whyNoPostgres } from "../postgres/run-postgres.ts";
import { crash, cutConnections, exhaustConnections, holdTables, restart } from "./faults/database-faults.ts";
import { runUnderFaults } from "./faults/run-under-faults.ts";

/** As with the usual times, in a tenth of them. */
const TIMES = { lookMs: 200, beatMs: 1_000, leaseMs: 4_000, deadMs: 4_000 };

it("a service whose workers are killed and whose database fails in every way loses nothing and does nothing twice", {
  skip: whyNoPostgres(18) ?? false,
  timeout: 400_000,
}, async () => {
  const report = await runUnderFaults({
    seed: 1,
    desks: 8,
    letters: 2,
    reminders: 1,
    kills: 5,
    paceMs: 250,
    // A busy machine has its time; the long form has a minute.
    recoverMs: 120_000,
    times: TIMES,
    strikes: [
      { afterKills: 1, what: "connections cut", strike: ({ database }) => cutConnections(database()) },
      { afterKills: 2, what: "database restarted", strike: ({ database }) => restart(database()) },
      { afterKills: 3, what: "no connection free", strike: ({ database }) => exhaustConnections(database(), 1_000) },
      { afterKills: 4, what: "database crashed", strike: ({ database }) => crash(database()) },
      { afterKills: 5, what: "tables held", strike: ({ database }) => holdTables(database(), 1_000) },
    ],
  });
  assert.deepEqual(report.failures, []);
  assert.equal(report.letters.accepted + report.letters.uncertain, 16);
  assert.equal(report.reminders.told, 16);
  assert.ok(report.facts > 0);
  console.log(
    `${report.facts} facts, ${report.letters.uncertain} letters uncertain, settled after ${Math.round(report.settledMs)} ms`,
  );
});
