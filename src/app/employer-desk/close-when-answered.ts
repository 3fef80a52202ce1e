import { formatDate } from "../../engine/index.ts";
import { answerables, type Closing, closeOpening, openingCalendar } from "../employer/index.ts";
import type { OpeningStore, Outbox, StoredOpening } from "../ports/index.ts";
import { refreshSummaries } from "../refresh-summaries.ts";
import { answersOnTheirWay, type RecordDecisionsInput, unreadableOf } from "./record-decisions.ts";
import { untilUndisturbed } from "./until-undisturbed.ts";

export interface CloseWhenAnsweredInput extends Pick<RecordDecisionsInput, "store" | "holidays" | "now" | "version"> {
  readonly openings: Pick<OpeningStore, "findOpening" | "closeOpening">;
  /** Left out where no letters go. */
  readonly outbox?: Pick<Outbox, "list"> | undefined;
}

/** The opening as it was closed, or as it stands with everybody who is without an answer. */
export type ClosedOrNot =
  | { readonly isClosed: true; readonly stored: StoredOpening }
  | {
      readonly isClosed: false;
      readonly stored: StoredOpening;
      readonly refusal: Extract<Closing, { readonly ok: false }>;
    };

/**
 * Closes an opening once everybody has an answer, by the moment at which it is written: who comes in or is decided on meanwhile, by
 * whichever program, is asked about as well. Undefined where there is no such opening. Rejects with a `StoreError`.
 */
export function closeWhenAnswered(openingId: string, input: CloseWhenAnsweredInput): Promise<ClosedOrNot | undefined> {
  return untilUndisturbed(input.store, (sequence) => closeAsOf(openingId, sequence, input));
}

async function closeAsOf(
  openingId: string,
  sequence: number,
  input: CloseWhenAnsweredInput,
): Promise<ClosedOrNot | undefined | "disturbed"> {
  const { store, openings, outbox, holidays, now, version } = input;
  const stored = await openings.findOpening(openingId);
  if (stored === undefined) return undefined;
  const { cases } = await refreshSummaries({ store, holidays, now, version, isPresent: true });
  const everybody = cases.filter(({ digest }) => digest.candidate?.opening === openingId);
  const closing = closeOpening(stored.opening, answerables(everybody), {
    closedOn: formatDate(openingCalendar(stored.opening, holidays, now).dateOf(now)),
    onTheirWay: await answersOnTheirWay(outbox),
    unreadable: await unreadableOf(openingId, everybody, store),
  });
  if (!closing.ok) return { isClosed: false, stored, refusal: closing };
  const revision = await openings.closeOpening(closing.opening, { replacing: stored.revision, sequence });
  return revision === "stale" ? "disturbed" : { isClosed: true, stored: { opening: closing.opening, revision } };
}
