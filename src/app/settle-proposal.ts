import { error, type Fault, faultAt, type HolidayLookup, ok, type Result } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { type AcceptedFacts, acceptFacts } from "./accept-facts.ts";
import { proposalFor } from "./other-case.ts";
import type { CaseStore, Proposal, ProposalStore, StoredCase } from "./ports/index.ts";
import { getStoredCase } from "./record-facts.ts";

export interface SettleProposalInput {
  readonly store: CaseStore;
  readonly proposals: ProposalStore;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

interface AcceptProposalInput extends SettleProposalInput {
  /** The case that it belongs to, where that is another than the one it is proposed for. */
  readonly caseId?: string | undefined;
}

/** A proposal that was accepted, as it is kept now: under an id of its own where it was given to another case. */
interface AcceptedProposal extends AcceptedFacts {
  readonly proposalId: string;
}

/** Records what a message was taken to say, as a person confirms, and gives the plan with it. A proposal is settled once. */
export async function acceptProposal(
  proposalId: string,
  { store, proposals, holidays, now, caseId }: AcceptProposalInput,
): Promise<Result<AcceptedProposal, readonly Fault[]>> {
  const proposal = await proposals.findProposal(proposalId);
  if (proposal?.state !== "open") return error([notOpen(proposalId)]);
  const meant = caseId === undefined ? proposal : await givenTo(caseId, proposal, store);
  if (meant === undefined)
    return error([faultAt("case", "a case that knows whoever the message is from or to", caseId)]);
  const stored = await getStoredCase(store, meant.caseId);
  // The facts first: their ids are the message's, so that a second try records nothing twice.
  const accepted = await acceptFacts(meant.facts, stored, { store, holidays, now });
  if (!accepted.ok) return accepted;
  const isMoved = meant !== proposal;
  if (isMoved) await proposals.addProposals([{ ...meant, state: "accepted" }], now);
  await proposals.settleProposal(proposalId, isMoved ? "dismissed" : "accepted", now);
  return ok({ ...accepted.value, proposalId: meant.id });
}

async function givenTo(caseId: string, proposal: Proposal, store: CaseStore): Promise<Proposal | undefined> {
  if (caseId === proposal.caseId) return proposal;
  const [other, own]: readonly StoredCase[] = await Promise.all(
    [caseId, proposal.caseId].map((id) => getStoredCase(store, id)),
  );
  return proposalFor(other!, { proposal, from: own!.header });
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
