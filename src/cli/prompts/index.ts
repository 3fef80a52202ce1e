export {
  beginConversation,
  type Choice,
  type Conversation,
  nextQuestion,
  type Question,
  type Stage,
  type Taken,
  takeAnswer,
  type World,
} from "./conversation.ts";
export type { Draft, Person } from "./draft.ts";
export { type CaseOfDraftInput, caseOfDraft } from "./draft-case.ts";
export { holdConversation } from "./hold-conversation.ts";
export { createLinePrompter, type LinePrompterOptions } from "./line-prompter.ts";
export { countryOfZone, findCountryCode, findRegionCode, findZoneName, zonesOfCountry } from "./places.ts";
export type { Prompter } from "./prompter.ts";
