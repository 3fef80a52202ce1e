import type { Plan, Step } from "../../../engine/index.ts";

/** The letters of one occasion, such as the thank-yous of a panel, and where among them one stands. */
export interface Panel {
  readonly steps: readonly Step[];
  /** From 0. */
  readonly index: number;
  readonly previous: Step | undefined;
  readonly next: Step | undefined;
}

/** The letters that belong with a step's: the same action after the same fact. undefined where it stands alone. */
export function panelOf(step: Pick<Step, "id"> | undefined, { steps }: Pick<Plan, "steps">): Panel | undefined {
  if (step === undefined) return undefined;
  const occasion = occasionOf(step.id);
  const panel = steps.filter(({ id, to, state }) => to !== null && occasionOf(id) === occasion && state !== "skipped");
  const index = panel.findIndex(({ id }) => id === step.id);
  if (panel.length < 2 || index === -1) return undefined;
  return { steps: panel, index, previous: panel[index - 1], next: panel[index + 1] };
}

/** The letter to write after this one: the next that may go now, round the table; undefined where none is left. */
export function nextToWrite({ steps, index }: Panel): Step | undefined {
  const round = [...steps.slice(index + 1), ...steps.slice(0, index)];
  return round.find(({ state }) => state === "open" || state === "late");
}

/** "thank-you/i1" of "thank-you/i1/lee"; check-ins follow each other and are no panel. */
function occasionOf(id: string): string {
  const [action = "", fact = ""] = id.split("/");
  return action === "check-in" ? id : `${action}/${fact}`;
}
