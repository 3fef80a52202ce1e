import type { Fault } from "../fault.ts";
import { error, ok, type Result } from "../result.ts";
import type { Shape } from "../shape/index.ts";

/** Reads values of any kind by a shape: the value itself, or every fault of it. */
export function parserOf<T>(shape: Shape<T>): (value: unknown) => Result<T, readonly Fault[]> {
  return (value) => {
    if (shape.accepts(value)) return ok(value);
    const faults: Fault[] = [];
    shape.explain(value, "", faults);
    return error(faults);
  };
}
