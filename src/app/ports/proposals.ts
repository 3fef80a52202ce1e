import type { FactJson } from "../../contract/index.ts";

/** `certain`: an id of ours says so; `likely`: several signs agree; `possible`: one sign. */
export type Certainty = "certain" | "likely" | "possible";

/** A sign by which a message was matched or read, with what shows it. */
export interface MailEvidence {
  readonly rule: string;
  readonly excerpt: string;
}

/** What is kept of a message that was noticed. */
export interface NoticedMessage {
  /** Names the message in its account, whatever its folder and UID: the same after a rescan. */
  readonly key: string;
  readonly accountId: string;
  readonly direction: "sent" | "received";
  readonly messageId?: string;
  readonly from: string;
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The first words of what was written. */
  readonly snippet: string;
}

/** `open` waits for a person; `recorded` was certain and was recorded at once, `accepted` by a person. */
export type ProposalState = "open" | "recorded" | "accepted" | "dismissed";

/** What a message would have recorded in a case, and why. */
export interface Proposal {
  /** The message's key, and a number where one message gives several. */
  readonly id: string;
  readonly caseId: string;
  readonly certainty: Certainty;
  readonly message: NoticedMessage;
  /** With ids that come of the message, so that nothing is recorded twice. */
  readonly facts: readonly FactJson[];
  readonly evidence: readonly MailEvidence[];
  readonly state: ProposalState;
}

/** What was noticed in mail. A case that is removed takes its proposals along. */
export interface ProposalStore {
  /** By the moment of their messages; of one case where it is named, in one state where that is. */
  listProposals(where?: { readonly caseId?: string; readonly state?: ProposalState }): Promise<readonly Proposal[]>;
  findProposal(proposalId: string): Promise<Proposal | undefined>;
  /** Whether anything of a message is kept, in whatever state, an application included. */
  hasNoticed(messageKey: string): Promise<boolean>;
  /** Keeps what one message gave; what is there of it already stays as it is. */
  addProposals(proposals: readonly Proposal[], now: number): Promise<void>;
  /** Settles an open proposal; false where it is not there or no longer open. */
  settleProposal(proposalId: string, state: "accepted" | "dismissed", now: number): Promise<boolean>;
}
