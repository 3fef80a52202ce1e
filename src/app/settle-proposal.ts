import { error, type Fault, faultAt, type HolidayLookup, ok, type Result } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { type AcceptedFacts, acceptFacts } from "./accept-facts.ts";
import type { CaseStore, ProposalStore } from "./ports/index.ts";
import { getStoredCase } from "./record-facts.ts";

export interface SettleProposalInput {
  readonly store: CaseStore;
  readonly proposals: ProposalStore;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** Records what a message was taken to say, as a person confirms, and gives the plan with it. A proposal is settled once. */
export async function acceptProposal(
  proposalId: string,
  { store, proposals, holidays, now }: SettleProposalInput,
): Promise<Result<AcceptedFacts, readonly Fault[]>> {
  const proposal = await proposals.findProposal(proposalId);
  if (proposal?.state !== "open") return error([notOpen(proposalId)]);
  const stored = await getStoredCase(store, proposal.caseId);
  // The facts first: their ids are the message's, so that a second try records nothing twice.
  const accepted = await acceptFacts(proposal.facts, stored, { store, holidays, now });
  if (accepted.ok) await proposals.settleProposal(proposalId, "accepted", now);
  return accepted;
}

/** Puts a proposal aside for good: the message is not proposed again. */
export async function dismissProposal(
  proposalId: string,
  { proposals, now }: Pick<SettleProposalInput, "proposals" | "now">,
): Promise<Result<null, readonly Fault[]>> {
  return (await proposals.settleProposal(proposalId, "dismissed", now)) ? ok(null) : error([notOpen(proposalId)]);
}

function notOpen(proposalId: string): Fault {
  return faultAt("proposal", "the id of a proposal that is still open", proposalId);
}
