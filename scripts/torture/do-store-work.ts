import { writeSync } from "node:fs";
import { SealError, StoreError } from "../../src/app/ports/index.ts";
import { openWorkPlace, WORK, type WorkPlace, type WorkStep } from "./store-work.ts";

// Does all the work there is in a home, and writes of each step a line: `done`, `passed-over`, or `refused` with the reason.
// What is refused for another reason than the disk's is a bug: the process ends with 3.
const [home = ""] = process.argv.slice(2);

function tell(...words: readonly string[]): void {
  writeSync(1, `${words.join(" ").replaceAll("\n", " ")}\n`);
}

async function attempt<Value>(name: string, work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreError || error instanceof SealError)) {
      console.error(name, error);
      process.exit(3);
    }
    tell("refused", name, error instanceof StoreError ? error.kind : "sealed", error.message);
    return undefined;
  }
}

async function doStep(place: WorkPlace, { name, work }: WorkStep): Promise<void> {
  const wasDone = await attempt(name, () => work(place));
  if (wasDone !== undefined) tell(wasDone ? "done" : "passed-over", name);
}

const place = await attempt("open", () => openWorkPlace(home));
if (place !== undefined) {
  for (const step of WORK) await doStep(place, step);
  await attempt("close", () => place.close());
}
