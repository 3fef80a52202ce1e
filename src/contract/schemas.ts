import { calendarShape, caseShape, contactShape } from "./case-shape.ts";
import { channel, factShape } from "./fact-shape.ts";
import { planShape } from "./plan-shape.ts";
import { offset, offsetFrom, playbookShape } from "./playbook-shape.ts";
import { isObject, type JsonSchema, type Shape } from "./shape/index.ts";
import { date, id, instant, line, name, prose, recurrence, stepId, timeOfDay, timeZone } from "./words.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";

/** A case as JSON Schema (draft 2020-12). It tells the structure; references, zones and moments are checked by `parseCase`. */
export function buildCaseSchema(): JsonSchema {
  return publish("A case: one candidate and one opening", caseShape);
}

/** A plan as JSON Schema (draft 2020-12). */
export function buildPlanSchema(): JsonSchema {
  return publish("A plan: whom to contact, when, how, with what, and when to stop", planShape);
}

/** A playbook, as a user writes one, as JSON Schema (draft 2020-12). */
export function buildPlaybookSchema(): JsonSchema {
  return publish("A playbook: the figures that a plan is made by", playbookShape);
}

/** What is said once and referred to, by its name in `$defs`. */
const NAMED: Readonly<Record<string, Shape<unknown>>> = {
  id,
  stepId,
  text: prose,
  line,
  name,
  instant,
  date,
  timeOfDay,
  timeZone,
  recurrence,
  channel,
  offset,
  offsetFrom,
  playbook: playbookShape,
  contact: contactShape,
  calendar: calendarShape,
  fact: factShape,
};

function publish(title: string, shape: Shape<unknown>): JsonSchema {
  const names = new Map(Object.entries(NAMED).map(([name, { schema }]) => [schema, name] as const));
  names.delete(shape.schema);
  const used = new Map<string, JsonSchema>();
  const body = refer(shape.schema, names, used);
  const definitions = [...used].sort(([a], [b]) => (a < b ? -1 : 1));
  return { $schema: DRAFT, title, ...body, $defs: Object.fromEntries(definitions) };
}

/** The schema with references in place of the named ones in it; these are collected in `used`. */
function refer(schema: JsonSchema, names: ReadonlyMap<unknown, string>, used: Map<string, JsonSchema>): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, referBelow(value, names, used)]),
  );
}

function referBelow(value: unknown, names: ReadonlyMap<unknown, string>, used: Map<string, JsonSchema>): unknown {
  if (Array.isArray(value)) return value.map((entry) => referBelow(entry, names, used));
  if (!isObject(value)) return value;
  const name = names.get(value);
  if (name === undefined) return refer(value, names, used);
  if (!used.has(name)) used.set(name, refer(value, names, used));
  return { $ref: `#/$defs/${name}` };
}
