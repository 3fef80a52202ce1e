export { type FeedbackAsked, feedbackLink, readFeedbackAsked } from "./feedback-link.ts";
export type { InterviewerAsk, InterviewerPerson, UnnamedInterview } from "./interviewer-asks.ts";
export type { InterviewerList, ListedAsk } from "./interviewer-list.ts";
export { interviewersJson } from "./interviewers-json.ts";
export {
  type InterviewersInput,
  type InterviewersNow,
  interviewersNow,
  type ListOutcome,
  type SendListsInput,
  sendInterviewerLists,
} from "./send-interviewer-lists.ts";
export { FEEDBACK_BUTTON, FEEDBACK_RECORDED, FEEDBACK_SENTENCES } from "./sentences.ts";
