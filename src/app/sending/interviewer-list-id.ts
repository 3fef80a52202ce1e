import { type Day, formatDate } from "../../engine/index.ts";

/** Begins what stands for the step of a list for an interviewer. The id of a step begins with its action. */
const MARK = "interviewers:";

/** What stands for the step of an interviewer's list in the outbox: one a day. */
export function stepIdOfInterviewerList(day: Day): string {
  return `${MARK}${formatDate(day)}`;
}

/** Whether a letter is a list for an interviewer: no plan has a say in it, and it is no word to the candidate. */
export function isInterviewerList(stepId: string): boolean {
  return stepId.startsWith(MARK);
}
