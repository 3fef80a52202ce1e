export { isOneAddress, withAsciiDomain } from "./one-address.ts";
export { writeMessage } from "./write-message.ts";
