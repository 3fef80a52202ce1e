import type { Command } from "../command.ts";

/** One word after `fineline employer`, with the forms of its call. */
export interface EmployerAction extends Pick<Command, "run" | "usage"> {
  readonly options: NonNullable<Command["options"]>;
  /** What its first words name, so that they are completed; nothing where they are nobody's. */
  readonly names: "openings" | "candidates" | "none";
}
