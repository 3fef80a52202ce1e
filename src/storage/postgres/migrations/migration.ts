/** One step of the schema, from the version before it to its own. Never changed once released: a correction is a new one. */
export interface Migration {
  /** 1 for the first, and one more for each after it. */
  readonly version: number;
  /** Run in one transaction in the schema `fineline`. */
  readonly sql: string;
  /**
   * The oldest version whose programs can work beside this one: a step that only adds leaves them all running, and says nothing.
   * Who takes something away says which version no longer used it.
   */
  readonly oldestBeside?: number;
}
