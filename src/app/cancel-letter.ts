import type { Result } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { changeLetter, type UnchangedLetter } from "./change-letter.ts";
import type { Outbox, OutboxItem } from "./ports/index.ts";

/**
 * Takes a letter back that has not been given to the server: whoever has just taken it up finds out before they submit it.
 * Refused from the moment at which it is being submitted.
 */
export function cancelLetter(
  id: string,
  { outbox, now }: { readonly outbox: Outbox; readonly now: Instant },
): Promise<Result<OutboxItem, UnchangedLetter>> {
  return changeLetter(id, { outbox, now, event: { kind: "cancel", at: now } });
}
