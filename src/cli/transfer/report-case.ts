import type { CaseReport, ReportSection } from "../../app/index.ts";
import {
  clockOfCase,
  describeFact,
  presentByClock,
  type ReaderClock,
  shortMomentByClock,
  stateByClock,
  stepTitle,
  visibleFacts,
} from "../../engine/index.ts";
import type { Services } from "../command.ts";
import { drawCase, drawCaseInTerminal, type ShownCase } from "../draw-case.ts";

const AHEAD: ReadonlySet<string> = new Set(["late", "open", "upcoming"]);

/** A case as a page to read: where it stands, what comes next, what happened, and who is there. */
export function reportCase(shown: ShownCase, { now, ownTimeZone }: Pick<Services, "now" | "ownTimeZone">): CaseReport {
  const { plan, parsed } = shown;
  const theCase = parsed.case;
  const clock = clockOfCase(theCase, ownTimeZone);
  const hasPicture = drawCaseInTerminal(shown, { columns: 80, colour: false }) !== undefined;
  return {
    company: theCase.company,
    role: theCase.role,
    headline: plan.headline,
    writtenAt: `As it stood on ${presentByClock(now, clock)}`,
    picture: hasPicture ? drawCase(shown, "light") : undefined,
    sections: [nextSteps(shown, clock), history(shown, clock), people(shown)],
  };
}

function nextSteps({ plan, parsed }: ShownCase, clock: ReaderClock): ReportSection {
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
function history({ plan, parsed }: ShownCase, clock: ReaderClock): ReportSection {
  const facts = visibleFacts(parsed.case.facts, plan.asOf).filter(({ kind }) => kind !== "retracted");
  return {
    title: "What happened",
    rows: facts.map((fact) => [
      shortMomentByClock(fact.at, clock, plan.asOf),
      describeFact(fact, parsed.case, plan.asOf),
    ]),
  };
}

function people({ parsed }: ShownCase): ReportSection {
  return {
    title: "People",
    rows: parsed.case.contacts.map(({ name, role, title = role.replaceAll("-", " "), email, phone }) => [
      name,
      [title, email, phone].filter((part) => part !== undefined && part !== "").join(" · "),
    ]),
  };
}
