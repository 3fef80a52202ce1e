import type { CaseJson, FactJson, HolidayLookup, OpeningJson } from "../../contract/index.ts";
import { businessCalendarOf, type Instant } from "../../engine/index.ts";
import { type CaseDigest, readDigest } from "../case-digest.ts";
import { mayBeSame } from "../may-be-same.ts";
import {
  type ApplicationStore,
  addTallies,
  type CaseStore,
  EMPTY_TALLY,
  type MailApplication,
  type OpeningStore,
  type OpeningTally,
  type Outbox,
  type OutboxItem,
  type Proposal,
  type ProposalStore,
  type StoredCase,
} from "../ports/index.ts";
import { caseJsonOf, readStoredCase } from "../stored-case.ts";
import { summariseCase } from "../summarise-case.ts";
import { UnreadableCaseError } from "../unreadable-case-error.ts";
import { asksAbout, blankListsAbout } from "./blank-lists.ts";
import { hasAnswer, settledPromises, timesOf } from "./mirror.ts";
import { openingCalendar } from "./opening.ts";
import { consentOf, retentionOf } from "./retention.ts";

/** Everything that is held on one person. */
export interface PersonExport {
  readonly cases: readonly CaseJson[];
  /** Letters in the outbox, whatever became of them. */
  readonly letters: readonly {
    readonly caseId: string;
    readonly to: string;
    readonly subject: string;
    readonly body: string;
    readonly state: OutboxItem["state"]["kind"];
  }[];
  /** What was noticed in mail of them, with what it would record. */
  readonly noticed: readonly {
    readonly caseId: string;
    readonly message: Proposal["message"];
    readonly facts: readonly FactJson[];
  }[];
  /** Their applications by mail, as they were noticed. */
  readonly applied: readonly Pick<
    MailApplication,
    "openingId" | "name" | "email" | "subject" | "at" | "attachments" | "state"
  >[];
}

export interface ExportPersonInput {
  readonly store: Pick<CaseStore, "findCase">;
  readonly outbox: Pick<Outbox, "list">;
  /** Left out where no mailbox was ever connected. */
  readonly proposals?: Pick<ProposalStore, "listProposals">;
  /** Left out where nobody applies by mail. */
  readonly applications?: Pick<ApplicationStore, "listApplications"> | undefined;
}

/** All that is held on the person whose cases these are. */
export async function exportPerson(caseIds: readonly string[], input: ExportPersonInput): Promise<PersonExport> {
  const cases = await loadCases(caseIds, input.store);
  const items = (await input.outbox.list()).filter(({ caseId }) => caseIds.includes(caseId));
  const noticed = await Promise.all(caseIds.map((caseId) => input.proposals?.listProposals({ caseId }) ?? []));
  return {
    cases: cases.map(caseJsonOf),
    letters: items.map(({ caseId, letter: { to, subject, body }, state: { kind } }) => {
      return { caseId, to: to.address, subject, body, state: kind };
    }),
    noticed: noticed.flat().map(({ caseId, message, facts }) => ({ caseId, message, facts })),
    applied: await appliedByMail(caseIds, cases, input),
  };
}

/** What they sent, whether they were taken in by it or wait with it; not what somebody else sent from their address. */
async function appliedByMail(
  caseIds: readonly string[],
  cases: readonly StoredCase[],
  { applications }: Pick<ExportPersonInput, "applications">,
): Promise<PersonExport["applied"]> {
  const isTheirs = senderAmong(cases);
  const all = (await applications?.listApplications()) ?? [];
  return all
    .filter((one) => (one.caseId === undefined ? isTheirs(one) : caseIds.includes(one.caseId)))
    .map(({ openingId, name, email, subject, at, attachments, state }) => {
      return { openingId, name, email, subject, at, attachments, state };
    });
}

/** Whether an application by mail may be of the candidate of these cases. Of two people with one address each has their own. */
function senderAmong(
  cases: readonly StoredCase[],
): (one: Pick<MailApplication, "name" | "email" | "state">) => boolean {
  const contacts = cases.flatMap(({ header }) => header.contacts.filter(({ role }) => role === "candidate"));
  return ({ name, email, state }) =>
    state === "open" && contacts.some((known) => known.email?.toLowerCase() === email && mayBeSame(known.name, name));
}

async function loadCases(
  caseIds: readonly string[],
  store: Pick<CaseStore, "findCase">,
): Promise<readonly StoredCase[]> {
  const found = await Promise.all(caseIds.map((caseId) => store.findCase(caseId)));
  return found.filter((stored) => stored !== undefined);
}

/** Why somebody is forgotten. No words of one's own: they could name the person. */
export type ForgettingReason = "asked" | "time-is-over" | "consent-ended";

const REASONS: Readonly<Record<ForgettingReason, string>> = {
  asked: "They asked for it.",
  "time-is-over": "The time for which records are kept was over.",
  "consent-ended": "Their consent had ended.",
};

export interface ForgetInput {
  readonly store: Pick<CaseStore, "findCase">;
  readonly openings: OpeningStore;
  readonly outbox: Pick<Outbox, "list" | "put">;
  /** Left out where nobody applies by mail. */
  readonly applications?: Pick<ApplicationStore, "listApplications" | "dismissApplication"> | undefined;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  readonly version: string;
  /** A person has weighed that the law asks for it to be kept, and wants it gone. */
  readonly isMeantEarly?: boolean;
}

