import { randomUUID } from "node:crypto";
import { runMailOffice } from "../../src/app/index.ts";
import { alarm } from "../../src/bin/alarm.ts";
import { KEEP_LINES_MS } from "../../src/bin/keep-lines.ts";
import { ok } from "../../src/contract/index.ts";
import { digestLetter } from "../../src/http/index.ts";
import { createSmtpSubmitter } from "../../src/mail/sending/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { openCaseStore, openMailStore } from "../../src/storage/sqlite/index.ts";

// Sends the letters of an outbox as a place that is served does, from a mailbox to which nothing comes; ends once all have gone.
const [home = "", time = "", letters = ""] = process.argv.slice(2);
const store = await openCaseStore({ home });
const mail = await openMailStore({ home });
const startedAt = performance.now();
const startedWith = process.cpuUsage();
const clock = () => Number(time) + Math.floor(performance.now() - startedAt);
const unasked = async (): Promise<never> => {
  throw new Error("An empty mailbox was asked for a message.");
};
const mailbox = {
  listFolders: async () => [],
  readHeads: unasked,
  searchHeads: unasked,
  readSource: unasked,
  waitForNews: (ms: number, stop: { addEventListener: (kind: "abort", call: () => void) => void }) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      stop.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
    }),
  close: async () => {},
};
let left = Number(letters);
const gone = Promise.withResolvers<void>();
const office = runMailOffice({
  store,
  outbox: store.outbox,
  mail,
  connector: {
    open: () => mailbox as never,
    submitter: createSmtpSubmitter({
      secretOf: async () => ({ kind: "none" }),
      allowPlainLoopback: true,
      keepMs: KEEP_LINES_MS,
    }),
  },
  readMessage: unasked,
  receipts: { openings: store.openings, writeMessage, digest: digestLetter, version: "bench" },
  holidays: () => ok({ holidays: [], notes: [] }),
  clock,
  newId: randomUUID,
  undoMs: 0,
  alarm,
  onNews: (news) => {
    if (news.kind !== "letter") return;
    if (news.item.state.kind !== "accepted") gone.reject(new Error(`A letter is ${news.item.state.kind}.`));
    left -= 1;
    if (left === 0) gone.resolve();
  },
  onFailure: (error) => gone.reject(error),
});
await gone.promise;
console.log(performance.now() - startedAt);
const used = process.cpuUsage(startedWith);
console.log((used.user + used.system) / 1_000);
await office.stop();
await mail.close();
await store.close();
