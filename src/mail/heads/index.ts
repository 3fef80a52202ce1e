export { MESSAGE_LIMITS, tooMuch } from "./message-shape.ts";
export { HEAD_FIELDS, parseHead } from "./parse-head.ts";
