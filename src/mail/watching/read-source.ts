import type { ImapFlow } from "imapflow";
import type { MailFolder, MessageSource } from "../../app/ports/index.ts";
import { MESSAGE_LIMITS, tooMuch } from "../heads/index.ts";
import { type ImapSession, PIECE_BYTES } from "./imap-session.ts";
import { readPatiently } from "./read-patiently.ts";

/** A message as a whole, read in pieces; one that is too much to be read, or that the server fails at, is not taken. */
export async function readSource(session: ImapSession, folder: MailFolder, uid: number): Promise<MessageSource> {
  const read = await readPatiently(session, folder.path, () => readOnce(session, folder, uid));
  return read ?? { kind: "poisoned", reason: "its server fails at it" };
}

function readOnce(session: ImapSession, folder: MailFolder, uid: number): Promise<MessageSource> {
  return session.in(folder.path, async (client, { uidValidity }) => {
    if (`${uidValidity}` !== folder.uidValidity) return { kind: "gone" };
    const found = await client.fetchOne(`${uid}`, { uid: true, size: true }, { uid: true });
    if (found === false || found.uid !== uid) return { kind: "gone" };
    if ((found.size ?? 0) > MESSAGE_LIMITS.bytes) return { kind: "poisoned", reason: "it is larger than 25 MB" };
    const bytes = await readPieces(client, uid);
    const reason = tooMuch(bytes);
    return reason === undefined ? { kind: "source", bytes } : { kind: "poisoned", reason };
  });
}

/** One more than allowed is read, so that a server that lies about the size is found out. */
async function readPieces(client: ImapFlow, uid: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let start = 0; start <= MESSAGE_LIMITS.bytes; start += PIECE_BYTES) {
    const query = { uid: true, source: { start, maxLength: PIECE_BYTES } };
    const found = await client.fetchOne(`${uid}`, query, { uid: true });
    const piece = found === false ? undefined : found.source;
    if (piece !== undefined) pieces.push(piece);
    if (piece === undefined || piece.length < PIECE_BYTES) break;
  }
  return Buffer.concat(pieces);
}
