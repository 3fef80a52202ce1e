import assert from "node:assert/strict";
import { it } from "node:test";
import { MailError } from "./ports/index.ts";
import type { ScanReport } from "./scan-mailbox.ts";
import { pauseAfter, watchMailbox } from "./watch-mailbox.ts";

const report: ScanReport = { read: 0, noticed: [], poisoned: 0, isComplete: true };

/** Watches with scans that end as told, and tells how long was waited between. */
async function watch(scans: readonly (MailError | "ok")[]) {
  const stopper = new AbortController();
  const left = [...scans];
  const paused: number[] = [];
  const ended = await watchMailbox({
    mailbox: { waitForNews: async () => {} },
    scan: async () => {
      const next = left.shift();
      if (left.length === 0) stopper.abort();
      if (next instanceof MailError) throw next;
      return report;
    },
    stop: stopper.signal,
    pause: async (ms) => void paused.push(ms),
  });
  return { ended, paused, left: left.length };
}

const down = new MailError("connect", "mail.example.org:993 cannot be reached.");
const refused = new MailError("login", "mail.example.org did not take the password.");

it("a mailbox out of reach is tried again, twice as late each time, and from the start after it was reached", async () => {
  const { ended, paused } = await watch([down, down, down, "ok", down, "ok"]);
  assert.equal(ended, undefined);
  assert.deepEqual(paused, [1_000, 2_000, 4_000, 1_000]);
});

it("five minutes are the longest", () => {
  assert.deepEqual([1, 2, 9, 10, 1_000].map(pauseAfter), [1_000, 2_000, 256_000, 300_000, 300_000]);
});

it("what needs a person ends the watch and is not tried again", async () => {
  assert.deepEqual(await watch([refused, "ok"]), { ended: refused, paused: [], left: 1 });
});
