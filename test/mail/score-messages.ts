import { readMessage } from "../../src/mail/reading/index.ts";
import {
  type LabelledMessage,
  type MessageLabel,
  readLabelledMessages,
  readMessageCases,
  toLabel,
} from "./messages.ts";

/** A message with its label and what was read. */
export interface ScoredMessage {
  readonly labelled: LabelledMessage;
  readonly read: MessageLabel;
}

/** How well one class, or one kind of date, is read: counted by message. */
export interface ClassFigure {
  readonly name: string;
  /** Messages that are labelled so. */
  readonly labelled: number;
  readonly precision: number;
  readonly recall: number;
}

/** Reads the labelled messages of one half. */
export async function scoreMessages(half: LabelledMessage["half"]): Promise<readonly ScoredMessage[]> {
  const cases = readMessageCases();
  const scored: ScoredMessage[] = [];
  for (const labelled of readLabelledMessages()) {
    if (labelled.half !== half) continue;
    const theCase = labelled.case === undefined ? undefined : cases[labelled.case];
    const reading = await readMessage(new TextEncoder().encode(labelled.message), theCase);
    if (!reading.ok) throw new Error(`${labelled.id}: ${JSON.stringify(reading.error)}`);
    scored.push({ labelled, read: toLabel(reading.value) });
  }
  return scored;
}

const AUTOMATIC = ["no", "out-of-office", "receipt", "bounce", "bulk"] as const;
const SAYS = [
  "update",
  "vague",
  "question",
  "interview",
  "offer",
  "rejection",
  "auto-reply",
  "bounce",
  "other",
] as const;
const VALUES = ["decisionBy", "returnsOn", "bounced"] as const;

/** Precision and recall of each class and each value. A value that is not the labelled one counts against both. */
export function classFigures(scored: readonly ScoredMessage[]): readonly ClassFigure[] {
  return [
    ...AUTOMATIC.map((name) => figureOf(`automatic: ${name}`, scored, ({ automatic }) => automatic === name)),
    ...SAYS.map((name) => figureOf(`says: ${name}`, scored, ({ says }) => says === name)),
    ...VALUES.map((key) => valueFigure(key, scored)),
  ];
}

function figureOf(name: string, scored: readonly ScoredMessage[], is: (label: MessageLabel) => boolean): ClassFigure {
  const labelled = scored.filter((each) => is(each.labelled.expect)).length;
  const read = scored.filter((each) => is(each.read)).length;
  const both = scored.filter((each) => is(each.labelled.expect) && is(each.read)).length;
  return { name, labelled, precision: share(both, read), recall: share(both, labelled) };
}

function valueFigure(key: (typeof VALUES)[number], scored: readonly ScoredMessage[]): ClassFigure {
  const labelled = scored.filter((each) => each.labelled.expect[key] !== undefined).length;
  const read = scored.filter((each) => each.read[key] !== undefined).length;
  const both = scored.filter(
    (each) =>
      each.read[key] !== undefined && JSON.stringify(each.read[key]) === JSON.stringify(each.labelled.expect[key]),
  ).length;
  return { name: key, labelled, precision: share(both, read), recall: share(both, labelled) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
