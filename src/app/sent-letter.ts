import type { FactJson } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import type { OutboxItem, StoredCase } from "./ports/index.ts";
import { isInterviewerList, sentFactOf } from "./sending/index.ts";

/**
 * The fact that a letter went out, unless the case knows it already under the same message's id, from the mailbox or by hand. An
 * interviewer's list is no word to anybody of the case.
 * A letter that was in doubt is dated by the moment at which the doubt began.
 */
export function newSentFact(item: OutboxItem, stored: StoredCase | undefined, now: Instant): FactJson | undefined {
  if (stored === undefined || isInterviewerList(item.stepId)) return undefined;
  const isKnown = stored.facts.some(
    (fact) => fact.id === item.letter.id || (fact.kind === "sent" && fact.messageId === item.letter.messageId),
  );
  if (isKnown) return undefined;
  const at = item.state.kind === "uncertain" ? item.state.since : now;
  return sentFactOf(item, at, stored.header.calendar.timeZone);
}
