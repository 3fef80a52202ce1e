import type { Purpose } from "../engine/index.ts";
import type { InstantText } from "./json.ts";

/** A letter as it crosses a border: `to` is a contact's id, an address, or a name and an address. */
export interface LetterJson {
  readonly to: string;
  /** Left out or null where there is none: a card. */
  readonly subject?: string | null;
  readonly body: string;
  readonly attachments?: readonly string[];
}

/** A letter that went out before. */
export interface EarlierLetterJson extends LetterJson {
  readonly purpose: Purpose;
  readonly at: InstantText;
}

/** A finding with its place in the letter: `line` and `column` count from 1, `length` in UTF-16 units. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: "blocks" | "warns" | "hints";
  readonly field: "to" | "subject" | "body" | "attachments";
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly source?: string;
  readonly fix?: string;
}
