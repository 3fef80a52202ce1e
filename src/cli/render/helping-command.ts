import type { StepDigest } from "../../app/index.ts";
import { letterKindOf } from "../../engine/letters/index.ts";

/** The command that helps with a step: what writes its message or takes down what was said, or where to read about it. */
export function helpingCommand({ action, channel, id, to }: StepDigest, caseName: string): string {
  if (action === "debrief") return `fineline log ${caseName} timeline --by DATE`;
  if (action === "prepare") return `fineline prep ${caseName}`;
  // Which letter an offer's decision asks for is the decision.
  const isLetter = action !== "offer-decision" && letterKindOf({ action, channel }) !== undefined;
  if (!isLetter || to === null) return `fineline why ${caseName} ${shortStep(id)}`;
  return `fineline draft ${caseName} ${shortStep(id)} ${to.typed}`;
}

/** A step's action: enough to name the one of a case that is to do. */
function shortStep(id: string): string {
  return id.slice(0, Math.max(id.indexOf("/"), 0)) || id;
}
