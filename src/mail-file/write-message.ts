import MailComposer from "nodemailer/lib/mail-composer";
import type { MessageWriter, OutgoingMessage } from "../app/index.ts";
import { error, ok } from "../contract/index.ts";
import { flowText } from "./flow-text.ts";
import { findHeaderFaults } from "./refuse-headers.ts";

/**
 * A letter as a message file: text in UTF-8 that flows, marked as not sent yet, so that mail programs open it to be sent.
 * Nothing is read from files or the network: attachments come as bytes.
 */
export const writeMessage: MessageWriter = async (message) => {
  const faults = findHeaderFaults(message);
  return faults.length > 0 ? error(faults) : ok(await compose(message));
};

/** Marks that turn the words around them: a name could show another one with them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

function compose({ id, at, from, to, subject, body, thread, attachments }: OutgoingMessage): Promise<Uint8Array> {
  const composer = new MailComposer({
    ...(from === undefined ? {} : { from: { ...from, name: from.name.replace(TURNING, "") } }),
    to: { ...to, name: to.name.replace(TURNING, "") },
    subject: subject.replace(TURNING, ""),
    text: flowText(body),
    date: new Date(at),
    messageId: `<${id}@${domainOf(from?.address)}>`,
    ...(thread === undefined ? {} : { inReplyTo: thread.inReplyTo, references: [...thread.references] }),
    headers: { "X-Unsent": "1" },
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

function domainOf(address: string | undefined): string {
  const domain = address?.slice(address.indexOf("@") + 1) ?? "";
  return /^[A-Za-z0-9.-]+$/.test(domain) ? domain : "fineline.invalid";
}
