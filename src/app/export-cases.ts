import type { CaseJson } from "../contract/index.ts";
import type { CaseStore } from "./ports/index.ts";
import { getStoredCase } from "./record-facts.ts";
import { caseJsonOf } from "./stored-case.ts";

/** Every case with every fact ever recorded, retracted ones included, one after the other; or the one of that id. */
export async function* exportCases(store: CaseStore, caseId?: string): AsyncIterable<CaseJson> {
  if (caseId !== undefined) {
    yield caseJsonOf(await getStoredCase(store, caseId));
    return;
  }
  for await (const stored of store.streamCases()) yield caseJsonOf(stored);
}
