import type { Fact, Playbook, SentFact } from "../model/index.ts";
import { forbiddingRule, type Reading, readFacts } from "../reading/index.ts";
import { planCheckIns } from "./check-ins.ts";

/** A check-in that broke a rule: the rule's code, and the id of the fact. */
export interface DraftWarning {
  readonly rule: string;
  readonly fact: string;
  /** What would have been the right day, for a check-in that was too early. */
  readonly opensAt?: number;
}

/** A word on each check-in of the round that broke a rule, judged by the facts before it. [WA1] to [WA4] */
export function planWarnings(playbook: Playbook, reading: Reading): DraftWarning[] {
  const { round, facts, hasArrived } = reading;
  if (playbook.side === "employer" || round === undefined) return [];
  const warnings: DraftWarning[] = [];
  let judged = 0;
  for (const [index, fact] of facts.entries()) {
    if (!isCheckIn(fact) || fact.at < round.start || !hasArrived(fact)) continue;
    if (++judged > MOST_JUDGED) break;
    const before = readFacts({ ...reading, asOf: fact.at, facts: facts.slice(0, index) });
    if (before.attempts.doneOn.has(before.calendar.dateOf(fact.at))) continue;
    const warning = judge(fact, before, playbook);
    if (warning !== undefined) warnings.push(warning);
  }
  return warnings;
}

/** Each is judged by all that came before it; whoever wrote more often than this in one round knows by now. */
const MOST_JUDGED = 200;

function isCheckIn(fact: Fact): fact is SentFact {
  return fact.kind === "sent" && fact.purpose === "check-in";
}

function judge(
  sent: SentFact,
  before: Reading,
  playbook: Extract<Playbook, { side: "candidate" }>,
): DraftWarning | undefined {
  const forbidden = forbiddingRule(before.groundRules);
  if (forbidden !== undefined) return { rule: forbidden, fact: sent.id };
  if (before.decision !== undefined) return undefined;
  const { steps, limit } = planCheckIns(playbook, before, false);
  if (limit === null || before.round === undefined) return undefined;
  if (before.attempts.made >= limit) return { rule: "check-in.too-many", fact: sent.id };
  const opensAt = steps[0]?.window.opens;
  if (opensAt === undefined || before.calendar.dateOf(sent.at) >= before.calendar.dateOf(opensAt)) return undefined;
  return { rule: "check-in.too-early", fact: sent.id, opensAt };
}
