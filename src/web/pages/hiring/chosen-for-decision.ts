import { signal } from "@preact/signals";

/** Who was ticked when a decision was begun elsewhere: their cases. */
export const chosenForDecision = signal<readonly string[]>([]);
