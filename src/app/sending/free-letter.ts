/** Begins what stands for the step of a letter that no step asks for. The id of a step begins with its action. */
const MARK = "letter:";

/** What stands for the step of a letter that no step asks for, in the outbox: there is one of a kind to a recipient. */
export function stepIdOfFreeLetter(kind: string): string {
  return `${MARK}${kind}`;
}

/** The kind of letter that such an id stands for; undefined for a step's. */
export function kindOfFreeLetter(stepId: string): string | undefined {
  return stepId.startsWith(MARK) ? stepId.slice(MARK.length) : undefined;
}
