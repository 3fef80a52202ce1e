/** A stretch of a text in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word where it stands in its field. */
export interface Word extends Span {
  /** As written. */
  readonly text: string;
  readonly lower: string;
  /** In lower case without accents, apostrophes and hyphens, and without the 's of an owner. */
  readonly folded: string;
  /** Whether it begins a sentence, where a capital letter means nothing. */
  readonly isFirst: boolean;
}

export interface Sentence extends Span {
  /** In lower case, with straight quotes and single kinds of space, unit for unit as in the body; quotations are blank. */
  readonly text: string;
  readonly isQuestion: boolean;
  /** Which paragraph it stands in. */
  readonly paragraph: number;
}

/** The line that speaks to somebody: "Dear Dr. Kim,". */
export interface Greeting extends Span {
  /** "dear", "hi"; empty where there is only a name. */
  readonly opening: string;
  /** "Dr", "Ms" and the like, in lower case without a full stop, in order. */
  readonly titles: readonly Word[];
  readonly names: readonly Word[];
  /** Whether it speaks to a crowd or an office: "team", "hiring manager". */
  readonly isGeneric: boolean;
}

/** A letter's body, read once for all rules. */
export interface LetterText {
  /** As written, as far as it is looked at. */
  readonly body: string;
  /** The body in lower case with straight quotes and spaces for tabs, unit for unit. */
  readonly lower: string;
  /** Whether there was more than is looked at. */
  readonly isCut: boolean;
  readonly greeting: Greeting | undefined;
  /** From the closing phrase, or the writer's name where there is no phrase, to the end of the signature. */
  readonly signOff: Span | undefined;
  /** What the writer says: no greeting, no signature, nothing quoted. */
  readonly sentences: readonly Sentence[];
  /** The words of these sentences. */
  readonly words: readonly Word[];
  /** Everything the writer wrote: greeting and signature too, nothing quoted. */
  readonly own: readonly Span[];
}

/** Further than this no letter is looked at: some 3,500 words. */
export const LONGEST_LOOKED_AT = 20_000;
