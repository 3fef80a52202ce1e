import { misuse } from "../fail.ts";
import type { FactContext } from "./fact-context.ts";
import { listSteps, matchSteps, type NamedStep, namedSteps } from "./match-steps.ts";

/** The one step of a case that typed words mean; anything else ends the command with the steps that there are. */
export function chooseStepOf(typed: string, { theCase, plan }: FactContext): NamedStep {
  const steps = namedSteps(theCase.id ?? "", theCase, plan);
  const matches = matchSteps(typed, steps);
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return match;
  const live = steps.filter(
    ({ step }) => step.state !== "done" && step.state !== "skipped" && step.state !== "projected",
  );
  misuse(
    `${JSON.stringify(typed)} is ${match === undefined ? "no step" : "more than one step"}. There is:`,
    ...listSteps(matches.length > 0 ? matches : live),
  );
}
