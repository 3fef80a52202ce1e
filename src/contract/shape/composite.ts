import { type Fault, faultAt, placeOfIndex, placeOfKey } from "../fault.ts";
import { findNear, suggestWhileFew } from "../near.ts";
import { explainFree, isFree } from "./free-value.ts";
import type { JsonSchema, Shape } from "./shape.ts";

/** A key that need not be there. */
export interface OptionalField<T> {
  readonly optional: Shape<T>;
}

/** Marks a key of an object that need not be there. */
export function optional<T>(shape: Shape<T>): OptionalField<T> {
  return { optional: shape };
}

/** One field a key of T; the compiler asks for `optional` exactly where T does. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? OptionalField<NonNullable<T[K]> | Extract<T[K], null>>
    : Shape<T[K]>;
};

interface Field {
  readonly key: string;
  readonly shape: Shape<unknown>;
  /** The shape's own, a step nearer: it is asked for each key of each object. */
  readonly accepts: (value: unknown) => boolean;
  readonly required: boolean;
}

/** An object of known keys. `also` adds a condition on the object as a whole, looked at once its keys are right. */
export function object<T>(name: string, fields: Fields<T>, also?: Condition): Shape<T> {
  const known = new Map(toFields(fields).map((field) => [field.key, field]));
  const requiredCount = [...known.values()].filter((field) => field.required).length;
  const accepts = (value: unknown): value is T =>
    acceptsFields(value, known, requiredCount) && (also === undefined || also.holds(value));
  return {
    expected: name,
    accepts,
    explain: (value, place, faults) => {
      if (!isObject(value)) {
        faults.push(faultAt(place, name, value));
        return;
      }
      const before = faults.length;
      explainFields(value, place, known, faults);
      if (faults.length === before && also !== undefined) faults.push(faultAt(place, also.expected, value));
    },
    schema: also === undefined ? objectSchema(known) : also.schema(objectSchema(known)),
  };
}

/** What must hold of an object besides its keys. */
export interface Condition {
  readonly expected: string;
  readonly holds: (value: object) => boolean;
  /** The schema of the keys, with the condition added. */
  readonly schema: (keys: JsonSchema) => JsonSchema;
}

function toFields(fields: object): readonly Field[] {
  const entries = Object.entries(fields as Record<string, Shape<unknown> | OptionalField<unknown>>);
  return entries.map(([key, field]) => {
    const required = !("optional" in field);
    const shape = "optional" in field ? field.optional : field;
    return { key, shape, accepts: shape.accepts, required };
  });
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function acceptsFields(value: unknown, known: ReadonlyMap<string, Field>, requiredCount: number): value is object {
  if (!isObject(value)) return false;
  let missing = requiredCount;
  for (const key in value) {
    const field = known.get(key);
    const found = value[key];
    if (field === undefined) {
      if (!key.startsWith("x-") || !isFree(key, found)) return false;
    } else if (field.accepts(found)) {
      if (field.required) missing -= 1;
    } else if (field.required || found !== undefined) return false;
  }
  return missing === 0;
}

function explainFields(
  value: Readonly<Record<string, unknown>>,
  place: string,
  known: ReadonlyMap<string, Field>,
  faults: Fault[],
): void {
  for (const key in value) {
    if (known.has(key)) continue;
    if (key.startsWith("x-")) explainFree(key, value[key], placeOfKey(place, key), faults);
    else faults.push(unknownKey(place, key, known, faults.length));
  }
  for (const { key, shape, required } of known.values()) {
    const found = Object.hasOwn(value, key) ? value[key] : undefined;
    const absent = found === undefined && !required;
    if (!absent && !shape.accepts(found)) shape.explain(found, placeOfKey(place, key), faults);
  }
}

function unknownKey(place: string, key: string, known: ReadonlyMap<string, Field>, faultsBefore: number): Fault {
  const near = suggestWhileFew(faultsBefore, () => findNear(key, known.keys()));
  const hint = near === "" ? ` (${[...known.keys()].join(", ")}, or x-…)` : near;
  return faultAt(placeOfKey(place, key), `a known key${hint}`, key);
}

function objectSchema(known: ReadonlyMap<string, Field>): JsonSchema {
  const fields = [...known.values()];
  const required = fields.filter((field) => field.required).map((field) => field.key);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.key, field.shape.schema])),
    ...(required.length > 0 ? { required } : {}),
    patternProperties: { "^x-": {} },
    additionalProperties: false,
  };
}

