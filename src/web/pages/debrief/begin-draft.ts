import { caseIdFor } from "../../../app/index.ts";
import type { Instant, InterviewFact } from "../../../engine/index.ts";
import type { DebriefDraft, When } from "../../debrief-drafts/index.ts";
import { nextOpen } from "./questions.ts";

/** A debrief before its first answer; `caseId` where it was chosen before. */
export function beginDraft(id: string, now: Instant, caseId?: string): DebriefDraft {
  return {
    id,
    begunAt: now,
    open: caseId === undefined ? "application" : "when",
    settled: [],
    isGiven: caseId !== undefined,
    ...(caseId === undefined ? {} : { application: { kind: "known" as const, caseId } }),
    added: [],
    present: [],
    topics: {},
    reach: {},
    promises: [],
    thanked: [],
    typing: {},
  };
}

/** An id for a case that begins here; `ending` makes it this device's own. */
export function newCaseId(company: string, ending: string): string {
  return `${caseIdFor(company, new Set())}-${ending}`;
}

/** The draft about an interview that the case has already: what is known of it is not asked again. */
export function aboutKnown(draft: DebriefDraft, interview: InterviewFact): DebriefDraft {
  const when: When = { kind: "known", interviewId: interview.id };
  return {
    ...draft,
    when,
    present: interview.with,
    topics: Object.fromEntries(interview.topics ?? []),
    ...(interview.format === undefined ? {} : { format: interview.format }),
  };
}

/** The draft with its first question answered by what is known; the next one opens. */
export function openAfterWhen(draft: DebriefDraft, people: number): DebriefDraft {
  const settled = { ...draft, open: "when" as const, settled: [...draft.settled, "when" as const] };
  return { ...settled, open: nextOpen(settled, people) ?? "people" };
}

const FIVE_MINUTES_MS = 300_000;

/** An interview that ended a moment ago: to five minutes, as people remember it. */
export function justNow(now: Instant, minutes = 60): When {
  return { kind: "just-now", endedAt: now - (now % FIVE_MINUTES_MS), minutes };
}

/** What the page that led here says of when it was: "now", "earlier". */
export function firstWhen(said: string | undefined, now: Instant): When | undefined {
  if (said === "now") return justNow(now);
  return said === "earlier" ? { kind: "earlier", begin: "10:00", minutes: 60 } : undefined;
}
