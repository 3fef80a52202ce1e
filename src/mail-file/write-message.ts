import MailComposer from "nodemailer/lib/mail-composer";
import { type Mailbox, type MessageWriter, messageIdOf, type OutgoingMessage } from "../app/index.ts";
import { error, ok } from "../contract/index.ts";
import { flowText } from "./flow-text.ts";
import { findHeaderFaults } from "./refuse-headers.ts";

/**
 * A letter as a message: text in UTF-8 that flows, marked as not sent yet unless it goes from here, so that mail programs open it
 * to be sent. Nothing is read from files or the network: attachments come as bytes.
 */
export const writeMessage: MessageWriter = async (message) => {
  const faults = findHeaderFaults(message);
  return faults.length > 0 ? error(faults) : ok(await compose(message));
};

/** Marks that turn the words around them: a name could show another one with them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

function unturned({ name, address }: Mailbox): Mailbox {
  return { name: name.replace(TURNING, ""), address };
}

/** What a message says of how it goes out (RFC 3834, section 5; the second is what Exchange heeds). */
const SPECIAL_HEADERS: Readonly<
  Record<"unsent" | NonNullable<OutgoingMessage["goes"]>, Readonly<Record<string, string>>>
> = {
  unsent: { "X-Unsent": "1" },
  "by-a-person": {},
  automatically: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply" },
};

function compose({
  id,
  at,
  from,
  to,
  replyTo,
  subject,
  body,
  thread,
  attachments,
  goes,
}: OutgoingMessage): Promise<Uint8Array> {
  const composer = new MailComposer({
    ...(from === undefined ? {} : { from: unturned(from) }),
    to: unturned(to),
    ...(replyTo === undefined ? {} : { replyTo: unturned(replyTo) }),
    subject: subject.replace(TURNING, ""),
    text: flowText(body),
    date: new Date(at),
    messageId: messageIdOf(id, from?.address),
    ...(thread?.inReplyTo === undefined ? {} : { inReplyTo: thread.inReplyTo }),
    ...(thread === undefined ? {} : { references: [...thread.references] }),
    headers: SPECIAL_HEADERS[goes ?? "unsent"],
    attachments: attachments.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
    textEncoding: "quoted-printable",
    newline: "\r\n",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const root = composer.compile();
  const text = attachments.length === 0 ? root : root.childNodes[0];
  text?.setHeader("Content-Type", "text/plain; charset=utf-8; format=flowed");
  return root.build();
}
