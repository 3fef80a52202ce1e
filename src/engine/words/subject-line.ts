import type { InterviewFact } from "../model/index.ts";
import type { Reading } from "../reading/index.ts";
import { describeDayInSubject } from "./date-words.ts";
import { quotable } from "./plain-text.ts";

const LONGEST_ROLE = 80;

/** "Follow-up: Senior Analyst interview - Nov 15": the role, and the interview's date where there was one. */
export function subjectLine(opening: string, interview: InterviewFact | undefined, reading: Reading): string {
  const { calendar, theCase } = reading;
  const role = quotable(theCase.role, LONGEST_ROLE);
  if (interview === undefined) return `${opening}: ${role}`;
  return `${opening}: ${role} interview – ${describeDayInSubject(calendar.dateOf(interview.at))}`;
}
