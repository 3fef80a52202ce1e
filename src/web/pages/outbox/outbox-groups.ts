import type { OutboxLetterJson } from "../../../contract/http/index.ts";
import { parseInstant } from "../../../engine/index.ts";

/** Letters by what they want of a person. */
export interface OutboxGroups {
  readonly toDecide: readonly OutboxLetterJson[];
  /** The one that goes next first; what never goes of itself last. */
  readonly onWay: readonly OutboxLetterJson[];
}

export function groupLetters(letters: readonly OutboxLetterJson[]): OutboxGroups {
  return {
    toDecide: letters.filter(({ needsPerson }) => needsPerson),
    onWay: letters.filter(({ needsPerson }) => !needsPerson).toSorted((a, b) => nextOf(a) - nextOf(b)),
  };
}

const DONE: ReadonlySet<OutboxLetterJson["state"]["kind"]> = new Set(["accepted", "cancelled"]);

/** Those that went or do not go, the latest first. */
export function doneLetters(letters: readonly OutboxLetterJson[]): readonly OutboxLetterJson[] {
  return letters.filter(({ state }) => DONE.has(state.kind)).toSorted((a, b) => endOf(b) - endOf(a));
}

function nextOf({ state }: OutboxLetterJson): number {
  return state.next === null ? Number.POSITIVE_INFINITY : parseInstant(state.next);
}

function endOf({ state, approvedAt }: OutboxLetterJson): number {
  return parseInstant(state.at ?? approvedAt);
}