/** What came of it. `sentence` says why not, where it did not happen. */
export type ForgettingOutcome =
  | { readonly kind: "forgotten"; readonly cases: number }
  | { readonly kind: "kept-by-law" | "letter-on-its-way" | "stale"; readonly sentence: string };

/** Removes a person's cases with everything kept of them, and keeps the counts of their openings. The log says what and why. */
export async function forgetCandidate(
  { caseIds, why }: { readonly caseIds: readonly string[]; readonly why: ForgettingReason },
  input: ForgetInput,
): Promise<ForgettingOutcome> {
  const cases = await loadCases(caseIds, input.store);
  if (cases.length < caseIds.length || cases.length === 0) return STALE;
  const items = await input.outbox.list(["submitting", "uncertain"]);
  if (items.some((item) => caseIds.includes(item.caseId) || asksAbout(item, caseIds))) return ON_ITS_WAY;
  const openings = new Map((await input.openings.listOpenings()).map(({ opening }) => [opening.id, opening]));
  const known = cases.map((stored) => knownOf(stored, openings, input));
  const kept = known.find(({ keptUntil }) => keptUntil !== null);
  if (kept !== undefined && input.isMeantEarly !== true) return { kind: "kept-by-law", sentence: kept.sentence };
  const tallies = new Map<string, OpeningTally>();
  for (const { openingId, tally } of known) {
    if (openingId !== null) tallies.set(openingId, addTallies(tallies.get(openingId) ?? EMPTY_TALLY, tally));
  }
  const entry = { at: input.now, what: whatWords(cases.length, [...tallies.keys()]), why: REASONS[why] };
  await blankListsAbout(caseIds, input);
  await dismissApplicationsOf(cases, input);
  const outcome = await input.openings.forget({ caseIds, tallies, entry });
  return outcome === "stale" ? STALE : { kind: "forgotten", cases: cases.length };
}

/** What waits of theirs in a mailbox would bring them back. */
async function dismissApplicationsOf(
  cases: readonly StoredCase[],
  { applications, now }: Pick<ForgetInput, "applications" | "now">,
): Promise<void> {
  const isTheirs = senderAmong(cases);
  const open = (await applications?.listApplications({ state: "open" })) ?? [];
  for (const one of open) if (isTheirs(one)) await applications?.dismissApplication(one.id, now);
}

const STALE: ForgettingOutcome = { kind: "stale", sentence: "Somebody else removed them meanwhile. Look again." };
const ON_ITS_WAY: ForgettingOutcome = {
  kind: "letter-on-its-way",
  sentence: "A letter to them is on its way. Wait until it is known what became of it.",
};

function whatWords(count: number, openingIds: readonly string[]): string {
  const applications = count === 1 ? "One application" : `${count} applications`;
  return openingIds.length === 0 ? `${applications}.` : `${applications} (${openingIds.join(", ")}).`;
}

interface KnownCase {
  readonly openingId: string | null;
  readonly tally: OpeningTally;
  /** A day that is still ahead; null where nothing keeps them. */
  readonly keptUntil: number | null;
  readonly sentence: string;
}

function knownOf(stored: StoredCase, openings: ReadonlyMap<string, OpeningJson>, input: ForgetInput): KnownCase {
  const openingId = stored.header.opening ?? null;
  const digest = digestNow(stored, input);
  const opening = openings.get(openingId ?? "");
  const tally = digest === undefined ? APPLIED_ALONE : tallyOf(digest, stored, input);
  if (digest === undefined || opening === undefined) return { openingId, tally, keptUntil: null, sentence: "" };
  const calendar = openingCalendar(opening, input.holidays, input.now);
  const { keepUntil, sentence } = retentionOf(digest, opening, { calendar, consentUntil: consentOf(stored.header) });
  const isAhead = keepUntil !== null && keepUntil >= calendar.dateOf(input.now);
  return { openingId, tally, keptUntil: isAhead ? keepUntil : null, sentence };
}

/** Of a case that cannot be read, no more is known. */
const APPLIED_ALONE: OpeningTally = { ...EMPTY_TALLY, counts: { ...EMPTY_TALLY.counts, applied: 1 } };

function digestNow(stored: StoredCase, { holidays, now, version }: ForgetInput): CaseDigest | undefined {
  try {
    return readDigest(summariseCase(stored, { holidays, asOf: now, version }).digest, version);
  } catch (error) {
    if (error instanceof UnreadableCaseError) return undefined;
    throw error;
  }
}

function tallyOf({ candidate }: CaseDigest, stored: StoredCase, { holidays, now }: ForgetInput): OpeningTally {
  if (candidate === undefined) return APPLIED_ALONE;
  const calendar = businessCalendarOf(readStoredCase(stored, holidays, now).case.calendar);
  const { waitsFor: _, ...times } = timesOf(candidate, calendar);
  const settled = settledPromises(candidate, now);
  return {
    counts: {
      applied: 1,
      acknowledged: Number(candidate.course.acknowledgedAt !== null),
      interviewed: Number(candidate.course.interviews.length > 0),
      answered: Number(hasAnswer(candidate)),
      promised: settled.length,
      promisesKept: settled.filter(({ isKept }) => isKept).length,
    },
    times,
  };
}
