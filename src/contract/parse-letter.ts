import { type Case, type Channel, type Contact, explainInstant, parseInstant } from "../engine/index.ts";
import type { EarlierLetter, Letter } from "../engine/letters/index.ts";
import { type Fault, faultAt, placeOfIndex } from "./fault.ts";
import type { LetterJson } from "./letter-json.ts";
import { earlierLetterShape, letterShape } from "./letter-shape.ts";
import { findNear, suggest } from "./near.ts";
import { error, ok, type Result } from "./result.ts";

/** What a letter is held against: whom it may go to, and by which channel its step asks for it. */
export interface ParseLetterContext {
  readonly theCase: Pick<Case, "contacts">;
  readonly channel: Channel;
}

/** A letter from a value of any kind, its recipient found among the case's contacts. Places begin with `place`. */
export function parseLetter(
  value: unknown,
  context: ParseLetterContext,
  place = "letter",
): Result<Letter, readonly Fault[]> {
  const faults: Fault[] = [];
  if (!letterShape.accepts(value)) {
    letterShape.explain(value, place, faults);
    return error(faults);
  }
  const to = findRecipient(value.to, context.theCase.contacts);
  return to === undefined
    ? error([unknownRecipient(`${place}.to`, value.to, context.theCase.contacts)])
    : ok(toLetter(value, to, context.channel));
}

/** Letters that went out before. One to somebody who is no contact of the case is taken as it is. */
export function parseEarlierLetters(
  value: unknown,
  context: ParseLetterContext,
  place = "earlier",
): Result<readonly EarlierLetter[], readonly Fault[]> {
  if (!Array.isArray(value)) return error([faultAt(place, "a list of letters", value)]);
  const faults: Fault[] = [];
  const letters: EarlierLetter[] = [];
  for (const [index, entry] of value.entries()) {
    const entryPlace = placeOfIndex(place, index);
    const parsed = parseEarlierLetter(entry, context, entryPlace);
    if (parsed.ok) letters.push(parsed.value);
    else faults.push(...parsed.error);
  }
  return faults.length === 0 ? ok(letters) : error(faults);
}

/** One letter that went out before; the places of faults begin with `place`. */
export function parseEarlierLetter(
  value: unknown,
  { theCase, channel }: ParseLetterContext,
  place = "earlier",
): Result<EarlierLetter, readonly Fault[]> {
  const faults: Fault[] = [];
  if (!earlierLetterShape.accepts(value)) {
    earlierLetterShape.explain(value, place, faults);
    return error(faults);
  }
  const at = parseInstant(value.at);
  if (Number.isNaN(at)) return error([faultAt(`${place}.at`, explainInstant(value.at), value.at)]);
  const to = findRecipient(value.to, theCase.contacts)?.id ?? value.to;
  // A card goes by post whatever this letter does, and nothing else does: a call's script is a mail's predecessor.
  const by = value.purpose === "card" ? "post" : channel === "post" ? "email" : channel;
  return ok({ ...toLetter(value, { id: to }, by), purpose: value.purpose, at });
}

function toLetter({ subject, body, attachments }: LetterJson, to: Pick<Contact, "id">, channel: Channel): Letter {
  return {
    to: to.id,
    channel,
    subject: subject ?? (channel === "email" ? "" : null),
    body: body.replaceAll("\r\n", "\n"),
    attachments: attachments ?? [],
  };
}

/** By id, by address (alone or behind a name), or by name. */
function findRecipient(to: string, contacts: readonly Contact[]): Contact | undefined {
  const wanted = to.trim();
  const byId = contacts.find(({ id }) => id === wanted);
  if (byId !== undefined) return byId;
  const { name, address } = splitMailbox(wanted);
  const sought = (address === "" ? wanted : address).toLowerCase();
  const named = (name === "" ? wanted : name).toLowerCase();
  return (
    contacts.find(({ email }) => email?.toLowerCase() === sought) ??
    contacts.find((contact) => contact.name.toLowerCase() === named)
  );
}

/** `Dana Kim <dana@globex.example>` taken apart, without a pattern that a long line could keep busy; both empty where it is none. */
function splitMailbox(text: string): { readonly name: string; readonly address: string } {
  const open = text.lastIndexOf("<");
  if (open === -1 || !text.endsWith(">")) return { name: "", address: "" };
  const name = text.slice(0, open).trim();
  const isQuoted = name.length > 1 && name.startsWith('"') && name.endsWith('"');
  return { name: isQuoted ? name.slice(1, -1).trim() : name, address: text.slice(open + 1, -1).trim() };
}

function unknownRecipient(place: string, to: string, contacts: readonly Contact[]): Fault {
  const ids = contacts.map(({ id }) => id);
  const near = suggest(findNear(to, ids));
  return faultAt(place, `a contact of the case (${near === "" ? ids.slice(0, 8).join(", ") : near.trim()})`, to);
}
