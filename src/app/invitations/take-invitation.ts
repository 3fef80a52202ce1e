import type { CaseHeader, ContactJson, FactJson, InterviewFactJson } from "../../contract/index.ts";
import {
  type BusinessCalendar,
  formatInstant,
  type Instant,
  type InterviewFormat,
  parseInstant,
} from "../../engine/index.ts";
import type { NewFact } from "../follow-facts.ts";
import type { Invitation } from "../ports/index.ts";
import {
  findCalledOff,
  findInvited,
  type InvitationMark,
  type InvitedInterview,
  interviewsOf,
  markOf,
  markOver,
} from "./invitation-mark.ts";
import { type InvitedContacts, inviteContacts } from "./invited-people.ts";
import { invitedTimes, type TimeGuess } from "./invited-times.ts";
import { asTold, findToldByHand } from "./told-interview.ts";

/**
 * Why an invitation changes nothing: it answers one, is known as it is, is older than what is known, was called off since, or
 * calls off what is not known.
 */
export type NothingNew = "an-answer" | "already-there" | "older" | "called-off" | "never-known";

export interface TakeInput {
  /** The case that it belongs to; a new one has a header and no facts. */
  readonly header: CaseHeader;
  readonly facts: readonly FactJson[];
  /** Of the header. */
  readonly calendar: BusinessCalendar;
  readonly ownAddresses: ReadonlySet<string>;
  readonly now: Instant;
}

/** What an invitation would record in a case. */
export type TakenInvitation =
  | { readonly kind: "nothing"; readonly reason: NothingNew }
  | {
      /** `adopted`: it was told by hand, and stays as it is, under the invitation's name from now on. */
      readonly kind: "new" | "adopted" | "moved" | "cancelled";
      /** With new people in it, and addresses that were missing. */
      readonly header: CaseHeader;
      /** New people; what they are was guessed and should be asked. */
      readonly added: readonly ContactJson[];
      /** What is retracted first, then the interview; each valid by the contract. */
      readonly facts: readonly (NewFact & { readonly id?: string })[];
      /** The interview as it will be known; as it was known, where it is called off. */
      readonly interview: InterviewFactJson;
      readonly guesses: readonly TimeGuess[];
    };

/**
 * What an invitation means to a case: a new interview, one that was told by hand or moved (the earlier fact is retracted and
 * another recorded), or one that is called off. The same invitation taken twice, or an older form of it, changes nothing (RFC 5546, 2.1.5).
 */
export function takeInvitation(invitation: Invitation, input: TakeInput): TakenInvitation {
  const { method, status } = invitation;
  const { header, facts, now, calendar } = input;
  if (method === "reply" || method === "counter" || method === "other") return { kind: "nothing", reason: "an-answer" };
  const earlier = findInvited(invitation, facts, now);
  if (earlier !== undefined && isOlder(invitation, earlier)) return { kind: "nothing", reason: "older" };
  if (method === "cancel" || status === "cancelled") {
    if (earlier === undefined) return { kind: "nothing", reason: "never-known" };
    const retracted = [{ ...retraction(earlier, now, calendar), ...markOver(invitation, earlier) }];
    return { kind: "cancelled", header, added: [], facts: retracted, interview: earlier, guesses: [] };
  }
  const calledOff = earlier === undefined ? findCalledOff(invitation, facts, now) : undefined;
  if (calledOff !== undefined && !isNewer(invitation, calledOff)) return { kind: "nothing", reason: "called-off" };
  return takeInterview(invitation, earlier, input);
}

function takeInterview(
  invitation: Invitation,
  earlier: InvitedInterview | undefined,
  { header, facts, calendar, ownAddresses, now }: TakeInput,
): TakenInvitation {
  const times = invitedTimes(invitation, calendar);
  if (times === undefined) return { kind: "nothing", reason: "never-known" };
  const known = earlier ?? findTold(times.startsAt, facts, now);
  if (known !== earlier && known?.["x-invitation"] !== undefined) return { kind: "nothing", reason: "already-there" };
  const people = inviteContacts(header, invitation, ownAddresses);
  const invited: InvitedInterview = {
    id: freeId(invitation, facts),
    kind: "interview",
    at: formatInstant(times.startsAt, calendar.zone),
    end: formatInstant(times.endsAt, calendar.zone),
    with: people.with,
    ...formatOf(invitation),
    ...noteOf(invitation),
    ...markOf(invitation),
  };
  const told = known === undefined ? undefined : findToldByHand(known, facts);
  const interview = told === undefined ? invited : asTold(invited, told);
  if (earlier !== undefined && isSame(interview, earlier)) return { kind: "nothing", reason: "already-there" };
  return {
    kind: known === undefined ? "new" : earlier === undefined ? "adopted" : "moved",
    ...onlyThose(people, interview.with),
    facts: [...(known === undefined ? [] : [replaced(known, invitation, { now, calendar })]), interview],
    interview,
    guesses: times.guesses,
  };
}

