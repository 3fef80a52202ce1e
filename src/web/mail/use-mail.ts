import { mailActions } from "./mail-actions.ts";
import { useMailSource } from "./mail-context.ts";
import type { MailDesk } from "./mail-desk.ts";
import type { MailSource } from "./open-mail.ts";

const desks = new WeakMap<MailSource, MailDesk>();

/** The server's mail, and what can be done with it; the same as long as the page is open. */
export function useMail(): MailDesk {
  const source = useMailSource();
  return desks.getOrInsertComputed(source, () => ({ ...source, ...mailActions(source) }));
}
