import PostalMime from "postal-mime";
import { classifyMessage, type ParsedMessage, parseMessage } from "../src/mail/reading/index.ts";
import { readLabelledMessages } from "../test/mail/messages.ts";
import { type ClassFigure, classFigures, scoreMessages } from "../test/mail/score-messages.ts";
import { type Figure, inTurns } from "./measure.ts";

const ROUNDS = 5;

/** How many labelled messages a second are read on one core: classified alone, and from their bytes against the parser alone. */
export async function benchMailReading(): Promise<readonly Figure[]> {
  const messages = readLabelledMessages().map(({ message }) => new TextEncoder().encode(message));
  const parsed = await parseAll(messages);
  const seconds = await inTurns(ROUNDS, {
    classify: async () => timed(async () => parsed.forEach((each) => void classifyMessage(each, undefined))),
    read: async () =>
      timed(async () => {
        for (const each of await parseAll(messages)) classifyMessage(each, undefined);
      }),
    parse: async () =>
      timed(async () => {
        for (const bytes of messages) await PostalMime.parse(bytes);
      }),
  });
  const rate = (each: number) => Math.round(messages.length / each);
  return [
    figure("messages classified from headers and text, one core", rate(seconds.classify), "10,000 a second", 10_000),
    {
      what: "messages read from their bytes",
      value: `${rate(seconds.read).toLocaleString("en")} a second`,
      against: `postal-mime alone, ${rate(seconds.parse).toLocaleString("en")} a second`,
      ratio: seconds.read / seconds.parse,
      goal: "none set",
    },
  ];
}

function figure(what: string, value: number, against: string, goal: number): Figure {
  return { what, value: `${value.toLocaleString("en")} a second`, against, ratio: value / goal, goal: "1 or more" };
}

async function parseAll(messages: readonly Uint8Array[]): Promise<readonly ParsedMessage[]> {
  const parsed: ParsedMessage[] = [];
  for (const bytes of messages) {
    const result = await parseMessage(bytes);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    parsed.push(result.value);
  }
  return parsed;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

/** Precision and recall of each class, of the messages that were open to whoever wrote the rules and of those kept back. */
export async function mailTable(): Promise<readonly string[]> {
  const kept = new Map(classFigures(await scoreMessages("held-out")).map((each) => [each.name, each]));
  return [
    "| message | open: so labelled | precision | recall | kept back: so labelled | precision | recall |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...classFigures(await scoreMessages("tune")).map((open) => {
      const held = kept.get(open.name) as ClassFigure;
      const cells = [open, held].flatMap((each) => [
        `${each.labelled}`,
        each.precision.toFixed(2),
        each.recall.toFixed(2),
      ]);
      return `| ${open.name} | ${cells.join(" | ")} |`;
    }),
  ];
}
