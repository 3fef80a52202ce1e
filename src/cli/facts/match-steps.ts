import { typedName } from "../../app/index.ts";
import { type Case, type Plan, type Step, stepTitle } from "../../engine/index.ts";

/** A step that may be meant by what somebody typed. */
export interface NamedStep {
  readonly caseId: string;
  readonly theCase: Case;
  readonly step: Step;
  readonly id: string;
  readonly title: string;
}

/** The steps of a planned case, each with what a person may call it. */
export function namedSteps(caseId: string, theCase: Case, plan: Plan): readonly NamedStep[] {
  return plan.steps.map((step) => ({
    caseId,
    theCase,
    step,
    id: step.id,
    title: stepTitle(step, theCase, plan.attempts.limit),
  }));
}

/** Narrowest first: what is due counts before what is ahead, and that before what is over. */
const RANKS: readonly (readonly Step["state"][])[] = [["open", "late"], ["upcoming"], ["withheld", "projected"]];

/**
 * The steps that typed words may mean: the one of that id, else those of which every word begins a word of the case's, the person's or
 * the step's own. Of several, those that are due win over those ahead, which win over those that may never come; settled ones are out.
 */
export function matchSteps(typed: string, steps: readonly NamedStep[]): readonly NamedStep[] {
  const exact = steps.filter((step) => step.id === typed.trim());
  if (exact.length === 1) return exact;
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const matches = steps.filter((step) => {
    const words = wordsOfStep(step);
    return wanted.every((word) => words.some((known) => known.startsWith(word)));
  });
  const ranked = RANKS.map((states) => matches.filter(({ step }) => states.includes(step.state)));
  return ranked.find((rank) => rank.length > 0) ?? [];
}

function wordsOfStep({ caseId, theCase, step, title }: NamedStep): readonly string[] {
  const contact = theCase.contacts.find(({ id }) => id === step.to);
  return wordsOf(
    [caseId, theCase.company, theCase.role, step.id, step.action, title, contact?.name, contact?.role].join(" "),
  );
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Steps for a person to choose from, a line each, with what to type for it. */
export function listSteps(steps: readonly NamedStep[]): readonly string[] {
  return steps.slice(0, 8).map((step) => `  ${step.theCase.company}: ${step.title} (${wordsFor(step, steps)})`);
}

/** The fewest words that mean one step among others: "card hans", "globex card hans", or its id. */
function wordsFor({ caseId, theCase, step, id }: NamedStep, others: readonly NamedStep[]): string {
  const contact = theCase.contacts.find((each) => each.id === step.to);
  const short = contact === undefined ? step.action : `${step.action} ${typedName(contact, theCase)}`;
  const found = [short, `${caseId} ${short}`].find((words) => {
    const [match, ...more] = matchSteps(words, others);
    return match?.id === id && match.caseId === caseId && more.length === 0;
  });
  return found ?? id;
}
