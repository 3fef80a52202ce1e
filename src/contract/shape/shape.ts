import type { Fault } from "../fault.ts";

/** A piece of JSON Schema (draft 2020-12). */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * What a value from outside must look like, said once and read three ways: `accepts` is the quick yes or no that a
 * million lines go through, `explain` lists the faults of a value that was not accepted (always at least one), and
 * `schema` is the same as JSON Schema. Keys that begin with `x-` are free in every object.
 *
 * Written here rather than with a schema library because that library's loading alone costs more than half of what
 * an empty process does, and its parsing as much again as `JSON.parse` of the same case.
 */
export interface Shape<T> {
  /** The noun of "expected …". */
  readonly expected: string;
  readonly accepts: (value: unknown) => value is T;
  readonly explain: (value: unknown, place: string, faults: Fault[]) => void;
  readonly schema: JsonSchema;
}

/** The type of the values that a shape accepts. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;
