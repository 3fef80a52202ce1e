import { type CaseStore, StoreError } from "../ports/index.ts";

/** More than any two people bring about: what is recorded without end at this very opening is no person's doing. */
const MOST_TRIES = 50;

/**
 * Does what rests on a look at the store until nobody wrote in between; `work` gets the sequence number at which its look begins.
 * Rejects with a `StoreError` that may pass where others never pause.
 */
export async function untilUndisturbed<Value>(
  store: Pick<CaseStore, "lastSequence">,
  work: (sequence: number) => Promise<Value | "disturbed">,
): Promise<Value> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const done = await work(await store.lastSequence());
    if (done !== "disturbed") return done as Exclude<Value, "disturbed">;
  }
  throw new StoreError("locked", "Others are changing this opening all the time. Try again in a moment.");
}
