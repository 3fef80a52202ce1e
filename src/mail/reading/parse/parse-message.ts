import PostalMime, { type Attachment, decodeWords, type Email } from "postal-mime";
import { error, type Fault, ok, type Result } from "../../../contract/index.ts";
import { htmlToText } from "../html/html-to-text.ts";
import type { MessageHeader, MessagePart, ParsedMessage } from "../message.ts";
import { countShortLines } from "./count-lines.ts";
import { countParts } from "./count-parts.ts";
import { LIMITS } from "./limits.ts";
import { parseMessageDate } from "./message-date.ts";

/**
 * Takes a message apart (RFC 5322, MIME) within fixed limits; nothing that it names is loaded. A message beyond the limits,
 * or one that cannot be taken apart, gives a fault.
 */
export async function parseMessage(bytes: Uint8Array): Promise<Result<ParsedMessage, readonly Fault[]>> {
  return takeApart(bytes, toMessage);
}

/** What is read of a message's parts as they came, within the same limits. */
export async function takeApart<T>(bytes: Uint8Array, read: (email: Email) => T): Promise<Result<T, readonly Fault[]>> {
  const tooMuch = findExcess(bytes);
  if (tooMuch !== undefined) return error([tooMuch]);
  try {
    const email = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: LIMITS.depth,
      maxRfc822NestingDepth: 0,
    });
    return ok(read(email));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return error([{ place: "message", expected: `a message that can be taken apart (${why.slice(0, 120)})` }]);
  }
}

function findExcess(bytes: Uint8Array): Fault | undefined {
  if (bytes.length > LIMITS.messageBytes) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
    return { place: "message", expected: "at most 25 MB", got: `${megabytes} MB` };
  }
  if (countParts(bytes) > LIMITS.parts) {
    return { place: "message", expected: `at most ${LIMITS.parts} parts`, got: "more" };
  }
  if (countShortLines(bytes) > LIMITS.shortLines) {
    return { place: "message", expected: `at most ${LIMITS.shortLines} short lines`, got: "more" };
  }
  return undefined;
}

function toMessage(email: Email): ParsedMessage {
  const headers = email.headers.map(toHeader);
  const date = headers.find(({ name }) => name === "date")?.value;
  return {
    headers,
    subject: headers.find(({ name }) => name === "subject")?.value ?? "",
    text: textOf(email),
    parts: email.attachments.map(toPart),
    date: date === undefined ? undefined : parseMessageDate(date),
  };
}

/** Of headers only so much is kept as a reader looks at; ids beyond a hundred are no thread. */
function toHeader({ key, value }: { readonly key: string; readonly value: string }): MessageHeader {
  if (key === "references") return { name: key, value: firstWords(value, LIMITS.references) };
  const kept = value.slice(0, LIMITS.partCharacters);
  return { name: key, value: kept.includes("=?") ? decodeWords(kept) : kept };
}

/** The oldest ids name the thread, the newest what is answered: both ends stay. */
function firstWords(text: string, most: number): string {
  const words = text.slice(0, LIMITS.partCharacters).trim().split(/\s+/);
  return words.length <= most ? words.join(" ") : [...words.slice(0, most / 2), ...words.slice(-most / 2)].join(" ");
}

/** A plain text that only says that there is an HTML one is none. */
const EMPTY_PLAIN = /^[^\n]{0,200}\b(?:html|browser)\b[^\n]{0,200}$/i;

/** Its text in Unicode: the plain one, or what its HTML says where that one is empty. */
export function textOf(email: Email): string {
  const plain = cleanText(email.text ?? "");
  const isEmpty = plain.trim() === "" || (plain.length < 300 && EMPTY_PLAIN.test(plain.trim()));
  if (!isEmpty || email.html === undefined) return plain;
  return cleanText(htmlToText(email.html.slice(0, LIMITS.textCharacters))) || plain;
}

/** Line feeds as line ends, no other control characters, blanks of any width as they are. */
function cleanText(text: string): string {
  return text
    .slice(0, LIMITS.textCharacters)
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]|[\u200b\u2060\ufeff\u00ad]/gu, "")
    .toWellFormed();
}

const READ_TYPES =
  /^(?:message\/(?:delivery-status|global-delivery-status|disposition-notification|feedback-report|rfc822|global|rfc822-headers|global-headers)|text\/(?:rfc822-headers|calendar|plain)|application\/ics)$/;

function toPart({ mimeType, method, content }: Attachment): MessagePart {
  const type = mimeType.toLowerCase();
  const text = READ_TYPES.test(type) ? beginningOf(content) : "";
  return { type, method: method ?? methodIn(type, text), text };
}

function methodIn(type: string, text: string): string {
  if (type !== "text/calendar" && type !== "application/ics") return "";
  return /^METHOD:([A-Za-z]{1,20})/m.exec(text)?.[1]?.toUpperCase() ?? "";
}

const decoder = new TextDecoder();

function beginningOf(content: Attachment["content"]): string {
  if (typeof content === "string") return content.slice(0, LIMITS.partCharacters);
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  return decoder.decode(bytes.subarray(0, LIMITS.partCharacters)).replace(/\r\n?/g, "\n");
}
