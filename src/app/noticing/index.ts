export { lateAddresses } from "./late-addresses.ts";
export { LetterIndex, type LetterIndexOptions } from "./letter-index.ts";
export { matchReceived } from "./match-message.ts";
export { type NoticingInput, noticeMessage } from "./notice-message.ts";
