import type { Stage, Taken } from "./conversation.ts";
import type { Draft } from "./draft.ts";

/** On to a stage, with what was understood where that is worth saying. */
export function leadOn(stage: Stage, draft: Draft, understood?: string): Taken {
  return { kind: "next", conversation: { stage, draft }, ...(understood === undefined ? {} : { understood }) };
}

/** The same question again, and why. */
export function askAgain(expected: string): Taken {
  return { kind: "again", reason: `Expected ${expected}.` };
}
