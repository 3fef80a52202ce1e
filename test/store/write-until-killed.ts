import { writeSync } from "node:fs";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";
import { globex, noteOf } from "./sample.ts";

// Records facts for ever, and writes the id of each on a line of its own once the store has acknowledged it.
const [home = "", writer = ""] = process.argv.slice(2);
const store = await openCaseStore({ home });
for (let count = 0; ; count += 1) {
  const id = `${writer}-${count}`;
  await store.appendFacts(globex.id, [noteOf(id, (count * 131) % 2000)], Date.now());
  writeSync(1, `${id}\n`);
}
