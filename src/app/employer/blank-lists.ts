import type { Instant } from "../../engine/index.ts";
import type { NewOutboxItem, Outbox, OutboxItem, SendState } from "../ports/index.ts";

/** Whether a letter asks an interviewer about one of these cases. */
export function asksAbout({ letter }: OutboxItem, caseIds: readonly string[]): boolean {
  return letter.asks?.some(({ caseId }) => caseIds.includes(caseId)) === true;
}

/**
 * Takes the words out of interviewers' lists that name somebody who is to be forgotten. That the others in them were asked about is
 * kept, with a case that stays; of a list that has not gone, nothing was asked.
 */
export async function blankListsAbout(
  caseIds: readonly string[],
  { outbox, now }: { readonly outbox: Pick<Outbox, "list" | "put">; readonly now: Instant },
): Promise<void> {
  for (const item of (await outbox.list()).filter((each) => asksAbout(each, caseIds))) {
    const { revision, ...blank } = blanked(item, caseIds, now);
    const first = blank.letter.asks?.[0];
    if (!caseIds.includes(item.caseId)) await outbox.put(blank, NO_BYTES, revision);
    // It would go with the case: what is left of it lies with another one.
    else if (first !== undefined)
      await outbox.put({ ...blank, id: `${item.id}-kept`, caseId: first.caseId }, NO_BYTES, null);
  }
}

const NO_BYTES = new Uint8Array();

function blanked(
  item: OutboxItem,
  caseIds: readonly string[],
  now: Instant,
): NewOutboxItem & Pick<OutboxItem, "revision"> {
  const state = settled(item.state, now);
  const hasGone = state.kind === "accepted";
  const asks = (item.letter.asks ?? []).filter(({ caseId }) => hasGone && !caseIds.includes(caseId));
  return { ...item, state, letter: { ...item.letter, subject: "", body: "", words: 0, digest: "", asks } };
}

function settled(state: SendState, now: Instant): SendState {
  if (state.kind === "accepted") return { ...state, copyAt: null };
  return state.kind === "cancelled" ? state : { kind: "cancelled", at: now, because: "person" };
}
