export { feedKeys } from "./feed-keys.ts";
export { lookAtMailKey, type MailKeyOptions, mailKeyPath, readMailKey } from "./mail-key.ts";
export { createReplyTokens } from "./reply-tokens.ts";
export { createSeal, type Seal } from "./seal.ts";
export { createSealRing, type RingKey, ringHead, type SealRingOptions } from "./seal-ring.ts";
export { SEALED_COLUMNS } from "./sealed-columns.ts";
