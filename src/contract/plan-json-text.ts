import type { PlanJson } from "./json.ts";

/** More steps than a person reads are written a step a line, in pieces: their text might not fit into one string. */
const MOST_INDENTED = 1_000;

/** A plan as JSON text, in pieces to be written one after the other; ended by a line feed. */
export function* planJsonText(plan: PlanJson): Generator<string> {
  if (plan.steps.length <= MOST_INDENTED) {
    yield `${JSON.stringify(plan, null, 2)}\n`;
    return;
  }
  const { steps, warnings, ...head } = plan;
  yield `${JSON.stringify(head).slice(0, -1)},"steps":[\n`;
  for (const [index, step] of steps.entries()) {
    yield `${JSON.stringify(step)}${index === steps.length - 1 ? "\n" : ",\n"}`;
  }
  yield `],"warnings":${JSON.stringify(warnings)}}\n`;
}
