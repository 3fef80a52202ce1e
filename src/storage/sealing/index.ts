export { type MailKeyOptions, mailKeyPath, readMailKey } from "./mail-key.ts";
export { createSeal, type Seal } from "./seal.ts";
