import type { Mailbox, OutgoingMessage } from "../app/index.ts";
import { type Fault, faultAt } from "../contract/index.ts";

/** What would end a header and begin another, or a message (RFC 5322, section 2.2), and the other ways to end a line. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Half a character, which no encoding holds. */
const UNPAIRED = /\p{Cs}/u;

/**
 * One address and no more: no quoted names, groups, comments or numbers of machines, which mail programs read differently,
 * and so might send to somebody else than was shown.
 */
const ADDRESS =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+$/u;
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

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
  const isOne =
    address.length <= LONGEST_ADDRESS && address.indexOf("@") <= LONGEST_LOCAL_PART && ADDRESS.test(address);
  const expected = "one email address such as dana@globex.example";
  return [...lineFaults(`${place}.name`, name), ...(isOne ? [] : [faultAt(`${place}.address`, expected, address)])];
}

function lineFaults(place: string, text: string): readonly Fault[] {
  if (!CONTROL.test(text) && !UNPAIRED.test(text)) return [];
  return [faultAt(place, "a text on one line, without control characters", text)];
}
