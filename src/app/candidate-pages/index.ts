export type { CandidatePage } from "./candidate-page.ts";
export { type AskOutcome, type CandidatePageDesk, createPageDesk, type PageDeskServices } from "./create-page-desk.ts";