/** By its revision; of the same revision, by when it was said. */
function isOlder({ key, sequence, stampedAt }: Invitation, { "x-invitation": known }: InvitationMark): boolean {
  // A series and one time of it count their revisions each by itself.
  if (known !== undefined && known.key !== key) return false;
  if (known === undefined || sequence !== known.sequence) return sequence < (known?.sequence ?? 0);
  return stampedAt !== undefined && known.stampedAt !== undefined && stampedAt < known.stampedAt;
}

/** What is called off comes back by another revision only, or by the same one said again later. */
function isNewer({ sequence, stampedAt }: Invitation, { "x-invitation": known }: InvitationMark): boolean {
  if (known === undefined || sequence !== known.sequence) return sequence > (known?.sequence ?? -1);
  return stampedAt !== undefined && known.stampedAt !== undefined && stampedAt > known.stampedAt;
}

/** An interview at that time which another invitation became, or which was told by hand. */
function findTold(startsAt: Instant, facts: readonly FactJson[], now: Instant): InvitedInterview | undefined {
  const same = interviewsOf(facts, now).filter(({ at }) => parseInstant(at) === startsAt);
  return same.find((fact) => fact["x-invitation"] === undefined) ?? same[0];
}

/** An interview may be told with fewer people than are invited to it: the others are not brought into the case. */
function onlyThose({ header, added }: InvitedContacts, coming: readonly string[]): Omit<InvitedContacts, "with"> {
  const left = new Set(added.map(({ id }) => id).filter((id) => !coming.includes(id)));
  if (left.size === 0) return { header, added };
  return {
    header: { ...header, contacts: header.contacts.filter(({ id }) => !left.has(id)) },
    added: added.filter(({ id }) => !left.has(id)),
  };
}

function isSame(one: InterviewFactJson, other: InterviewFactJson): boolean {
  const isSameTime =
    parseInstant(one.at) === parseInstant(other.at) && parseInstant(one.end) === parseInstant(other.end);
  const isSamePlace = one.note === other.note && one.format === other.format;
  return isSameTime && isSamePlace && one.with.toSorted().join(" ") === other.with.toSorted().join(" ");
}

function retraction({ id }: InterviewFactJson, now: Instant, { zone }: BusinessCalendar): NewFact {
  return { kind: "retracted", at: formatInstant(now, zone), fact: id };
}

/** One time of a series leaves a mark of the series: who says that again brings nothing back. */
function replaced(
  earlier: InvitedInterview,
  invitation: Invitation,
  { now, calendar }: Pick<TakeInput, "now" | "calendar">,
): NewFact {
  const mark = earlier["x-invitation"];
  const isOther = mark !== undefined && mark.key !== invitation.key;
  return { ...retraction(earlier, now, calendar), ...(isOther ? markOver(invitation, earlier) : {}) };
}

/** The same for the same invitation wherever it is taken; a number more where an earlier form of it was taken back. */
function freeId({ key, sequence }: Invitation, facts: readonly FactJson[]): string {
  const taken = new Set(facts.map(({ id }) => id));
  const id = `ics-${key}-${sequence}`;
  if (!taken.has(id)) return id;
  for (let count = 2; ; count += 1) if (!taken.has(`${id}-${count}`)) return `${id}-${count}`;
}

const ONLINE = /zoom|teams|meet|webex|online|virtual|video|skype|hangout|remote|web conference|^https?:/i;
const NUMBER = /^(?:tel:|phone:?)?\s*\+?[\d\s()./-]{6,}$/i;

/** How they meet, where the place tells. */
function formatOf({ location, link }: Invitation): { readonly format?: InterviewFormat } {
  if (location !== undefined && NUMBER.test(location)) return { format: "phone" };
  if (location !== undefined && !ONLINE.test(location)) return { format: "onsite" };
  return link === undefined ? {} : { format: "video" };
}

function noteOf({ title, location, link }: Invitation): { readonly note?: string } {
  const lines = new Set([title, location ?? "", link ?? ""].filter((line) => line !== ""));
  return lines.size === 0 ? {} : { note: [...lines].join("\n") };
}
