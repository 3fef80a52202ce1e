import { typedName } from "../../app/index.ts";
import type { LetterKind } from "../../engine/letters/index.ts";
import type { Services } from "../command.ts";
import { callNamesOf } from "../render/call-names.ts";
import type { RequestedLetter } from "./letter-request.ts";

/** What happened once a letter is on its way, as `fineline log` is told. */
const LOGGED: Readonly<Record<LetterKind, string>> = {
  "thank-you": "sent thank-you",
  card: "sent card",
  "check-in": "sent check-in",
  "check-in-call": "sent call",
  answer: "sent answer",
  reply: "sent other",
  "offer-reply": "sent offer-reply",
  "ask-for-time": "sent offer-reply",
  accept: "accepted",
  decline: "declined",
  "rejection-thanks": "sent rejection-thanks",
  "keep-warm": "sent news",
  withdraw: "withdrawn",
  acknowledge: "sent acknowledgement",
  "thank-interviewee": "sent thanks",
  "share-plans": "sent plans",
  update: "sent update",
  "update-without-news": "sent update",
  "reject-application": "sent rejection",
  "reject-interviewee": "sent rejection",
  "make-offer": "sent offer",
  "tell-status": "sent decision-status",
};

/** What to type once a letter is on its way; `path` is where its text lies, if anywhere. */
export async function loggingCommand(
  { caseId, parsed, context: { kind, step } }: RequestedLetter,
  path: string | undefined,
  services: Services,
): Promise<string> {
  const words = LOGGED[kind];
  const call = `fineline log ${await caseNameOf(caseId, services)} ${words}`;
  const contact = parsed.case.contacts.find(({ id }) => id === step?.to);
  if (!words.startsWith("sent") || contact === undefined) return call;
  const letter = path === undefined ? "" : ` --letter ${quoted(path)}`;
  return `${call} ${typedName(contact, parsed.case)}${letter}`;
}

/** The shortest that a person can type for a case. */
export async function caseNameOf(caseId: string, { openStore }: Pick<Services, "openStore">): Promise<string> {
  const headers = await (await openStore()).listHeaders();
  return callNamesOf(headers.map(({ id, header: { company, role } }) => ({ id, company, role })))(caseId);
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
