import type { Instant } from "../../engine/index.ts";
import type { CaseStore, OpeningStore } from "../ports/index.ts";
import type { ApplicantPlan } from "./add-applicants.ts";
import { untilUndisturbed } from "./until-undisturbed.ts";

export interface AddToOpeningInput {
  readonly store: Pick<CaseStore, "lastSequence">;
  readonly openings: Pick<OpeningStore, "addCandidates">;
  readonly now: Instant;
  /** Looks at who is there, each time anew; see `planApplicants`. */
  readonly plan: () => Promise<ApplicantPlan>;
}

/**
 * Adds who is new to an opening, all or nothing, and gives the plan by which that was done: of two who add the same person at the same
 * second, in whichever program, the second finds them there. "closed" where nobody can be added any more. Rejects with a `StoreError`.
 */
export function addToOpening(
  openingId: string,
  { store, openings, now, plan }: AddToOpeningInput,
): Promise<ApplicantPlan | "closed"> {
  return untilUndisturbed(store, async (sequence) => {
    const planned = await plan();
    if (planned.cases.length === 0) return planned;
    const outcome = await openings.addCandidates(openingId, planned.cases, { sequence, now });
    if (outcome === "stale") return "disturbed";
    return outcome === "added" ? planned : outcome;
  });
}