/** A list of one kind of entries. `also` is a condition on the list as a whole. */
export function list<T>(entry: Shape<T>, also?: ListCondition): Shape<readonly T[]> {
  const expected = also?.expected ?? "a list";
  return {
    expected,
    accepts: (value): value is readonly T[] => {
      if (!Array.isArray(value) || (also !== undefined && !also.holds(value))) return false;
      for (let index = 0; index < value.length; index += 1) if (!entry.accepts(value[index])) return false;
      return true;
    },
    explain: (value, place, faults) => {
      if (!Array.isArray(value)) {
        faults.push(faultAt(place, expected, value));
        return;
      }
      value.forEach((found, index) => {
        if (!entry.accepts(found)) entry.explain(found, placeOfIndex(place, index), faults);
      });
      if (also !== undefined && !also.holds(value)) faults.push(faultAt(place, expected, value));
    },
    schema: { type: "array", items: entry.schema, ...also?.schema },
  };
}

/** What must hold of a list besides its entries. */
export interface ListCondition {
  readonly expected: string;
  readonly holds: (list: readonly unknown[]) => boolean;
  readonly schema: JsonSchema;
}

/** An object used as a dictionary. An own key `__proto__` is a key like any other. */
export function dictionary<T>(key: Shape<string>, entry: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    expected: `an object whose keys are each ${key.expected}`,
    accepts: (value): value is Readonly<Record<string, T>> => {
      if (!isObject(value)) return false;
      for (const name in value) if (!key.accepts(name) || !entry.accepts(value[name])) return false;
      return true;
    },
    explain: (value, place, faults) => {
      if (!isObject(value)) {
        faults.push(faultAt(place, "an object", value));
        return;
      }
      for (const name in value) {
        if (!key.accepts(name)) key.explain(name, placeOfKey(place, name), faults);
        else if (!entry.accepts(value[name])) entry.explain(value[name], placeOfKey(place, name), faults);
      }
    },
    schema: { type: "object", propertyNames: key.schema, additionalProperties: entry.schema },
  };
}

/** null, or what the shape accepts. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  const expected = `${shape.expected}, or null`;
  return {
    expected,
    accepts: (value): value is T | null => value === null || shape.accepts(value),
    explain: (value, place, faults) => shape.explain(value, place, faults),
    schema: { anyOf: [shape.schema, { type: "null" }] },
  };
}

/** A text of one shape or an object of another. */
export function textOrObject<A, B>(texts: Shape<A>, objects: Shape<B>): Shape<A | B> {
  return {
    expected: `${texts.expected}, or ${objects.expected}`,
    accepts: (value): value is A | B => (typeof value === "string" ? texts.accepts(value) : objects.accepts(value)),
    explain: (value, place, faults) => {
      if (isObject(value)) objects.explain(value, place, faults);
      else if (typeof value === "string") texts.explain(value, place, faults);
      else faults.push(faultAt(place, `${texts.expected}, or ${objects.expected}`, value));
    },
    schema: { anyOf: [texts.schema, objects.schema] },
  };
}

/** Objects that their `kind` tells apart. */
export function byKind<T extends { readonly kind: string }>(
  shapes: {
    readonly [K in T["kind"]]: Shape<Extract<T, { readonly kind: K }>>;
  },
): Shape<T> {
  const known = new Map<unknown, Shape<unknown>>(Object.entries(shapes));
  const expected = `one of ${[...known.keys()].join(", ")}`;
  return {
    expected: "an object with a kind",
    accepts: (value): value is T => {
      const shape = isObject(value) ? known.get(value.kind) : undefined;
      return shape?.accepts(value) ?? false;
    },
    explain: (value, place, faults) => {
      const kind = isObject(value) && Object.hasOwn(value, "kind") ? value.kind : undefined;
      const shape = known.get(kind);
      if (shape !== undefined) shape.explain(value, place, faults);
      else if (isObject(value)) faults.push(faultAt(placeOfKey(place, "kind"), expected, kind));
      else faults.push(faultAt(place, "an object with a kind", value));
    },
    schema: { oneOf: [...known.values()].map((shape) => shape.schema) },
  };
}
