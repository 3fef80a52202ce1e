/** The spelling that a letter is held to. */
export type Dialect = "american" | "british" | "australian" | "canadian" | "indian";

/** A slip of spelling or grammar; the span is in UTF-16 units, `end` exclusive. */
export interface LanguageSlip {
  readonly start: number;
  readonly end: number;
  /** What kind it is, such as `Spelling` or `Repetition`. */
  readonly kind: string;
  readonly message: string;
  /** What to write instead, the likeliest first; an empty text means: leave it out. */
  readonly replacements: readonly string[];
}

/** Reads a text for spelling and grammar. */
export interface Proofreader {
  readonly check: (
    text: string,
    options?: { readonly words?: readonly string[]; readonly dialect?: Dialect },
  ) => Promise<readonly LanguageSlip[]>;
}
