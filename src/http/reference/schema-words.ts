import { code, escapeHtml, tag } from "./html.ts";

/** A piece of JSON Schema, as far as it is looked at here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a schema says, as HTML: its words, and a row a key of an object. */
export function describeSchema(schema: JsonSchema): {
  readonly words: string;
  readonly rows: readonly (readonly string[])[];
} {
  const said = typeof schema.description === "string" ? `${escapeHtml(schema.description)} ` : "";
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = new Set((schema.required as readonly string[] | undefined) ?? []);
  const rows = Object.entries(properties).map(([key, value]) => [
    code(key),
    `${typeWords(value)}${typeof value.description === "string" ? ` · ${escapeHtml(value.description)}` : ""}`,
    required.has(key) ? "" : "may be left out",
  ]);
  return { words: tag("p", {}, rows.length > 0 ? said.trim() : `${said}${typeWords(schema)}`), rows };
}

/** The type of a value in a few words, with a link where the shape has a name. */
export function typeWords(schema: JsonSchema): string {
  if (typeof schema.$ref === "string") return shapeLink(schema.$ref);
  const parts = (schema.oneOf ?? schema.anyOf ?? schema.allOf) as readonly JsonSchema[] | undefined;
  if (parts !== undefined) return [...new Set(parts.map(typeWords))].join(" or ");
  if (Array.isArray(schema.enum)) return schema.enum.map((word) => code(String(word))).join(", ");
  if ("const" in schema) return code(JSON.stringify(schema.const));
  return typesOf(schema)
    .map((type) => typeWord(type, schema))
    .join(" or ");
}

function typesOf({ type }: JsonSchema): readonly string[] {
  if (Array.isArray(type)) return type as readonly string[];
  return typeof type === "string" ? [type] : ["any value"];
}

function typeWord(type: string, schema: JsonSchema): string {
  if (type === "array") return `a list of ${typeWords((schema.items ?? {}) as JsonSchema)}`;
  if (type === "object") return objectWords(schema);
  if (type === "integer") return `a whole number${boundsOf(schema)}`;
  return WORDS[type] ?? escapeHtml(type);
}

const WORDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  null: code("null"),
};

const LARGEST = 1_000_000_000;

function boundsOf({ minimum, maximum }: JsonSchema): string {
  const least = typeof minimum === "number" ? ` from ${minimum}` : "";
  return typeof maximum === "number" && maximum < LARGEST ? `${least} to ${maximum}` : least;
}

/** An object without a name of its own shows its keys. */
function objectWords({ properties, additionalProperties }: JsonSchema): string {
  const keys = Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>);
  if (keys.length > 0) return `{ ${keys.map(([key, value]) => `${code(key)}: ${typeWords(value)}`).join(", ")} }`;
  if (typeof additionalProperties !== "object" || additionalProperties === null) return "an object";
  return `an object of ${typeWords(additionalProperties as JsonSchema)}`;
}

function shapeLink(reference: string): string {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return tag("a", { href: `#shape-${name}` }, escapeHtml(name));
}
