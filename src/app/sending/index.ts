export { kindOfFreeLetter, stepIdOfFreeLetter } from "./free-letter.ts";
export { isInterviewerList, stepIdOfInterviewerList } from "./interviewer-list-id.ts";
export { LETTER_PURPOSES } from "./letter-purpose.ts";
export {
  foreseenHold,
  type GoAnswer,
  type GoQuestion,
  type Heard,
  type Hold,
  mayGoNow,
  recipientCalendar,
  type SendSettings,
  UNDO_MS,
} from "./may-go-now.ts";
export { messageIdOf, threadHeaders } from "./message-ids.ts";
export { type KeptState, quarantineState } from "./quarantine.ts";
export { replyAddress } from "./reply-address.ts";
export { DAY_LIMIT_REST_MS } from "./retry-times.ts";
export type { SendEvent, SendEventKind } from "./send-event.ts";
export { describeSendState, needsPerson } from "./send-words.ts";
export { sentFactOf } from "./sent-fact.ts";
export { follow, type RefusedEvent, transition } from "./transition.ts";
