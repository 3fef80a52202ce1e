import type { Brief, Channel } from "../../engine/index.ts";
import type { ComposedLetter, LetterKind, LetterLength, Thread, Tone } from "../../engine/letters/index.ts";
import type { CaseJson } from "../json.ts";
import type { EarlierLetterJson, FindingJson, LetterJson } from "../letter-json.ts";

/** A case of the store by its id, or a case that is not stored. */
export type MeantCaseJson = string | CaseJson;

/** How a letter is to sound. */
export interface ComposeJson {
  readonly tone?: Tone;
  readonly length?: LetterLength;
  /** 0 is the first wording, and each other gives another. */
  readonly variant?: number;
}

/** Which letter is meant. */
export interface MeantLetterJson {
  readonly case: MeantCaseJson;
  /** A step's id, or the beginning of one; the message whose turn it is where neither step nor kind is given. */
  readonly step?: string;
  readonly kind?: LetterKind;
  /** Letters that went out before, for wording that does not repeat itself. */
  readonly earlier?: readonly EarlierLetterJson[];
}

export interface DraftRequestJson extends MeantLetterJson, ComposeJson {
  /** A contact's id, where the beginning of a step's id fits several people. */
  readonly to?: string;
}

/** A letter that was composed from the case, and what the rules find in it. */
export interface DraftJson {
  /** The stored case's id; null for a case that is not stored. */
  readonly case: string | null;
  readonly step: string | null;
  readonly kind: LetterKind;
  readonly channel: Channel;
  readonly letter: Required<LetterJson>;
  /** What only the writer can fill in, with its place in the body in UTF-16 units. */
  readonly gaps: ComposedLetter["gaps"];
  readonly words: number;
  readonly thread: Thread | null;
  /** What the step asks of the letter; null for a letter that no step asks for. */
  readonly brief: Brief | null;
  readonly findings: readonly FindingJson[];
}

export interface CheckRequestJson extends MeantLetterJson {
  readonly letter: LetterJson;
  /** Whether to read for spelling and grammar too. */
  readonly spelling?: boolean;
}

export interface CheckedJson {
  readonly findings: readonly FindingJson[];
  readonly words: number;
  /** Whether something keeps the letter from being sent. */
  readonly isBlocked: boolean;
}

export interface CardRequestJson extends ComposeJson {
  readonly case: MeantCaseJson;
  /** A contact's id. */
  readonly contact: string;
  /** What shops of the country sell where it is left out. */
  readonly size?: "A6" | "A5" | "4.25x5.5";
  /** `copy` is a model to write from by hand; `print` is the card itself, refused while a gap is open. */
  readonly mode?: "copy" | "print";
  /** The text that was made of the draft. */
  readonly body?: string;
}

export interface EnvelopeRequestJson {
  readonly case: MeantCaseJson;
  /** Ids of contacts. */
  readonly contacts: readonly string[];
  readonly size?: "A2" | "A7" | "DL" | "C6" | "#10";
}

export interface PrepRequestJson {
  readonly case: MeantCaseJson;
}
