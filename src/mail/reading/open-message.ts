import type { Address, Attachment, Email } from "postal-mime";
import type { MessageOpener, OpenedMessage } from "../../app/ports/index.ts";
import { LIMITS } from "./parse/limits.ts";
import { parseMessageDate } from "./parse/message-date.ts";
import { takeApart, textOf } from "./parse/parse-message.ts";

/**
 * A message as a person looks at it, within the limits of reading. Its HTML is given as it came: whoever shows it cleans it.
 * Never throws on any bytes, and loads nothing.
 */
export const openMessage: MessageOpener = (bytes) => takeApart(bytes, toOpened);

const MOST_RECIPIENTS = 100;
const LONGEST_LINE = 1_000;

function toOpened(email: Email): OpenedMessage {
  const { subject = "", from, to = [], html } = email;
  const date = email.headers.find(({ key }) => key === "date")?.value;
  return {
    subject: lineOf(subject),
    from: from === undefined ? "" : (personsOf(from)[0] ?? ""),
    to: to.flatMap(personsOf).slice(0, MOST_RECIPIENTS),
    at: date === undefined ? undefined : parseMessageDate(date)?.at,
    whole: textOf(email),
    html: html === undefined || html.length > LIMITS.textCharacters ? null : html.toWellFormed(),
    attachments: email.attachments.map(toAttachment),
  };
}

/** `Dana Kim <dana@globex.example>`; a group gives its members. */
function personsOf({ name, address, group }: Address): readonly string[] {
  if (group !== undefined) return group.flatMap(personsOf);
  const parts = [lineOf(name), address === "" ? "" : `<${lineOf(address ?? "")}>`];
  return [name === "" ? lineOf(address ?? "") : parts.filter(Boolean).join(" ")];
}

function toAttachment({ filename, mimeType, content }: Attachment): OpenedMessage["attachments"][number] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content).length : content.byteLength;
  return { name: lineOf(filename ?? ""), type: lineOf(mimeType.toLowerCase()), bytes };
}

/** On one line, without what could break or turn it around. */
function lineOf(text: string): string {
  return text
    .slice(0, LONGEST_LINE)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()
    .toWellFormed();
}
