import type { FactJson } from "../../contract/index.ts";
import { formatInstant, type Instant } from "../../engine/index.ts";
import type { OutboxItem } from "../ports/index.ts";

/**
 * The fact that a letter went out, with an id of the approval's own: recorded twice it is one fact. A letter that was doubted is
 * dated by the moment at which it was submitted, not by the one at which it was found.
 */
export function sentFactOf({ letter, contactId }: OutboxItem, at: Instant, timeZone: string): FactJson {
  return {
    id: letter.id,
    kind: "sent",
    at: formatInstant(at, timeZone),
    to: contactId,
    channel: "email",
    purpose: letter.purpose,
    words: letter.words,
    digest: letter.digest,
    ...(letter.ref === undefined ? {} : { ref: letter.ref }),
    ...(letter.isAutomatic ? { auto: true } : {}),
    messageId: letter.messageId,
  };
}
