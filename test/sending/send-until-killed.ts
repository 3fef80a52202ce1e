import { Socket } from "node:net";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { sendDue } from "../../src/app/send-due.ts";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";
import { sendingInput } from "./sending-input.ts";

// Sends what is due, and dies at the given step: before and after each statement, each write to and each word from the server.
// Writes how many steps there were where it lived.
const [home = "", port = "", dieAt = "", now = ""] = process.argv.slice(2);
let steps = 0;

function step(): void {
  steps += 1;
  if (steps === Number(dieAt)) process.kill(process.pid, "SIGKILL");
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Lets the process die before and after a method, where `counts` says that the call is a step. */
function watch(prototype: object, name: string, counts: (args: readonly unknown[]) => boolean = () => true): void {
  const method = Reflect.get(prototype, name) as Method;
  Reflect.set(prototype, name, function watched(this: unknown, ...args: unknown[]) {
    if (!counts(args)) return method.apply(this, args);
    step();
    const result = method.apply(this, args);
    step();
    return result;
  });
}

const store = await openCaseStore({ home });
watch(DatabaseSync.prototype, "exec", ([sql]) => !String(sql).startsWith("pragma"));
watch(StatementSync.prototype, "run");
watch(StatementSync.prototype, "all");
watch(Socket.prototype, "write");
watch(Socket.prototype, "emit", ([event]) => event === "data" || event === "connect");
const input = sendingInput(store, { port: Number(port), now: Number(now) });
while ((await sendDue(input)) !== undefined);
await store.close();
console.log(steps);
process.exit(0);
