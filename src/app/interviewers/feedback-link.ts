import type { FactJson, OpeningJson } from "../../contract/index.ts";
import { DAY_MS, formatInstant, type Instant } from "../../engine/index.ts";
import type { ReminderLink, StoredCase } from "../ports/index.ts";
import { visibleFactsJson } from "../visible-facts-json.ts";
import { feedbackFactId, type InterviewerAsk } from "./interviewer-asks.ts";
import { feedbackNote, feedbackTitle } from "./sentences.ts";

const LIFETIME_MS = 30 * DAY_MS;

/** What the link of an ask allows: to say once that the feedback is in. */
export function feedbackLink(
  { caseId, factId, interviewer }: InterviewerAsk,
  { now, nonce }: { readonly now: Instant; readonly nonce: string },
): ReminderLink {
  return { caseId, stepId: `${factId}/${interviewer.id}`, deed: "feedback", expiresAt: now + LIFETIME_MS, nonce };
}

/** What such a link leads to while it may still be said. */
export interface FeedbackAsked {
  readonly company: string;
  readonly title: string;
  /** The fact that says it: of two calls at the same moment, one is recorded. */
  readonly fact: FactJson;
}

/** Undefined where the interview or the candidate is gone, and where it was said before. */
export function readFeedbackAsked(
  { stepId }: Pick<ReminderLink, "stepId">,
  {
    stored,
    opening,
    now,
  }: { readonly stored: StoredCase; readonly opening: OpeningJson | undefined; readonly now: Instant },
): FeedbackAsked | undefined {
  const [factId = "", interviewerId = ""] = stepId.split("/");
  const facts = visibleFactsJson(stored.facts, now).map(({ json }) => json);
  const id = feedbackFactId(factId, interviewerId);
  const isAsked = facts.some((fact) => fact.id === factId && fact.kind === "interview");
  const { header } = stored;
  const candidate = header.contacts.find(({ role }) => role === "candidate");
  if (!isAsked || candidate === undefined || facts.some((fact) => fact.id === id)) return undefined;
  const people = [...(opening?.interviewers ?? []), ...header.contacts];
  const name = people.find((person) => person.id === interviewerId)?.name ?? interviewerId;
  const at = formatInstant(now, header.calendar.timeZone);
  const fact: FactJson = { id, kind: "note", at, note: feedbackNote(name) };
  return { company: header.company, title: feedbackTitle(candidate.name), fact };
}
