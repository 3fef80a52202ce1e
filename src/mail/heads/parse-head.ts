import { addressParser, decodeWords } from "postal-mime";
import { digestText, type MailPerson, type MessageHead } from "../../app/index.ts";

/** What the server says of a message besides its head. */
export interface HeadPlace {
  readonly accountId: string;
  readonly path: string;
  readonly isInSent: boolean;
  readonly uid: number;
  /** When the server got it; epoch milliseconds. */
  readonly receivedAt: number;
  readonly threadId: string | undefined;
}

/** The fields that are asked of the server: those that matching needs. */
export const HEAD_FIELDS: readonly string[] = [
  "date",
  "from",
  "to",
  "cc",
  "subject",
  "message-id",
  "in-reply-to",
  "references",
  "content-type",
  "return-path",
  "delivered-to",
  "x-original-to",
  "x-failed-recipients",
  "x-microsoft-original-message-id",
];

const ID = /<[\x21-\x3b\x3d\x3f-\x7e]{1,250}>/g;
const MOST_IDS = 100;
const MOST_PEOPLE = 200;
const FIELD_LENGTH = 64 * 1024;
const DAY_MS = 86_400_000;

/** The head of a message from its fields as they were sent (RFC 5322). Never throws: what cannot be read is left out. */
export function parseHead(bytes: Uint8Array, place: HeadPlace): MessageHead {
  const fields = parseFields(bytes);
  const first = (name: string) => fields.get(name)?.[0] ?? "";
  const messageId = idsOf(first("message-id"))[0];
  const from = peopleOf(first("from"))[0];
  return {
    key: keyOf(place, [messageId ?? "", first("date"), first("from"), first("subject")]),
    path: place.path,
    uid: place.uid,
    isInSent: place.isInSent,
    messageId,
    inReplyTo: idsOf(first("in-reply-to")),
    references: idsOf(first("references")).slice(-MOST_IDS),
    originalId: idsOf(first("x-microsoft-original-message-id"))[0],
    threadId: place.threadId,
    from,
    to: [...peopleOf(first("to")), ...peopleOf(first("cc"))].slice(0, MOST_PEOPLE),
    deliveredTo: ["delivered-to", "x-original-to"].flatMap((name) => (fields.get(name) ?? []).flatMap(addressesOf)),
    subject: decoded(first("subject")).slice(0, 998),
    at: momentOf(first("date"), place.receivedAt),
    isReport: isReport(fields, from),
  };
}

/** The fields by name, in lower case, folded lines joined (RFC 5322, 2.2.3). */
function parseFields(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const text = new TextDecoder("utf-8").decode(bytes);
  const fields = new Map<string, string[]>();
  for (const line of text.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1, colon + 1 + FIELD_LENGTH).trim();
    const there = fields.get(name);
    if (there === undefined) fields.set(name, [value]);
    else there.push(value);
  }
  return fields;
}

function idsOf(value: string): readonly string[] {
  return value === "" ? [] : [...new Set(value.match(ID) ?? [])];
}

function peopleOf(value: string): readonly MailPerson[] {
  if (value === "") return [];
  return addressParser(value, { flatten: true }).flatMap(({ name, address }) =>
    address === undefined || !address.includes("@")
      ? []
      : [{ name: decoded(name ?? "").slice(0, 200), address: address.toLowerCase() }],
  );
}

function addressesOf(value: string): readonly string[] {
  return peopleOf(value).map(({ address }) => address);
}

function decoded(value: string): string {
  return value.includes("=?") ? decodeWords(value) : value;
}

/** When it says that it was written, unless that is after the server had it, or no date. */
function momentOf(date: string, receivedAt: number): number {
  const written = Date.parse(date);
  return Number.isNaN(written) || written > receivedAt + DAY_MS || written < 0 ? receivedAt : written;
}

/** A server's report, of which the body alone says what it is about (RFC 3464, and those that came before it). */
function isReport(fields: ReadonlyMap<string, readonly string[]>, from: MailPerson | undefined): boolean {
  if (fields.has("x-failed-recipients")) return true;
  if (/^\s*multipart\/report\b/i.test(fields.get("content-type")?.[0] ?? "")) return true;
  if (fields.get("return-path")?.[0]?.trim() === "<>") return true;
  return /^(?:mailer-daemon|postmaster|mail delivery)/i.test(from?.address ?? "");
}

/** The same for every copy of a message in an account; a message without an id or a date is told by when it came. */
function keyOf({ accountId, receivedAt }: HeadPlace, said: readonly string[]): string {
  const isTold = said[0] !== "" || said[1] !== "";
  const parts = [accountId, ...said, ...(isTold ? [] : [receivedAt])];
  return digestText(JSON.stringify(parts)).slice(0, 32);
}
