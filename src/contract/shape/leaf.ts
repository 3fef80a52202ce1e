import { faultAt } from "../fault.ts";
import type { JsonSchema, Shape } from "./shape.ts";

/** A value without parts, told from others by one question. */
function leaf<T>(expected: string, holds: (value: unknown) => boolean, schema: JsonSchema): Shape<T> {
  return {
    expected,
    accepts: holds as Shape<T>["accepts"],
    explain: (value, place, faults) => {
      faults.push(faultAt(place, expected, value));
    },
    schema: { ...schema, description: expected },
  };
}

/**
 * A text with conditions of its own. Every text must be well-formed UTF-16:
 * a lone surrogate could be neither stored nor sent as UTF-8.
 */
export function text(expected: string, holds?: (text: string) => boolean, schema: JsonSchema = {}): Shape<string> {
  const isText = (value: unknown): boolean => typeof value === "string" && value.isWellFormed();
  const isSuch = (value: unknown): boolean =>
    typeof value === "string" && value.isWellFormed() && (holds?.(value) ?? true);
  const shape = leaf<string>(expected, holds === undefined ? isText : isSuch, { type: "string", ...schema });
  return {
    ...shape,
    explain: (value, place, faults) => {
      const lone = typeof value === "string" && !value.isWellFormed();
      faults.push(faultAt(place, lone ? "a text without lone surrogates" : expected, value));
    },
  };
}

/** A text that fits a regular expression, which must admit well-formed texts only. */
export function pattern(expected: string, expression: RegExp): Shape<string> {
  const holds = (value: unknown): boolean => typeof value === "string" && expression.test(value);
  return leaf(expected, holds, { type: "string", pattern: expression.source });
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): Shape<T> {
  const known = new Set<unknown>(words);
  const expected = words.length === 1 ? words[0]! : `one of ${words.join(", ")}`;
  return leaf(expected, (value) => known.has(value), { enum: words });
}

/** A whole number from `least` to `most`, both included. */
export function whole(least: number, most: number): Shape<number> {
  const holds = (value: unknown): boolean => Number.isInteger(value) && least <= Number(value) && Number(value) <= most;
  const schema = { type: "integer", minimum: least, maximum: most };
  return leaf(`a whole number from ${least} to ${most}`, holds, schema);
}

export const bool: Shape<boolean> = leaf("true or false", (value) => typeof value === "boolean", { type: "boolean" });

/** The value true and no other. */
export const yes: Shape<true> = leaf("true", (value) => value === true, { const: true });
