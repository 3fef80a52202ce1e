import type { Result } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { changeLetter, type UnchangedLetter } from "./change-letter.ts";
import type { CaseStore, Outbox, OutboxItem } from "./ports/index.ts";
import { newSentFact } from "./sent-letter.ts";

export interface ResolveLetterInput {
  readonly store: Pick<CaseStore, "findCase">;
  readonly outbox: Outbox;
  readonly now: Instant;
}

/**
 * A person settles a doubt: the letter went, which is recorded of its case as of the moment at which it was submitted, or it did
 * not, and it is a draft again, to be approved anew.
 */
export function resolveLetter(
  id: string,
  didGo: boolean,
  { store, outbox, now }: ResolveLetterInput,
): Promise<Result<OutboxItem, UnchangedLetter>> {
  if (!didGo) return changeLetter(id, { outbox, now, event: { kind: "deny" } });
  return changeLetter(id, {
    outbox,
    now,
    event: { kind: "vouch", at: now },
    factOf: async (item) => newSentFact(item, await store.findCase(item.caseId), now),
  });
}
