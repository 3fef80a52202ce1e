import type { FactJson, InterviewFactJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { Invitation } from "../ports/index.ts";
import { visibleFactsJson } from "../visible-facts-json.ts";

/**
 * What an interview's fact keeps of the invitation that it came from, and a retraction of the one that called it off; every store
 * keeps it, and only this reads it.
 */
export interface InvitationMark {
  readonly "x-invitation"?: {
    /** `Invitation.key`. */
    readonly key: string;
    readonly uid: string;
    readonly sequence: number;
    /** Epoch milliseconds. */
    readonly stampedAt?: number;
  };
}

export type InvitedInterview = InterviewFactJson & InvitationMark;

/** The mark of an invitation, for the fact that it becomes. */
export function markOf({ key, uid, sequence, stampedAt }: Invitation): Required<InvitationMark> {
  return { "x-invitation": { key, uid, sequence, ...(stampedAt === undefined ? {} : { stampedAt }) } };
}

/** The interviews of a case that count, those ahead included. */
export function interviewsOf(facts: readonly FactJson[], now: Instant): readonly InvitedInterview[] {
  return visibleFactsJson(facts, now).flatMap(({ json }) => (json.kind === "interview" ? [json] : []));
}

/** The interview that an earlier form of the same invitation became; undefined where none counts. */
export function findInvited(
  { key }: Pick<Invitation, "key">,
  facts: readonly FactJson[],
  now: Instant,
): InvitedInterview | undefined {
  return interviewsOf(facts, now).findLast((fact) => fact["x-invitation"]?.key === key);
}

/** The retraction by which the interview of an invitation was called off; undefined where none counts. */
export function findCalledOff(
  { key }: Pick<Invitation, "key">,
  facts: readonly FactJson[],
  now: Instant,
): InvitationMark | undefined {
  const visible: readonly { readonly json: FactJson & InvitationMark }[] = visibleFactsJson(facts, now);
  return visible.findLast(({ json }) => json.kind === "retracted" && json["x-invitation"]?.key === key)?.json;
}
