import { useEffect } from "preact/hooks";
import type { MailboxJson } from "../../../contract/http/index.ts";
import type { MailLists } from "../../mail/index.ts";
import { ownShelf } from "../../own-desk/index.ts";
import type { Shelf } from "./kept-letters.ts";

/** What of a mailbox a letter has to know. */
export type KnownMailbox = Pick<MailboxJson, "id" | "address" | "mode" | "pause">;

/** The name under which a device keeps them, so that a page without a connection knows that there are any. */
const SHELF_NAME = "fineline.mailboxes";

/** The mailboxes as the server tells them, else as it told them last to this device. */
export function useKnownMailboxes({ mailboxes }: Pick<MailLists, "mailboxes">): readonly KnownMailbox[] {
  const { value } = mailboxes;
  useEffect(() => {
    if (value !== undefined) keepMailboxes(ownShelf(), value);
  }, [value]);
  return value ?? findKeptMailboxes(ownShelf());
}

/** Keeps them without what keeps them from being used, which passes. A device without room does without. */
export function keepMailboxes(shelf: Pick<Shelf, "setItem">, mailboxes: readonly KnownMailbox[]): void {
  const kept = mailboxes.map(({ id, address, mode }) => ({ id, address, mode, pause: null }));
  try {
    shelf.setItem(SHELF_NAME, JSON.stringify(kept));
  } catch {
    return;
  }
}

/** Those that were kept; none where something else stands in their place. */
export function findKeptMailboxes(shelf: Pick<Shelf, "getItem">): readonly KnownMailbox[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(SHELF_NAME) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isMailbox) : [];
  } catch {
    return [];
  }
}

function isMailbox(value: unknown): value is KnownMailbox {
  const { id, address, mode } = (value ?? {}) as Partial<Record<keyof KnownMailbox, unknown>>;
  return typeof id === "string" && typeof address === "string" && (mode === "send" || mode === "drafts");
}
