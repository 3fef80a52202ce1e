import type { AutomaticKind, MessageReading, MessageSays } from "../../app/index.ts";
import { describeDay } from "../../engine/index.ts";
import { cleanText } from "../render/plain-text.ts";

const SAID: Readonly<Record<MessageSays, string>> = {
  update: "They tell you where things stand.",
  vague: "They have not forgotten you, and say no more than that.",
  question: "They ask you something: answer it.",
  interview: "They invite you to talk.",
  offer: "They make you an offer.",
  rejection: "It is a no.",
  "auto-reply": "A machine answered.",
  bounce: "It is about a message that did not arrive.",
  other: "It says nothing about your application.",
};

const WRITER: Readonly<Record<AutomaticKind, string | undefined>> = {
  no: undefined,
  "out-of-office": "Somebody is away, and their mail program answered.",
  receipt: "A system says that something has arrived.",
  bounce: undefined,
  bulk: "It went to many.",
};

export interface ReadingSource {
  readonly source: string;
  /** How many files are read in this call. */
  readonly isOneOf: number;
}

/** A reading in words: what the message says, what follows from it, and by which words it was read so. */
export function describeReading(reading: MessageReading, { source, isOneOf }: ReadingSource): string {
  const lines = [
    ...(isOneOf > 1 ? [`${cleanText(source)}:`] : []),
    WRITER[reading.automatic] ?? SAID[reading.says],
    ...consequences(reading),
    ...(reading.evidence.length === 0 ? [] : ["", "Read by:", ...reading.evidence.map(evidenceLine)]),
    ...(reading.text === ""
      ? []
      : ["", "They wrote:", ...reading.text.split("\n").map((line) => `  ${cleanText(line)}`)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n${isOneOf > 1 ? "\n" : ""}`;
}

function consequences({ decisionBy, returnsOn, bounced }: MessageReading): readonly string[] {
  const lines: string[] = [];
  if (decisionBy !== undefined) lines.push(`They will decide or tell by ${describeDay(decisionBy)}.`);
  if (returnsOn !== undefined) lines.push(`Back on ${describeDay(returnsOn)}.`);
  if (bounced !== undefined) {
    const address = cleanText(bounced.address);
    lines.push(bounced.permanent ? `${address} cannot be reached.` : `${address} has not been reached yet.`);
  }
  return lines;
}

function evidenceLine({ rule, excerpt }: MessageReading["evidence"][number]): string {
  return `  ${rule}: ${cleanText(excerpt)}`;
}
