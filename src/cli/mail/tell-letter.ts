import { describeSendState, type OutboxItem } from "../../app/index.ts";
import { formatInstant, nearMomentByClock, ownClock } from "../../engine/index.ts";
import type { Services } from "../command.ts";
import { line, type PageLine, paintPage, paragraph } from "../render/page.ts";

/** A letter on a page: what and to whom, and where it stands. */
export function letterLines(item: OutboxItem, { now, ownTimeZone, terminal }: Services): readonly PageLine[] {
  const { letter, state } = item;
  const clock = ownClock(ownTimeZone);
  const words = describeSendState(state, (at) => nearMomentByClock(at, now, clock));
  return [
    ...paragraph(`${letter.subject} → ${letter.to.name} <${letter.to.address}>`, terminal.columns, { tone: "strong" }),
    ...paragraph(words, terminal.columns, { indent: 2, hanging: 2 }),
  ];
}

/** A letter as programs read it. */
export function letterJson({ id, caseId, stepId, letter, state }: OutboxItem, timeZone: string) {
  const { subject, to, messageId, approvedAt } = letter;
  const instants = Object.entries(state).map(([key, value]) =>
    typeof value === "number" && isInstant(key) ? [key, formatInstant(value, timeZone)] : [key, value],
  );
  const approved = formatInstant(approvedAt, timeZone);
  return {
    id,
    case: caseId,
    step: stepId,
    to,
    subject,
    messageId,
    approvedAt: approved,
    state: Object.fromEntries(instants),
  };
}

type NumberKey<State> = State extends object
  ? { [Key in keyof State]-?: number extends State[Key] ? Key : never }[keyof State]
  : never;

/** Which of the numbers in a letter's state are moments, and which are counted. */
const INSTANTS: Readonly<Record<NumberKey<OutboxItem["state"]>, boolean>> = {
  at: true,
  from: true,
  since: true,
  goesAt: true,
  heldUntil: true,
  retryAt: true,
  lookAt: true,
  copyAt: true,
  tries: false,
  looks: false,
};

function isInstant(key: string): boolean {
  return Object.hasOwn(INSTANTS, key) && INSTANTS[key as keyof typeof INSTANTS];
}

/** Tells of one letter after something was done to it. */
export async function tellLetter(item: OutboxItem, isJson: boolean, services: Services): Promise<void> {
  const { terminal, ownTimeZone } = services;
  if (isJson) await terminal.out(`${JSON.stringify({ letter: letterJson(item, ownTimeZone) }, null, 2)}\n`);
  else await terminal.out(paintPage(letterLines(item, services), terminal));
}

/** Tells of a letter that was put among the drafts of a mailbox. */
export async function tellDraft(mailbox: string, isJson: boolean, { terminal }: Services): Promise<void> {
  const sentence = `It lies among the drafts of ${mailbox}: send it from your own mail program. Fineline notices when you did.`;
  const json = `${JSON.stringify({ drafted: { mailbox } }, null, 2)}\n`;
  await terminal.out(isJson ? json : paintPage(paragraph(sentence, terminal.columns), terminal));
}

/** A page that says one thing. */
export async function tellLine(text: string, { terminal }: Services): Promise<void> {
  await terminal.out(paintPage([line(text)], terminal));
}
