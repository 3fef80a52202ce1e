import { basename } from "node:path";
import type { OutgoingMessage } from "../../app/index.ts";
import type { Case } from "../../engine/index.ts";
import type { Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import type { LetterTools } from "./letter-tools.ts";
import type { WrittenLetter } from "./written-letter.ts";

/** A message file, and which attachments it lacks since there is no such file. */
export interface MessageFile {
  readonly bytes: Uint8Array;
  readonly unattached: readonly string[];
}

/** A letter as a message file that mail programs open to send; what cannot be one ends the command. */
export async function messageFile(
  written: WrittenLetter,
  theCase: Case,
  tools: LetterTools,
  { now, newId, readFile }: Pick<Services, "now" | "newId" | "readFile">,
): Promise<MessageFile> {
  const { letter, thread } = written;
  const contact = theCase.contacts.find(({ id }) => id === letter.to);
  if (letter.channel !== "email") misuse(`draft --eml: this letter goes by ${letter.channel}, not by email`);
  if (contact?.email === undefined) {
    misuse(
      `draft --eml: ${contact?.name ?? "the recipient"} has no email address. fineline edit CASE --contact C --email …`,
    );
  }
  const { me } = theCase;
  const attached = letter.attachments.filter((path) => tools.hasFile(path));
  const attachments: OutgoingMessage["attachments"][number][] = [];
  for (const path of attached) attachments.push({ name: basename(path), bytes: await readFile(path) });
  const result = await tools.writeMessage({
    id: newId(),
    at: now,
    from: me.email === undefined ? undefined : { name: me.name ?? "", address: me.email },
    to: { name: contact.name, address: contact.email },
    subject: letter.subject ?? "",
    body: letter.body,
    thread,
    attachments,
  });
  if (!result.ok) return refuse(result.error, "draft --eml");
  return { bytes: result.value, unattached: letter.attachments.filter((path) => !attached.includes(path)) };
}
