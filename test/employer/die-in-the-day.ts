import { randomUUID } from "node:crypto";
import { Socket } from "node:net";
import { StatementSync } from "node:sqlite";
import { approveBulk, owedTo, previewLetters, refreshSummaries, sendDue } from "../../src/app/index.ts";
import { ok } from "../../src/contract/index.ts";
import { digestLetter } from "../../src/http/index.ts";
import { createSmtpSubmitter } from "../../src/mail/sending/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";
import { accountOn } from "./place.ts";

// Approves receipts, or sends what is due, and dies at the given step: a row put into the outbox, or something written to the server.
const [home = "", port = "", what = "", dieAt = "", time = ""] = process.argv.slice(2);
const now = Number(time);
let steps = 0;

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Kills the process at a call of a method that counts. */
function watch(prototype: object, name: string, counts: (target: unknown) => boolean): void {
  const method = Reflect.get(prototype, name) as Method;
  Reflect.set(prototype, name, function watched(this: unknown, ...args: unknown[]) {
    if (counts(this)) steps += 1;
    if (steps === Number(dieAt)) process.kill(process.pid, "SIGKILL");
    return method.apply(this, args);
  });
}

const holidays = () => ok({ holidays: [], notes: [] });
const store = await openCaseStore({ home });
const account = accountOn(Number(port));

if (what === "approve") {
  for (const name of ["run", "all"]) {
    watch(StatementSync.prototype, name, (statement) =>
      (statement as StatementSync).sourceSQL.startsWith('insert into "outbox"'),
    );
  }
  const { cases: everybody } = await refreshSummaries({ store, holidays, now, version: "test", isPresent: true });
  const [{ opening } = assertThere()] = await store.openings.listOpenings();
  const input = { store, outbox: store.outbox, opening, everybody, holidays, now, version: "test" };
  const preview = await previewLetters({ action: "acknowledge", caseIds: owedTo("acknowledge", everybody) }, input);
  const tools = { writeMessage, digest: digestLetter, newId: randomUUID, clock: () => now };
  await approveBulk(preview, { ...input, ...tools, account });
} else {
  watch(Socket.prototype, "write", () => true);
  const input = {
    store,
    outbox: store.outbox,
    submitter: createSmtpSubmitter({
      secretOf: async () => ({ kind: "none" }),
      allowPlainLoopback: true,
      keepMs: 2_000,
    }),
    findAccount: async () => account,
    holidays,
    clock: () => now,
    newId: randomUUID,
  };
  while ((await sendDue(input)) !== undefined);
}
await store.close();
process.exit(0);

function assertThere(): never {
  throw new Error("There is no opening.");
}
