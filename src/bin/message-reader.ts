import type { Invitation, MessageReader } from "../app/index.ts";
import { readInvitations } from "../calendars/index.ts";
import { ok } from "../contract/index.ts";
import { classifyMessage, type ParsedMessage, parseMessage } from "../mail/reading/index.ts";

/** Reads a message and the invitations that came with it. */
export const readMessageWithInvitations: MessageReader = async (bytes, theCase) => {
  const parsed = await parseMessage(bytes);
  if (!parsed.ok) return parsed;
  return ok({ ...classifyMessage(parsed.value, theCase), invitations: invitationsIn(parsed.value) });
};

const encoder = new TextEncoder();
const CALENDARS: ReadonlySet<string> = new Set(["text/calendar", "application/ics"]);
/** A message has one, and a second form of the same one. */
const MOST_PARTS = 4;

/** Each invitation once: it mostly stands in the message and is attached to it as well. A part that is damaged says nothing. */
function invitationsIn({ parts }: ParsedMessage): readonly Invitation[] {
  const found = new Map<string, Invitation>();
  for (const { text } of parts.filter(({ type }) => CALENDARS.has(type)).slice(0, MOST_PARTS)) {
    const read = readInvitations(encoder.encode(text));
    if (!read.ok) continue;
    for (const invitation of read.value) {
      const known = found.get(invitation.key);
      if (known === undefined || invitation.sequence > known.sequence) found.set(invitation.key, invitation);
    }
  }
  return [...found.values()];
}
