import { type Day, describeDay } from "../../engine/index.ts";

/** The subject of a list: whom it is about, where that is one person. */
export function listSubject(company: string, candidates: readonly string[]): string {
  const names = [...new Set(candidates)];
  const about = names.length === 1 ? names[0]! : `${names.length} people`;
  return `${company}: your feedback on ${about}`;
}

export function greeting(name: string): string {
  return `Hello ${name},`;
}

/** Why they get this. */
export function beginning(count: number): string {
  if (count === 1) {
    return "You talked with somebody who is waiting for our answer. A few lines from you by the day below let us give it in time.";
  }
  return "You talked with people who are waiting for our answer. A few lines on each by the days below let us give it in time.";
}

/** "Ana Ruiz, Timetable Planner, on Monday 16 November" */
export function metLine(candidate: string, title: string, metOn: Day, today: Day): string {
  return `${candidate}, ${title}, on ${describeDay(metOn, today)}`;
}

export function feedbackLine(by: Day, today: Day): string {
  return `Your feedback: by ${describeDay(by, today)}.`;
}

export function thanksLine(by: Day, today: Day): string {
  return `A short thank-you of your own is kind, by ${describeDay(by, today)}.`;
}

export function linkLine(link: string): string {
  return `When your feedback is in: ${link}`;
}

export const WITH_LINKS =
  "Give your feedback as you usually do, or answer this letter with it. A link says one thing, once: that your feedback is in.";
export const WITHOUT_LINKS = "Please answer this letter with it.";

/** What the page of a link asks about. */
export function feedbackTitle(candidate: string): string {
  return `Your feedback on ${candidate}`;
}

/** What the page of an interviewer's link says: before it is pressed, and after. */
export const FEEDBACK_BUTTON = "My feedback is in";
export const FEEDBACK_RECORDED = "Thank you. It is noted that your feedback is in.";

/** What the case says then. */
export function feedbackNote(interviewer: string): string {
  return `${interviewer}: the feedback on the interview is in.`;
}

/** What keeps such a link from doing anything, for somebody who has no Fineline to open. */
export const FEEDBACK_SENTENCES = {
  expired: "This link is too old. Please answer the letter that it came with.",
  used: "This was noted already. There is nothing more to do.",
  settled: "There is nothing left to say here: it is settled, or over.",
} as const;
