import { readFileSync } from "node:fs";
import type { AutomaticKind, MessageReading, MessageSays } from "../../src/app/index.ts";
import { holidayFolder } from "../../src/bin/package.ts";
import { readHolidayTables } from "../../src/bin/read-holiday-tables.ts";
import { parseCase } from "../../src/contract/index.ts";
import { type Case, formatDate, parseInstant } from "../../src/engine/index.ts";

/** What a labelled message is expected to say; `text` only where it is held against the label. */
export interface MessageLabel {
  readonly automatic: AutomaticKind;
  readonly says: MessageSays;
  readonly decisionBy?: string;
  readonly returnsOn?: string;
  readonly bounced?: { readonly address: string; readonly permanent: boolean };
  readonly text?: string;
}

/** One line of `messages.ndjson`, as `README.md` describes it. */
export interface LabelledMessage {
  readonly id: string;
  readonly half: "tune" | "held-out";
  readonly group: string;
  /** A key of `cases.json`. */
  readonly case?: string;
  readonly message: string;
  readonly expect: MessageLabel;
  readonly why?: string;
}

const FOLDER = new URL("./", import.meta.url);

/** The labelled messages, in the order of their ids. */
export function readLabelledMessages(): readonly LabelledMessage[] {
  return readFileSync(new URL("messages.ndjson", FOLDER), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as LabelledMessage);
}

/** The cases of the labelled messages, by key. */
export function readMessageCases(): Readonly<Record<string, Case>> {
  const holidays = readHolidayTables(holidayFolder);
  const now = parseInstant("2026-11-16T10:00:00-05:00[America/New_York]");
  const cases = JSON.parse(readFileSync(new URL("cases.json", FOLDER), "utf8")) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(cases).map(([key, value]) => {
      const parsed = parseCase(value, { holidays, now });
      if (!parsed.ok) throw new Error(`${key}: ${JSON.stringify(parsed.error)}`);
      return [key, parsed.value.case];
    }),
  );
}

/** A reading as labels are written. */
export function toLabel({ automatic, says, decisionBy, returnsOn, bounced, text }: MessageReading): MessageLabel {
  return {
    automatic,
    says,
    ...(decisionBy === undefined ? {} : { decisionBy: formatDate(decisionBy) }),
    ...(returnsOn === undefined ? {} : { returnsOn: formatDate(returnsOn) }),
    ...(bounced === undefined ? {} : { bounced }),
    text,
  };
}
