export { beginConversation, type Conversation, nextQuestion, takeAnswer, type World } from "./conversation.ts";
export type { Draft } from "./draft.ts";
export { caseOfDraft } from "./draft-case.ts";
export { holdConversation } from "./hold-conversation.ts";
export { createLinePrompter } from "./line-prompter.ts";
export {
  clockOfCountry,
  countryOfZone,
  findCountryCode,
  findRegionCode,
  findZoneName,
  zonesOfCountry,
} from "./places.ts";
export type { Prompter } from "./prompter.ts";
