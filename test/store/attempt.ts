import process from "node:process";
import { StoreError } from "../../src/app/ports/index.ts";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";
import { globex, noteOf } from "./sample.ts";

/** How far someone gets who opens a store, reads the case and records a fact. */
export interface Attempt {
  readonly reached: "nothing" | "open" | "read" | "recorded";
  readonly error?: { readonly kind: string; readonly message: string };
}

/** Opens, reads and records, and gives how far it got; an error that is not a store's is thrown. */
async function attempt(home: string): Promise<Attempt> {
  let reached: Attempt["reached"] = "nothing";
  try {
    // Longer than any machine takes: nobody holds it for ever.
    const store = await openCaseStore({ home, busyTimeoutMs: 60_000 });
    reached = "open";
    try {
      await store.findCase(globex.id);
      reached = "read";
      await store.appendFacts(globex.id, [noteOf("attempted", 100)], 0);
      reached = "recorded";
    } finally {
      await store.close();
    }
    return { reached };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { reached, error: { kind: error.kind, message: error.message } };
  }
}

/** The user that owns nothing, whose id is this nearly everywhere. */
const NOBODY = 65534;

// For root no file is read-only: it makes the attempt as somebody else.
if (process.argv[3] === "as-nobody") {
  process.setgroups?.([]);
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
if (process.argv[2] !== undefined) console.log(JSON.stringify(await attempt(process.argv[2])));
