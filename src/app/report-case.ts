import type { ParsedCase } from "../contract/index.ts";
import {
  clockOfCase,
  describeFact,
  type Instant,
  type Plan,
  presentByClock,
  type ReaderClock,
  shortMomentByClock,
  stateByClock,
  stepTitle,
  visibleFacts,
} from "../engine/index.ts";
import type { CaseReport, ReportSection } from "./ports/index.ts";

/** A case that was planned. */
export interface ReportedCase {
  readonly plan: Plan;
  readonly parsed: ParsedCase;
}

export interface ReportOptions {
  readonly now: Instant;
  /** The reader's. */
  readonly ownTimeZone: string;
  /** The fine line as SVG; undefined before there is one. */
  readonly picture: string | undefined;
}

const AHEAD: ReadonlySet<string> = new Set(["late", "open", "upcoming"]);

/** A case as a page to read: where it stands, what comes next, what happened, and who is there. */
export function reportOf(reported: ReportedCase, { now, ownTimeZone, picture }: ReportOptions): CaseReport {
  const { plan, parsed } = reported;
  const theCase = parsed.case;
  const clock = clockOfCase(theCase, ownTimeZone);
  return {
    company: theCase.company,
    role: theCase.role,
    headline: plan.headline,
    writtenAt: `As it stood on ${presentByClock(now, clock)}`,
    picture,
    sections: [nextSteps(reported, clock), history(reported, clock), people(reported)],
  };
}

function nextSteps({ plan, parsed }: ReportedCase, clock: ReaderClock): ReportSection {
  const steps = plan.steps.filter(({ state }) => AHEAD.has(state));
  return {
    title: "What comes next",
    rows: steps.map((step) => [
      stateByClock(step, plan.asOf, clock),
      stepTitle(step, parsed.case, plan.attempts.limit),
    ]),
  };
}

/** The facts that stand, by time. */
function history({ plan, parsed }: ReportedCase, clock: ReaderClock): ReportSection {
  const facts = visibleFacts(parsed.case.facts, plan.asOf).filter(({ kind }) => kind !== "retracted");
  return {
    title: "What happened",
    rows: facts.map((fact) => [
      shortMomentByClock(fact.at, clock, plan.asOf),
      describeFact(fact, parsed.case, plan.asOf),
    ]),
  };
}

function people({ parsed }: ReportedCase): ReportSection {
  return {
    title: "People",
    rows: parsed.case.contacts.map(({ name, role, title = role.replaceAll("-", " "), email, phone }) => [
      name,
      [title, email, phone].filter((part) => part !== undefined && part !== "").join(" · "),
    ]),
  };
}
