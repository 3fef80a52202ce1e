import type { Action, Channel, Contact, Fact, Instant, Need, StepState, Window } from "../model/index.ts";
import { forbiddingRule, type Reading } from "../reading/index.ts";
import type { Basis, DraftStep, WithholdingRule } from "./draft.ts";
import { stateByTime } from "./window.ts";

export interface StepProposal {
  readonly id: string;
  readonly action: Action;
  readonly to: Contact | null;
  readonly channel: Channel | null;
  readonly optional?: boolean;
  readonly automatic?: boolean;
  readonly law?: string;
  readonly window: Window;
  /** The fact that settles it by its nature, where there is one. */
  readonly settledBy?: Fact | undefined;
  readonly withheldBy?: WithholdingRule | undefined;
  readonly isProjected?: boolean;
  readonly basis: Basis;
}

/** Gives a step its state: settled first, then withheld, then projected, and else by time. [ST1] [ST2] */
export function draftStep(proposal: StepProposal, reading: Reading): DraftStep {
  const { id, action, to, channel, window, basis } = proposal;
  const settling = settlement(proposal, reading);
  return {
    id,
    action,
    to: to?.id ?? null,
    channel,
    optional: proposal.optional ?? false,
    automatic: proposal.automatic ?? false,
    law: proposal.law,
    window,
    state: settling?.state ?? unsettledState(proposal, reading.asOf),
    settledBy: settling?.fact,
    needs: needsOf(to, channel, reading),
    withheldBy: settling === undefined ? proposal.withheldBy : undefined,
    basis,
  };
}

/** What settles a step by its nature comes before a `done` or `skipped` that names it. */
function settlement(
  { id, settledBy }: StepProposal,
  { settledSteps }: Reading,
): { readonly state: "done" | "skipped"; readonly fact: string } | undefined {
  if (settledBy !== undefined) return { state: "done", fact: settledBy.id };
  const named = settledSteps.get(id);
  return named === undefined ? undefined : { state: named.kind, fact: named.id };
}

function unsettledState({ withheldBy, isProjected, window }: StepProposal, asOf: Instant): StepState {
  if (withheldBy !== undefined) return "withheld";
  return isProjected ? "projected" : stateByTime(window, asOf);
}

const NOTHING: readonly Need[] = [];

/** What is missing to carry a step out. [CI6] */
function needsOf(to: Contact | null, channel: Channel | null, reading: Reading): readonly Need[] {
  if (channel === null) return NOTHING;
  if (to === null) return ["contact"];
  const missing = missingAddress(to, channel, reading);
  return missing === undefined ? NOTHING : [missing];
}

/** The address or number that a channel takes and a contact lacks. */
export function missingAddress(contact: Contact, channel: Channel, reading: Reading): Need | undefined {
  if (channel === "email") return reading.hasEmail(contact) ? undefined : "email";
  if (channel === "phone") return contact.phone === undefined ? "phone" : undefined;
  if (channel === "post") return contact.address === undefined ? "address" : undefined;
  return undefined;
}

/** No contact withholds thank-yous, cards, answers and thanks for a rejection. [GR1] */
export function withheldByNoContact(reading: Reading): WithholdingRule | undefined {
  return reading.groundRules.noContact ? "ground-rule.no-contact" : undefined;
}

/** Any ground rule withholds a check-in and a note that keeps warm. [GR2] */
export function withheldByGroundRule(reading: Reading): WithholdingRule | undefined {
  return forbiddingRule(reading.groundRules);
}
