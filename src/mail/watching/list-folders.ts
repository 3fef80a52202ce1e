import type { ImapFlow, ListResponse } from "imapflow";
import type { MailFolder } from "../../app/ports/index.ts";

const ROLES: Readonly<Record<string, MailFolder["role"]>> = {
  "\\Inbox": "inbox",
  "\\Sent": "sent",
  "\\Drafts": "drafts",
  "\\All": "all",
  "\\Junk": "junk",
  "\\Trash": "trash",
};

/** The folders that can be opened, by their special use (RFC 6154), each with where it stands. */
export async function listFolders(client: ImapFlow): Promise<readonly MailFolder[]> {
  // What a session says of the folder that it has open may be old (RFC 9051, 6.3.11).
  if (client.mailbox !== false) await client.mailboxClose();
  const query = { uidNext: true, uidValidity: true, messages: true };
  const listed = await client.list({ statusQuery: query });
  return listed.flatMap(toFolder);
}

function toFolder({ path, specialUse, flags, status }: ListResponse): readonly MailFolder[] {
  if (flags.has("\\Noselect") || flags.has("\\NonExistent")) return [];
  const { uidNext, uidValidity, messages } = status ?? {};
  if (uidNext === undefined || uidValidity === undefined) return [];
  const role = path.toUpperCase() === "INBOX" ? "inbox" : (ROLES[specialUse ?? ""] ?? "other");
  return [{ path, role, uidValidity: `${uidValidity}`, uidNext, messages: messages ?? 0 }];
}
