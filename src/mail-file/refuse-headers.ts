import type { Mailbox, OutgoingMessage } from "../app/index.ts";
import { type Fault, faultAt } from "../contract/index.ts";
import { isOneAddress } from "./one-address.ts";

/** What would end a header and begin another, or a message (RFC 5322, section 2.2), and the other ways to end a line. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Half a character, which no encoding holds. */
const UNPAIRED = /\p{Cs}/u;

const MESSAGE_ID = /^<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>$/;

/** What of a message must not stand in a header; none where it is fit to be written. */
export function findHeaderFaults({
  from,
  to,
  replyTo,
  subject,
  thread,
  attachments,
}: OutgoingMessage): readonly Fault[] {
  const ids = [thread?.inReplyTo, ...(thread?.references ?? [])].filter((id) => id !== undefined);
  return [
    ...(from === undefined ? [] : mailboxFaults("from", from)),
    ...mailboxFaults("to", to),
    ...(replyTo === undefined ? [] : mailboxFaults("replyTo", replyTo)),
    ...lineFaults("subject", subject),
    ...ids
      .filter((id) => !MESSAGE_ID.test(id))
      .map((id) => faultAt("thread", "ids of messages such as <1@mail.example>", id)),
    ...attachments.flatMap(({ name }, index) => lineFaults(`attachments[${index}].name`, name)),
  ];
}

function mailboxFaults(place: string, { name, address }: Mailbox): readonly Fault[] {
  const expected = "one email address such as dana@globex.example";
  return [
    ...lineFaults(`${place}.name`, name),
    ...(isOneAddress(address) ? [] : [faultAt(`${place}.address`, expected, address)]),
  ];
}

function lineFaults(place: string, text: string): readonly Fault[] {
  if (!CONTROL.test(text) && !UNPAIRED.test(text)) return [];
  return [faultAt(place, "a text on one line, without control characters", text)];
}
