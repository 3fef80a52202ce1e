import { readFileSync } from "node:fs";
import type { LetterKind, Severity } from "../../src/engine/letters/index.ts";
import type { Purpose } from "../../src/engine/model/index.ts";

/** What a letter is expected to be told: at least one finding of this rule. */
export interface Label {
  readonly rule: string;
  /** Words in the subject or the body that the finding is about; none where something is missing, or all of it is meant. */
  readonly excerpt?: string;
  /** Where it matters: a slip that may be hinted at, but not more. */
  readonly severity?: Severity;
}

/** A letter that went out before, as text. */
export interface EarlierText {
  readonly to: string;
  readonly purpose: Purpose;
  readonly at: string;
  readonly subject: string | null;
  readonly body: string;
}

/** One line of `letters.ndjson`, as `README.md` describes it. */
export interface LabelledLetter {
  readonly id: string;
  readonly half: "tune" | "held-out";
  /** A key of `cases.json`. */
  readonly case: string;
  readonly asOf: string;
  /** The id of a step in that case's plan at `asOf`. */
  readonly step: string;
  readonly kind?: LetterKind;
  readonly letter: {
    /** A contact's id, or name and address. */
    readonly to: string;
    /** null for a card. */
    readonly subject: string | null;
    readonly body: string;
    readonly attachments?: readonly string[];
  };
  /** Letters of the same case that went out before; `at` is an instant as the contract writes it. */
  readonly earlier?: readonly EarlierText[];
  /** Keys of the writer's other applications. */
  readonly others?: readonly string[];
  /** Complete, but for hints and for the rule on language. */
  readonly expect: readonly Label[];
  /** Rules that the letter comes near without breaking them. */
  readonly tempts?: readonly string[];
  readonly why: string;
}

function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

/** The cases of the labelled letters, by key; JSON as the contract has it, without `asOf`. */
export function readLetterCases(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return JSON.parse(readText("cases.json")) as Record<string, Record<string, unknown>>;
}

/** The labelled letters, in the order of their ids. */
export function readLabelledLetters(): readonly LabelledLetter[] {
  return readText("letters.ndjson")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as LabelledLetter);
}

/** True where something of severity `blocks` or `warns` is expected to be found in the letter. */
export function isFaulty(letter: LabelledLetter): boolean {
  return letter.expect.some((label) => label.severity !== "hints");
}
