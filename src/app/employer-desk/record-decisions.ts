import type { HolidayLookup, OpeningJson } from "../../contract/index.ts";
import { formatInstant, type Instant } from "../../engine/index.ts";
import type { CandidateDigest } from "../digest-candidate.ts";
import { holdLetters, lettersToHold, openingCalendar, sameApplicants, type Unanswered } from "../employer/index.ts";
import type { CaseStore, Outbox } from "../ports/index.ts";
import { recordFacts } from "../record-facts.ts";
import { type CaseView, refreshSummaries } from "../refresh-summaries.ts";

/** A decision of ours on candidates of an opening. */
export interface OurDecision {
  readonly opening: OpeningJson;
  readonly caseIds: readonly string[];
  readonly outcome: "offer" | "rejection" | "position-closed";
}

export interface RecordDecisionsInput {
  readonly store: CaseStore;
  /** Left out where no letters go: then none is held. */
  readonly outbox?: Outbox;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: Instant;
  readonly version: string;
}

/** What came of a decision. */
export interface DecisionsRecorded {
  readonly recorded: readonly string[];
  readonly refused: readonly { readonly caseId: string; readonly name: string; readonly because: string }[];
  /** Letters that wait in the outbox and no longer tell the truth: they were taken back, and ask for a new approval. */
  readonly held: readonly { readonly caseId: string; readonly because: string }[];
}

/**
 * Records a decision of each candidate, and takes back letters that it makes untrue. Refused of whom it cannot be: who decided
 * themselves, who has an offer, of whom it is decided so already. Rejects with a `StoreError`.
 */
export async function recordDecisions(
  { opening, caseIds, outcome }: OurDecision,
  input: RecordDecisionsInput,
): Promise<DecisionsRecorded> {
  const everybody = await everybodyOf(opening, input);
  const known = new Map(everybody.map((view) => [view.caseId, view.digest.candidate]));
  const sameAs = sameApplicants(everybody);
  const recorded: string[] = [];
  const refused: DecisionsRecorded["refused"][number][] = [];
  for (const caseId of caseIds) {
    const candidate = known.get(caseId);
    const others = [...(sameAs.get(caseId) ?? [caseId])].map((id) => known.get(id));
    const because = objectionTo(candidate, outcome, others);
    if (because !== undefined) refused.push({ caseId, name: candidate?.name ?? caseId, because });
    else {
      await recordDecision(caseId, { opening, outcome }, input);
      recorded.push(caseId);
    }
  }
  return { recorded, refused, held: recorded.length === 0 ? [] : await holdUntrue(opening, input) };
}

/** Everybody of an opening, as they stand now. */
async function everybodyOf({ id }: OpeningJson, input: RecordDecisionsInput): Promise<readonly CaseView[]> {
  const { store, holidays, now, version } = input;
  const { cases } = await refreshSummaries({ store, holidays, now, version, isPresent: true });
  return cases.filter(({ digest }) => digest.candidate?.opening === id);
}

function objectionTo(
  candidate: CandidateDigest | undefined,
  outcome: OurDecision["outcome"],
  others: readonly (CandidateDigest | undefined)[],
): string | undefined {
  if (candidate === undefined) return "They are no candidate of this opening.";
  if (candidate.answer === "theirs") return "They have decided themselves.";
  if (candidate.answer !== "none" && candidate.outcome === outcome) return "It is decided so already.";
  const hasOffer = others.some((other) => other?.offer === "standing" || other?.offer === "accepted");
  return outcome !== "offer" && hasOffer ? "They have an offer from you. Nobody with an offer gets a no." : undefined;
}

async function recordDecision(
  caseId: string,
  { opening, outcome }: Pick<OurDecision, "opening" | "outcome">,
  { store, newId, now }: RecordDecisionsInput,
): Promise<void> {
  const stored = await store.findCase(caseId);
  if (stored === undefined) return;
  const fact = { kind: "decision", at: formatInstant(now, opening.calendar.timeZone), outcome };
  const done = await recordFacts([fact], stored, { store, newId, now });
  if (!done.ok) throw new Error(`decision: ${done.error[0]?.expected}`);
}

async function holdUntrue(opening: OpeningJson, input: RecordDecisionsInput): Promise<DecisionsRecorded["held"]> {
  const { outbox, holidays, now } = input;
  if (outbox === undefined) return [];
  const items = await outbox.list(["approved", "due", "deferred"]);
  const today = openingCalendar(opening, holidays, now).dateOf(now);
  const letters = lettersToHold(items, { opening, everybody: await everybodyOf(opening, input), today });
  const held = await holdLetters(letters, { outbox, now });
  return held.map(({ item: { caseId }, because }) => ({ caseId, because }));
}

/** Who applied for an opening and is not among those whose cases can be read. */
export async function unreadableOf(
  openingId: string,
  everybody: readonly CaseView[],
  store: Pick<CaseStore, "listHeaders">,
): Promise<readonly Unanswered[]> {
  const read = new Set(everybody.map(({ caseId }) => caseId));
  const headers = await store.listHeaders();
  return headers.flatMap(({ id: caseId, header: { opening, side, contacts } }): readonly Unanswered[] => {
    if (opening !== openingId || side !== "employer" || read.has(caseId)) return [];
    const name = contacts.find(({ role }) => role === "candidate")?.name ?? caseId;
    return [{ caseId, name, isDecided: false, isOnItsWay: false, isUnreadable: true }];
  });
}

/** Letters of an opening's candidates that wait for their turn, by case. */
export async function answersOnTheirWay(outbox: Pick<Outbox, "list"> | undefined): Promise<ReadonlySet<string>> {
  const items = (await outbox?.list(["approved", "due", "deferred", "submitting"])) ?? [];
  return new Set(items.flatMap(({ caseId, stepId }) => (stepId.startsWith("tell-decision/") ? caseId : [])));
}
