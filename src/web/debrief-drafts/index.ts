export type {
  Application,
  Asking,
  DebriefDraft,
  DecisionAnswer,
  NextRound,
  QuestionKind,
  Told,
  When,
} from "./debrief-draft.ts";
export { type DraftStore, draftsOnThisDevice, unfinishedDebriefs } from "./draft-store.ts";
