import type { FactJson, InterviewFactJson } from "../../contract/index.ts";
import { businessCalendarOf, type Case, type Instant, parseInstant } from "../../engine/index.ts";
import { type TakenInvitation, takeInvitation } from "../invitations/index.ts";
import type { Invitation, MessageHead, MessageReading, Proposal, StoredCase } from "../ports/index.ts";
import type { MessageMatch } from "./match-message.ts";
import { type Drafted, factId } from "./read-received.ts";

export interface InvitedInput {
  readonly head: MessageHead;
  readonly match: MessageMatch;
  readonly reading: MessageReading;
  readonly stored: StoredCase;
  readonly case: Case;
  /** In any case of letters. */
  readonly ownAddress: string;
  /** What the same case has open. */
  readonly open: readonly Proposal[];
  readonly now: Instant;
}

/** What the invitations of a message speak for, and which open proposals they take the place of. */
export interface InvitedReading {
  readonly drafts: readonly Drafted[];
  readonly superseded: readonly Proposal[];
}

/**
 * What the invitations that came with a message would record: an interview, moved, or called off; only ever proposed. A later
 * form of an invitation takes the place of what its earlier forms proposed; an earlier one says nothing then. People whom the
 * case does not know are named as evidence: to add them is a person's to do.
 */
export function readInvited(input: InvitedInput): InvitedReading {
  const superseded: Proposal[] = [];
  const drafts: Drafted[] = [];
  if (input.case.side !== "candidate" || input.reading.automatic === "bulk") return { drafts, superseded };
  for (const [number, invitation] of (input.reading.invitations ?? []).entries()) {
    const earlier = input.open.filter((proposal) => sequenceIn(proposal, invitation) !== undefined);
    if (earlier.some((proposal) => sequenceIn(proposal, invitation)! >= invitation.sequence && !isCancel(invitation))) {
      continue;
    }
    superseded.push(...earlier);
    const draft = draftOf(invitation, number, input);
    if (draft !== undefined) drafts.push(draft);
  }
  return { drafts, superseded };
}

function isCancel({ method, status }: Invitation): boolean {
  return method === "cancel" || status === "cancelled";
}

/** The revision of an invitation that a proposal came of; undefined where it came of another. */
function sequenceIn({ facts }: Proposal, { key }: Invitation): number | undefined {
  const marks = facts.map((fact) => (fact as { readonly "x-invitation"?: Mark })["x-invitation"]);
  return marks.find((mark) => mark?.key === key)?.sequence;
}

interface Mark {
  readonly key: string;
  readonly sequence: number;
}

function draftOf(invitation: Invitation, number: number, input: InvitedInput): Drafted | undefined {
  const { head, match, stored, now } = input;
  const taken = takeInvitation(invitation, {
    header: stored.header,
    facts: stored.facts,
    calendar: businessCalendarOf(input.case.calendar),
    ownAddresses: new Set([input.ownAddress.toLowerCase()]),
    now,
  });
  if (taken.kind === "nothing") return undefined;
  const facts = taken.facts.map((fact) => {
    const named = { id: factId(head, `called-off-${number + 1}`), ...fact };
    return named.kind === "interview" ? { ...named, with: knownOf(named.with, taken, match) } : named;
  });
  if (taken.kind === "moved" && changesNothing(facts, stored)) return undefined;
  const strangers = taken.added.map(({ name, email }) => ({ rule: "invitation.stranger", excerpt: email ?? name }));
  return {
    certainty: match.certainty === "certain" ? "likely" : match.certainty,
    facts,
    evidence: [...match.evidence, { rule: `invitation.${taken.kind}`, excerpt: invitation.title }, ...strangers],
  };
}

/** An invitation that comes again differs from what was recorded of it by those whom the case does not know, and by nothing else. */
function changesNothing(facts: readonly FactJson[], stored: StoredCase): boolean {
  const [retracted, interview] = facts;
  if (retracted?.kind !== "retracted" || interview?.kind !== "interview") return false;
  const before = stored.facts.find(({ id }) => id === retracted.fact);
  if (before?.kind !== "interview") return false;
  const meeting = ({ at, end, with: people, note, format }: InterviewFactJson) =>
    JSON.stringify([parseInstant(at), parseInstant(end), people.toSorted(), note, format]);
  return meeting(before) === meeting(interview);
}

/** Those who come and are known; whoever wrote, where nobody is. */
function knownOf(
  coming: readonly string[],
  { added }: Exclude<TakenInvitation, { kind: "nothing" }>,
  { contact }: MessageMatch,
): readonly string[] {
  const strangers = new Set(added.map(({ id }) => id));
  const known = coming.filter((id) => !strangers.has(id));
  return known.length === 0 ? [contact] : known;
}
