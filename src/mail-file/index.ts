export { writeMessage } from "./write-message.ts";
