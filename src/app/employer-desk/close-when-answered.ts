import { formatDate } from "../../engine/index.ts";
import { answerables, type Closing, closeOpening, openingCalendar, type Unanswered } from "../employer/index.ts";
import type { ApplicationStore, OpeningStore, Outbox, StoredOpening } from "../ports/index.ts";
import { refreshSummaries } from "../refresh-summaries.ts";
import { answersOnTheirWay, type RecordDecisionsInput, unreadableOf } from "./record-decisions.ts";
import { untilUndisturbed } from "./until-undisturbed.ts";

export interface CloseWhenAnsweredInput extends Pick<RecordDecisionsInput, "store" | "holidays" | "now" | "version"> {
  readonly openings: Pick<OpeningStore, "findOpening" | "closeOpening">;
  /** Left out where no letters go. */
  readonly outbox?: Pick<Outbox, "list"> | undefined;
  /** Left out where nobody applies by mail. */
  readonly applications?: Pick<ApplicationStore, "listApplications"> | undefined;
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
  const { store, openings, outbox, applications, holidays, now, version } = input;
  const stored = await openings.findOpening(openingId);
  if (stored === undefined) return undefined;
  const { cases } = await refreshSummaries({ store, holidays, now, version, isPresent: true });
  const everybody = cases.filter(({ digest }) => digest.candidate?.opening === openingId);
  const closing = closeOpening(stored.opening, answerables(everybody), {
    closedOn: formatDate(openingCalendar(stored.opening, holidays, now).dateOf(now)),
    onTheirWay: await answersOnTheirWay(outbox),
    besides: [
      ...(await unreadableOf(openingId, everybody, store)),
      ...(await waitingInMailbox(openingId, applications)),
    ],
  });
  if (!closing.ok) return { isClosed: false, stored, refusal: closing };
  const revision = await openings.closeOpening(closing.opening, { replacing: stored.revision, sequence });
  return revision === "stale" ? "disturbed" : { isClosed: true, stored: { opening: closing.opening, revision } };
}

/** Nobody who applied by mail is left behind in the mailbox: they are taken in, or put aside. */
async function waitingInMailbox(
  openingId: string,
  applications: CloseWhenAnsweredInput["applications"],
): Promise<readonly Unanswered[]> {
  const waiting = (await applications?.listApplications({ openingId, state: "open" })) ?? [];
  return waiting.map(({ id, name, email }) => {
    const shown = name === "" ? email : name;
    return { caseId: `candidate-${id}`, name: shown, isDecided: false, isOnItsWay: false, isInMailbox: true };
  });
}
