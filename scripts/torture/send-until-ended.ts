import { setTimeout as pause } from "node:timers/promises";
import { sendDue } from "../../src/app/send-due.ts";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";
import { NOW } from "../../test/sending/sample-letters.ts";
import { sendingInput } from "../../test/sending/sending-input.ts";

// Sends what is due in a home, until it is ended. Its clock stood at the tests' own moment when the machine's was at `begunAt`.
const [home = "", port = "", begunAt = ""] = process.argv.slice(2);
const store = await openCaseStore({ home });
const ending = new AbortController();
process.on("SIGTERM", () => ending.abort());
const input = {
  ...sendingInput(store, { port: Number(port), now: NOW }),
  clock: () => NOW + Date.now() - Number(begunAt),
};
const IDLE_MS = 20;
while (!ending.signal.aborted) {
  if ((await sendDue(input)) === undefined) await pause(IDLE_MS);
}
await store.close();
process.exit(0);
