import { idsIn } from "../automatic/header-signals.ts";
import type { ParsedMessage } from "../message.ts";
import { headerOf } from "../message.ts";

const COPY_TYPES = /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers)$/;
/** The headers under which providers keep the id that a message was sent with. */
const ID_HEADERS =
  /^(?:message-id|x-microsoft-original-message-id|x-original-message-id|original-message-id):[ \t]{0,8}(?:\n[ \t]{1,8})?(.{0,300})/gim;

/**
 * The ids of the message that a bounce is about, without angle brackets: from the copy of its headers, in a part of their own
 * or in the text; where there is none, those that the bounce itself answers.
 */
export function embeddedIds(message: ParsedMessage): readonly string[] {
  const copies = message.parts.filter(({ type }) => COPY_TYPES.test(type)).map(({ text }) => headBlock(text));
  const reports = message.parts.filter(({ type }) => type.endsWith("delivery-status")).map(({ text }) => text);
  const inCopies = [...copies, ...reports, message.text.slice(0, 64 * 1024)].flatMap(namedIds);
  if (inCopies.length > 0) return inCopies;
  return idsIn(`${headerOf(message, "in-reply-to")} ${headerOf(message, "references")}`);
}

/** The headers of a message's copy: what its text holds could be anything. */
function headBlock(text: string): string {
  const end = text.search(/\n[ \t]*\n/);
  return end === -1 ? text : text.slice(0, end);
}

function namedIds(text: string): readonly string[] {
  return [...text.matchAll(ID_HEADERS)].slice(0, 20).flatMap(([, value = ""]) => {
    const ids = idsIn(value);
    return ids.length > 0 ? ids : [value.trim()].filter((each) => /^[\x21-\x7e]{3,250}$/.test(each));
  });
}

/** Whom the copy of a message was addressed to; empty where there is none. */
export function embeddedRecipient(message: ParsedMessage): string {
  for (const { type, text } of message.parts) {
    if (!COPY_TYPES.test(type)) continue;
    const to = /^to:[ \t]{0,8}(?:\n[ \t]{1,8})?(.{0,300})/im.exec(headBlock(text))?.[1];
    if (to !== undefined) return to;
  }
  return /^to:[ \t]{0,8}(.{0,300})/im.exec(message.text.slice(0, 64 * 1024))?.[1] ?? "";
}
