import { type Fault, isSameJson, type Result } from "../../contract/index.ts";
import { type FollowedFacts, type FollowFactsInput, followFacts } from "../follow-facts.ts";
import type { StoredCase } from "../ports/index.ts";
import type { TakenInvitation } from "./take-invitation.ts";

/**
 * Records what an invitation means to a case that is there, people and facts together, and plans the case before and after.
 * Taken back in one with `undo`, new people included where nothing else names them.
 */
export function recordInvitation(
  { facts, header }: Exclude<TakenInvitation, { kind: "nothing" }>,
  stored: StoredCase,
  input: Omit<FollowFactsInput, "header">,
): Promise<Result<FollowedFacts, readonly Fault[]>> {
  if (isSameJson(header, stored.header)) return followFacts(facts, stored, input);
  const marked = facts.map((fact) => ({ ...fact, "x-header-before": stored.header }));
  return followFacts(marked, stored, { ...input, header });
}
