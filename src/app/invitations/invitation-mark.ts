import type { FactJson, InterviewFactJson } from "../../contract/index.ts";
import { formatDate, type Instant, parseInstant } from "../../engine/index.ts";
import type { Invitation, InvitationTime } from "../ports/index.ts";
import { visibleFactsJson } from "../visible-facts-json.ts";

/**
 * What an interview's fact keeps of the invitation that it came from, and a retraction of the one that called it off; every store
 * keeps it, and only this reads it.
 */
export interface InvitationMark {
  readonly "x-invitation"?: KnownInvitation & {
    /** Of a retraction: the other invitation of the same UID that the interview came from. */
    readonly of?: KnownInvitation;
    /** Of an interview: the id of the fact by which a person had told it before. */
    readonly told?: string;
  };
}

interface KnownInvitation {
  /** `Invitation.key`. */
  readonly key: string;
  readonly uid: string;
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly stampedAt?: number;
  /** `Invitation.recurrenceId`, of one time of several. */
  readonly recurrenceId?: string;
}

export type InvitedInterview = InterviewFactJson & InvitationMark;

/** The mark of an invitation, for the fact that it becomes. */
export function markOf({ key, uid, sequence, stampedAt, recurrenceId }: Invitation): Required<InvitationMark> {
  const stamped = stampedAt === undefined ? {} : { stampedAt };
  return {
    "x-invitation": { key, uid, sequence, ...stamped, ...(recurrenceId === undefined ? {} : { recurrenceId }) },
  };
}

/** The mark of an invitation, for the retraction of an interview that another one of the same UID became. */
export function markOver(invitation: Invitation, { "x-invitation": known }: InvitationMark): Required<InvitationMark> {
  const mark = markOf(invitation);
  if (known === undefined || known.key === invitation.key) return mark;
  return { "x-invitation": { ...mark["x-invitation"], of: known } };
}

/** The interviews of a case that count, those ahead included. */
export function interviewsOf(facts: readonly FactJson[], now: Instant): readonly InvitedInterview[] {
  return visibleFactsJson(facts, now).flatMap(({ json }) => (json.kind === "interview" ? [json] : []));
}

/**
 * The interview that an earlier form of the same invitation became; undefined where none counts. One time of a series takes the
 * place of the series where that was recorded for this very time (RFC 5545, 3.8.4.4), and who calls off a series calls off the
 * one time of it that is known.
 */
export function findInvited(
  { key, uid, recurrenceId, replaces, method, status }: Invitation,
  facts: readonly FactJson[],
  now: Instant,
): InvitedInterview | undefined {
  const related = interviewsOf(facts, now).filter((fact) => fact["x-invitation"]?.uid === uid);
  const own = related.findLast((fact) => fact["x-invitation"]?.key === key);
  if (own !== undefined) return own;
  if (replaces !== undefined) {
    return related.find((fact) => fact["x-invitation"]?.recurrenceId === undefined && isAt(fact, replaces));
  }
  const isOff = method === "cancel" || status === "cancelled";
  return isOff && recurrenceId === undefined && related.length === 1 ? related[0] : undefined;
}

/** A time without a zone is by the company's clock, as the interview is written. */
function isAt({ at }: InvitedInterview, time: InvitationTime): boolean {
  if (time.kind === "moment") return parseInstant(at) === time.at;
  if (time.kind === "date") return at.startsWith(formatDate(time.on));
  return at.startsWith(new Date(time.localMs).toISOString().slice(0, 16));
}

/** The retraction by which the interview of an invitation was called off; undefined where none counts. */
export function findCalledOff(
  { key }: Pick<Invitation, "key">,
  facts: readonly FactJson[],
  now: Instant,
): InvitationMark | undefined {
  const visible: readonly { readonly json: FactJson & InvitationMark }[] = visibleFactsJson(facts, now);
  const marks = visible.flatMap(({ json }) => (json.kind === "retracted" ? [json["x-invitation"]] : []));
  const found = marks.flatMap((mark) => [mark, mark?.of]).findLast((mark) => mark?.key === key);
  return found === undefined ? undefined : { "x-invitation": found };
}
