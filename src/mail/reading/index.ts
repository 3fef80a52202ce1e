export { classifyMessage } from "./classify-message.ts";
export type { MessageDate, MessageHeader, MessagePart, ParsedMessage } from "./message.ts";
export { openMessage } from "./open-message.ts";
export { parseMessage } from "./parse/parse-message.ts";
export { readApplication } from "./read-application.ts";
export { readMessage } from "./read-message.ts";
