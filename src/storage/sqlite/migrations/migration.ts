/** One step of the schema, from the version before it to its own. Never changed once released: a correction is a new one. */
export interface Migration {
  /** 1 for the first, and one more for each after it: the file's `user_version`. */
  readonly version: number;
  readonly sql: string;
}
