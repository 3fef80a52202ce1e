export { EvidenceSheet } from "./evidence-sheet.tsx";
export { ProposalList } from "./proposal-list.tsx";
export { signWords } from "./sign-words.ts";
export { isOfMail, useNoticedFacts } from "./use-noticed-facts.ts";
