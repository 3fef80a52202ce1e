import { tellingFacts, UnreadableCaseError } from "../../app/index.ts";
import type { ProposalJson } from "../../contract/http/index.ts";
import {
  type Case,
  clockOfCase,
  describeFact,
  type Fact,
  parseInstant,
  shortMomentByClock,
} from "../../engine/index.ts";
import type { Desk, OpenCase } from "../desk/index.ts";

/** A proposal in words, as its case stands. */
export interface ProposalReading {
  /** What accepting records, a line a fact: "Dana Kim gave an update by email". */
  readonly records: readonly string[];
  /** Who wrote, as the case calls them. */
  readonly who: string;
  readonly when: string;
}

/** Reads a proposal against its case; undefined where the case is not here, cannot be read, or does not take it. */
export async function readProposal(desk: Desk, proposal: ProposalJson): Promise<ProposalReading | undefined> {
  try {
    const open = await desk.openCase(proposal.case);
    if (open === undefined) return undefined;
    const recorded = new Set(open.stored.facts.map(({ id }) => id));
    const tried = await desk.tryFacts(
      open,
      proposal.facts.filter(({ id }) => !recorded.has(id)),
    );
    return tried.ok ? readingOf(proposal, tried.value, desk.ownTimeZone.peek()) : undefined;
  } catch (error) {
    if (error instanceof UnreadableCaseError) return undefined;
    throw error;
  }
}

function readingOf(proposal: ProposalJson, { parsed, plan }: OpenCase, ownTimeZone: string): ProposalReading {
  const theCase = parsed.case;
  const ids = new Set(proposal.facts.map(({ id }) => id));
  const facts = theCase.facts.filter(({ id }) => ids.has(id));
  const telling = tellingFacts(facts);
  const clock = clockOfCase(theCase, ownTimeZone);
  return {
    records: telling.map((fact) => describeFact(fact, theCase, plan.asOf)),
    who: senderOf(proposal, facts, theCase.contacts),
    when: shortMomentByClock(parseInstant(proposal.message.at), clock, plan.asOf),
  };
}

function senderOf({ message }: ProposalJson, facts: readonly Fact[], contacts: Case["contacts"]): string {
  if (message.direction === "sent") return "You";
  const said = facts.map(wordOf).find((id) => id !== undefined);
  const from = message.from.toLowerCase();
  const contact = contacts.find(({ id }) => id === said) ?? contacts.find(({ email }) => email?.toLowerCase() === from);
  return contact?.name ?? message.from;
}

/** Whose word a fact is. */
function wordOf(fact: Fact): string | undefined {
  if (fact.kind === "received") return fact.from;
  return fact.kind === "timeline" || fact.kind === "decision" ? fact.by : undefined;
}
