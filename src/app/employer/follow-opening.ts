import { type CaseHeader, isSameJson, type OpeningJson } from "../../contract/index.ts";
import type { CaseStore } from "../ports/index.ts";
import { candidateHeader } from "./opening.ts";

/**
 * Brings the cases of an opening up to it after it was changed: title, company, who signs, calendar, and whether the law applies.
 * What is a case's own stays. Gives how many were changed; called again after a crash, it changes the others.
 */
export async function followOpening(
  opening: OpeningJson,
  { store, now }: { readonly store: Pick<CaseStore, "listHeaders" | "reviseCase">; readonly now: number },
): Promise<number> {
  let changed = 0;
  for (const { id, header } of await store.listHeaders()) {
    if (header.opening !== opening.id || header.side !== "employer") continue;
    const followed = withOpening(header, opening);
    if (isSameJson(header, followed)) continue;
    await store.reviseCase(id, followed, now);
    changed += 1;
  }
  return changed;
}

function withOpening({ me: _, ...own }: CaseHeader, opening: OpeningJson): CaseHeader {
  return { ...own, ...candidateHeader(opening, own.contacts) };
}
