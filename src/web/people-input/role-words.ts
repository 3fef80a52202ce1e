import type { ContactRole } from "../../engine/index.ts";

/** What people of the other side may be, those that are met most often first. */
export const ROLE_WORDS: readonly { readonly value: ContactRole; readonly label: string }[] = [
  { value: "interviewer", label: "Interviewer" },
  { value: "hiring-manager", label: "Hiring manager" },
  { value: "recruiter", label: "Recruiter" },
  { value: "hr", label: "HR" },
  { value: "staff", label: "Staff" },
  { value: "referrer", label: "Referrer" },
];

/** "Hiring manager" */
export function roleWords(role: ContactRole): string {
  return ROLE_WORDS.find(({ value }) => value === role)?.label ?? "Candidate";
}
