import { type HolidayLookup, parseCase } from "../contract/index.ts";
import { describeFact, type Instant } from "../engine/index.ts";
import type { CaseStore, Proposal } from "./ports/index.ts";
import { caseJsonOf } from "./stored-case.ts";
import { tellingFacts } from "./telling-facts.ts";

/** What a message would have recorded, in words, with the case as its people call it. */
interface DescribedProposal {
  readonly company: string;
  readonly role: string;
  /** Who wrote or was written to by name, where the case knows them; else the address. */
  readonly who: string;
  /** A line a fact, a decision first; none where the case does not take them as it stands. */
  readonly records: readonly string[];
}

interface DescribeProposalInput {
  readonly store: Pick<CaseStore, "findCase">;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** A proposal read against its case; undefined where that is gone. */
export async function describeProposal(
  { caseId, facts, message }: Proposal,
  { store, holidays, now }: DescribeProposalInput,
): Promise<DescribedProposal | undefined> {
  const stored = await store.findCase(caseId);
  if (stored === undefined) return undefined;
  const { company, role, contacts } = stored.header;
  const from = message.from.toLowerCase();
  const writer = contacts.find(({ email }) => email?.toLowerCase() === from)?.name ?? message.from;
  const who = message.direction === "sent" ? "You" : writer;
  const recorded = new Set(stored.facts.map(({ id }) => id));
  const all = [...stored.facts, ...facts.filter(({ id }) => !recorded.has(id))];
  const parsed = parseCase(caseJsonOf({ ...stored, facts: all }), { holidays, now });
  if (!parsed.ok) return { company, role, who, records: [] };
  const ids = new Set(facts.map(({ id }) => id));
  const theCase = parsed.value.case;
  const own = tellingFacts(theCase.facts.filter(({ id }) => ids.has(id)));
  return { company, role, who, records: own.map((fact) => describeFact(fact, theCase, now)) };
}
