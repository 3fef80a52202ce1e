import { z } from "zod";
import type { RouteDescription } from "../../src/contract/http/index.ts";

/** A value of JSON Schema, as far as bodies here use it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly example?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly $ref?: string;
}

/** A place of a request that holds the id of something. */
export interface IdField {
  readonly in: "path" | "query" | "body";
  /** "id", "opening", "contacts.0.id". */
  readonly place: string;
  /** The request with that id there, and else as little as the route takes. */
  readonly requestWith: (id: string) => { readonly path: string; readonly body?: unknown };
}

/** Names of fields that hold ids, whatever route they are of. */
const ID_NAME =
  /^(?:id|.*Ids?|case|cases|opening|contact|contacts|to|about|step|fact|mailbox|retracts|replaces|playbook|cursor|key)$/;

const DEEPEST = 5;

/** Every field of a route that may hold an id: of its path, its query and its body, to any depth. */
export function idFieldsOf(name: string, description: RouteDescription): readonly IdField[] {
  const [, path = ""] = name.split(" ");
  const [whole, ...otherwise] = bodiesOf(description);
  const base = whole === undefined ? {} : { body: leastOf(whole, whole, 0) };
  const ofPath: readonly IdField[] = path.includes("{id}")
    ? [{ in: "path", place: "id", requestWith: (id) => ({ ...base, path: path.replace("{id}", id) }) }]
    : [];
  const usual = path.replace("{id}", "anything");
  const ofQuery = queryNames(description).map(
    (place): IdField => ({
      in: "query",
      place,
      requestWith: (id) => ({ ...base, path: `${usual}?${place}=${encodeURIComponent(id)}` }),
    }),
  );
  const bodies = whole === undefined ? [] : [whole, ...otherwise];
  const ofBody = bodies.flatMap((schema) =>
    placesIn(schema, schema, [], 0).map(
      (place): IdField => ({
        in: "body",
        place: place.join("."),
        requestWith: (id) => ({ path: usual, body: withValue(leastOf(schema, schema, 0), place, id, schema) }),
      }),
    ),
  );
  return [...ofPath, ...ofQuery, ...ofBody];
}

/** What a body may be, each where there are several. */
function bodiesOf({ body }: RouteDescription): readonly Schema[] {
  if (body === undefined) return [];
  const { anyOf, oneOf, ...rest } = z.toJSONSchema(body.schema, { io: "input", unrepresentable: "any" }) as Schema;
  const alternatives = anyOf ?? oneOf;
  return alternatives === undefined ? [rest] : alternatives.map((one) => ({ ...rest, anyOf: [one] }));
}

function queryNames({ query }: RouteDescription): readonly string[] {
  const shape = "shape" in query ? Object.keys(query.shape as object) : [];
  return shape.filter((name) => ID_NAME.test(name) || /Cursor$/.test(name));
}

function resolved(schema: Schema, root: Schema): Schema {
  const { $ref } = schema;
  if ($ref === undefined) return schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema;
  const found = $ref
    .replace(/^#\/?/, "")
    .split("/")
    .filter((part) => part !== "")
    .reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>>)[part], root);
  return resolved(found as Schema, root);
}

function placesIn(
  schema: Schema,
  root: Schema,
  place: readonly string[],
  depth: number,
): readonly (readonly string[])[] {
  if (depth > DEEPEST) return [];
  const { properties = {}, items } = resolved(schema, root);
  const inItems = items === undefined ? [] : placesIn(items, root, [...place, "0"], depth + 1);
  const own = Object.entries(properties).flatMap(([name, inner]) => {
    const at = [...place, name];
    const { type, items: entries } = resolved(inner, root);
    if (ID_NAME.test(name) && type === "string") return [at];
    if (ID_NAME.test(name) && type === "array" && resolved(entries ?? {}, root).type === "string")
      return [[...at, "0"]];
    return placesIn(inner, root, at, depth + 1);
  });
  return [...inItems, ...own];
}

/** As little as the schema takes. */
function leastOf(given: Schema, root: Schema, depth: number): unknown {
  const schema = resolved(given, root);
  if (schema.example !== undefined) return schema.example;
  if (given.example !== undefined) return given.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.type === "object") {
    const required = (schema.required ?? []).map((name) => [
      name,
      leastOf(schema.properties?.[name] ?? {}, root, depth + 1),
    ]);
    return Object.fromEntries(required);
  }
  if (schema.type === "array") return (schema.minItems ?? 0) > 0 ? [leastOf(schema.items ?? {}, root, depth + 1)] : [];
  if (schema.type === "boolean") return true;
  if (schema.type === "integer" || schema.type === "number") return schema.minimum ?? 1;
  return "text";
}

function withValue(
  value: unknown,
  [first, ...rest]: readonly string[],
  id: string,
  schema: Schema,
  root = schema,
): unknown {
  if (first === undefined) return id;
  const { items, properties } = resolved(schema, root);
  if (first === "0") {
    const list = Array.isArray(value) ? value : [];
    const [head = leastOf(items ?? {}, root, 0), ...tail] = list as readonly unknown[];
    return [withValue(head, rest, id, items ?? {}, root), ...tail];
  }
  const whole = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const inner = properties?.[first] ?? {};
  const before = whole[first] ?? (rest.length === 0 ? undefined : leastOf(inner, root, 0));
  return { ...whole, [first]: withValue(before, rest, id, inner, root) };
}
