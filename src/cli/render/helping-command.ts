import type { StepDigest } from "../../app/index.ts";
import type { Action } from "../../engine/index.ts";

/** What is logged when a message of this kind went out. */
const LOGGED: Readonly<Partial<Record<Action, string>>> = {
  "thank-you": "sent thank-you",
  card: "sent card",
  answer: "sent answer",
  reply: "sent other",
  "check-in": "sent check-in",
  "offer-reply": "sent offer-reply",
  "rejection-thanks": "sent rejection-thanks",
  "keep-warm": "sent news",
  acknowledge: "sent acknowledgement",
  "thank-interviewee": "sent thanks",
  "share-plans": "sent plans",
  update: "sent update",
  "tell-decision": "sent decision-status",
  "inform-by-law": "sent decision-status",
};

/** The command that helps with a step: what to type once it is done, or where to read what belongs into it. */
export function helpingCommand({ action, id, to, channel }: StepDigest, caseName: string): string {
  const logged = LOGGED[action];
  if (logged === undefined || to === null) return `fineline why ${caseName} ${shortStep(id)}`;
  if (action !== "check-in" || channel === "email") return `fineline log ${caseName} ${logged} ${to.typed}`;
  if (channel === "phone") return `fineline log ${caseName} sent call ${to.typed}`;
  return `fineline log ${caseName} ${logged} ${to.typed} --channel ${channel}`;
}

/** A step's action: enough to name the one of a case that is to do. */
function shortStep(id: string): string {
  return id.slice(0, Math.max(id.indexOf("/"), 0)) || id;
}
