/** A finished PDF, and what could not be printed as it was given. */
export interface PaperResult {
  readonly bytes: Uint8Array;
  /** Characters that no font has; each is printed as its number, such as `[U+1F600]`. */
  readonly missing: readonly string[];
  /** The places of the input whose text was cut, such as `to.address`. */
  readonly shortened: readonly string[];
}
