import type { PlaybookDefinition } from "../engine/index.ts";
import type { Fault } from "./fault.ts";
import { playbookShape } from "./playbook-shape.ts";
import { error, ok, type Result } from "./result.ts";

/** A playbook as it is written in its file, or every fault of it. What it extends is not looked up. */
export function parsePlaybook(value: unknown): Result<PlaybookDefinition, readonly Fault[]> {
  if (playbookShape.accepts(value)) return ok(value);
  const faults: Fault[] = [];
  playbookShape.explain(value, "", faults);
  return error(faults);
}
