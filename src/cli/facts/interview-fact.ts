import type { NewFact } from "../../app/index.ts";
import type { ContactJson } from "../../contract/index.ts";
import { describeTime, HOUR_MS, type Instant } from "../../engine/index.ts";
import { readLength, readMoment } from "../dates/index.ts";
import { misuse } from "../fail.ts";
import { formatOption } from "./channels.ts";
import { chooseContact } from "./choose-contact.ts";
import {
  atText,
  type DraftedFacts,
  dateContext,
  type FactContext,
  type FactGrammar,
  factBase,
  momentWords,
} from "./fact-context.ts";

/** `interview WHEN [--to TIME | --for 1h] [--with a,b] [--format …] [--topic dana="…"]`; the start may be `--from` as well. */
export const interviewGrammar: FactGrammar = {
  options: ["from", "to", "for", "with", "format", "topic"],
  draft: async (words, context): Promise<DraftedFacts> => {
    const { options, header } = context;
    if (options.at !== undefined) misuse("log interview: takes --from, not --at");
    const start = await readStart(options.from ?? words.join(" "), context);
    const end = await readEnd(start, context);
    const format = formatOption(options.format);
    const people = splitList(options.with).map((typed) => chooseContact(typed, header.contacts));
    const topics = readTopics(options.topic, header.contacts);
    const fact: NewFact = {
      kind: "interview",
      ...factBase(start, context),
      end: atText(end, context),
      with: people.map(({ id }) => id),
      ...(format === undefined ? {} : { format }),
      ...(topics === undefined ? {} : { topics }),
    };
    return { facts: [fact], understood: [tell(start, end, people, context)], at: start };
  },
};

function tell(start: Instant, end: Instant, people: readonly ContactJson[], context: FactContext): string {
  const { calendar } = context;
  const isOneDay = calendar.dateOf(start) === calendar.dateOf(end);
  const until = isOneDay ? describeTime(end, calendar) : momentWords(end, context);
  const who = people.length === 0 ? "" : ` with ${people.map(({ name }) => name).join(", ")}`;
  return `interview${who}, ${momentWords(start, context)} to ${until}`;
}

async function readStart(text: string, context: FactContext): Promise<Instant> {
  if (text === "") misuse('log interview: expected when it begins, such as "friday 2pm"');
  const read = await readMoment(text, dateContext(context, "ahead"));
  if (!read.ok) misuse(`log interview: expected ${read.error}, got ${JSON.stringify(text)}`);
  return read.value.at ?? misuse(`log interview: expected a time too, such as "${text} 14:00"`);
}

/** `--to`, a time of the same day or a moment; `--for`, a length; an hour where neither is said. */
async function readEnd(start: Instant, context: FactContext): Promise<Instant> {
  const { to, for: length } = context.options;
  if (to === undefined) {
    if (length === undefined) return start + HOUR_MS;
    return (
      start +
      (readLength(length) ?? misuse(`--for: expected a length such as 1h or 45m, got ${JSON.stringify(length)}`))
    );
  }
  if (length !== undefined) misuse("log interview: takes --to or --for, not both");
  const read = await readMoment(to, { ...dateContext(context, "ahead"), now: start });
  if (!read.ok) misuse(`--to: expected ${read.error}, got ${JSON.stringify(to)}`);
  return read.value.at ?? misuse(`--to: expected a time such as 15:00, got ${JSON.stringify(to)}`);
}

function splitList(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** `--topic dana="the forecast; the Lisbon team"`, as often as there are people. */
function readTopics(
  texts: readonly string[],
  contacts: readonly ContactJson[],
): Readonly<Record<string, readonly string[]>> | undefined {
  if (texts.length === 0) return undefined;
  const topics = new Map<string, readonly string[]>();
  for (const text of texts) {
    const equals = text.indexOf("=");
    if (equals < 1)
      misuse(`--topic: expected a person and a topic such as dana="the forecast", got ${JSON.stringify(text)}`);
    const { id } = chooseContact(text.slice(0, equals), contacts);
    const named = text
      .slice(equals + 1)
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
    topics.set(id, [...(topics.get(id) ?? []), ...named]);
  }
  return Object.fromEntries(topics);
}
