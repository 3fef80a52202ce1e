import {
  type Invitation,
  placeInvitation,
  type StoredCase,
  type TakenInvitation,
  takeInvitation,
} from "../../../app/index.ts";
import { businessCalendarOf, clockOfCase, describeFact, type Instant, momentByClock } from "../../../engine/index.ts";
import type { Desk, OpenCase } from "../../desk/index.ts";

/** The applications that an invitation may belong to, the likeliest first. */
export interface InvitationChoices {
  readonly cases: readonly { readonly id: string; readonly label: string }[];
  /** The likeliest; undefined where none fits. */
  readonly caseId: string | undefined;
}

/** Where an invitation belongs, among the applications on this device. */
export async function chooseFor(invitation: Invitation, desk: Desk): Promise<InvitationChoices> {
  const cases: StoredCase[] = [];
  for await (const stored of desk.store.streamCases()) cases.push(stored);
  const { caseId } = placeInvitation(invitation, { cases, ownAddresses: ownAddresses(desk), now: desk.now.peek() });
  const sorted = cases.toSorted((a, b) => Number(b.id === caseId) - Number(a.id === caseId));
  return { caseId, cases: sorted.map(({ id, header }) => ({ id, label: `${header.company}, ${header.role}` })) };
}

/** What an invitation would record in an application, and in words. */
export interface UnderstoodInvitation {
  readonly open: OpenCase;
  readonly taken: TakenInvitation;
  /** A line for what is recorded; none where nothing is. */
  readonly records: readonly string[];
}

/** Holds an invitation against an application; undefined where that is gone. */
export async function understand(
  invitation: Invitation,
  caseId: string,
  desk: Desk,
): Promise<UnderstoodInvitation | undefined> {
  const open = await desk.openCase(caseId);
  if (open === undefined) return undefined;
  const now = desk.now.peek();
  const { header, facts } = open.stored;
  const calendar = businessCalendarOf(open.parsed.case.calendar);
  const taken = takeInvitation(invitation, { header, facts, calendar, ownAddresses: ownAddresses(desk), now });
  return { open, taken, records: taken.kind === "nothing" ? [] : await recordsOf(open, taken, desk, now) };
}

async function recordsOf(
  { stored }: OpenCase,
  { facts, header }: Exclude<TakenInvitation, { readonly kind: "nothing" }>,
  desk: Desk,
  now: Instant,
): Promise<readonly string[]> {
  const tried = await desk.tryFacts({ stored: { ...stored, header } }, facts);
  if (!tried.ok) return [];
  const theCase = tried.value.parsed.case;
  const clock = clockOfCase(theCase, desk.ownTimeZone.peek());
  const known = new Set(stored.facts.map(({ id }) => id));
  return theCase.facts
    .filter((fact) => fact.kind === "interview" && !known.has(fact.id))
    .map((fact) => `${momentByClock(fact.at, clock, now)}: ${describeFact(fact, theCase, now)}`);
}

/** The reader's own address, where it was settled. */
function ownAddresses(desk: Desk): ReadonlySet<string> {
  const { email } = desk.settings.peek();
  return new Set(email === undefined ? [] : [email.toLowerCase()]);
}
