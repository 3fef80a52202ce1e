import {
  type EmployerFigures,
  type Offset,
  type PlaybookDefinition,
  type PlaybookSource,
  parseDate,
  type WindowRule,
} from "../engine/index.ts";
import { channel } from "./fact-shape.ts";
import {
  bool,
  type Condition,
  type JsonSchema,
  list,
  object,
  oneOf,
  optional,
  type Shape,
  text,
  whole,
  yes,
} from "./shape/index.ts";
import { A_DATE, id, line, name } from "./words.ts";

const MOST = 10_000;
const UNITS = ["hours", "businessHours", "days", "businessDays", "endOfDay"] as const;

const exactlyOneUnit: Condition = {
  expected: `exactly one of ${UNITS.join(", ")}`,
  holds: (offset) => UNITS.filter((unit) => Object.hasOwn(offset, unit)).length === 1,
  schema: (keys) => ({ oneOf: UNITS.map((unit) => withOneUnit(keys, unit)) }),
};

/** The schema of an offset's keys, of whose units only one is left, which must be there. */
function withOneUnit(keys: JsonSchema, unit: string): JsonSchema {
  const others = UNITS.filter((other) => other !== unit) as readonly string[];
  const properties = Object.entries(keys.properties as JsonSchema).filter(([key]) => !others.includes(key));
  return { ...keys, properties: Object.fromEntries(properties), required: [unit] };
}

/** All that an offset may hold; `exactlyOneUnit` makes an `Offset` of it. */
interface OffsetKeys {
  readonly hours?: number;
  readonly businessHours?: number;
  readonly days?: number;
  readonly businessDays?: number;
  readonly endOfDay?: true;
}

const units = {
  hours: optional(whole(0, MOST)),
  businessHours: optional(whole(0, MOST)),
  days: optional(whole(0, MOST)),
  businessDays: optional(whole(0, MOST)),
  endOfDay: optional(yes),
};

export const offset = object<OffsetKeys>(
  "an offset such as { days: 2 }",
  units,
  exactlyOneUnit,
) as Shape<unknown> as Shape<Offset>;

export const offsetFrom = object<OffsetKeys & { readonly from?: "interview" | "thank-you" }>(
  "an offset such as { days: 2, from: thank-you }",
  { ...units, from: optional(oneOf(["interview", "thank-you"])) },
  exactlyOneUnit,
) as Shape<unknown> as Shape<Offset>;

function windowOf(point: Shape<Offset>): Shape<WindowRule> {
  return object<WindowRule>("a window such as { opens: { days: 2 } }", {
    opens: point,
    best: optional(point),
    due: optional(point),
    closes: optional(point),
    source: optional(id),
  });
}

const partialWindow = object<Partial<WindowRule>>("a window such as { due: { hours: 24 } }", {
  opens: optional(offset),
  best: optional(offset),
  due: optional(offset),
  closes: optional(offset),
  source: optional(id),
});

const source = object<PlaybookSource>("a source", {
  id,
  title: name,
  author: optional(line),
  publisher: optional(line),
  publishedOn: optional(text(A_DATE, (value) => !Number.isNaN(parseDate(value)), { format: "date" })),
});

const sources = list(source, {
  expected: "sources with an id each of their own",
  holds: (entries) => new Set(entries.map((entry) => (entry as PlaybookSource)?.id)).size === entries.length,
  schema: {},
});

const channels = list(channel, {
  expected: "a list of at least one channel",
  holds: (entries) => entries.length > 0 && entries.length <= 100,
  schema: { minItems: 1, maxItems: 100 },
});

const thankYou = object<NonNullable<PlaybookDefinition["thankYou"]>>("the rules of the thank-you", {
  window: optional(partialWindow),
  staff: optional(bool),
  source: optional(id),
});

const card = object<NonNullable<PlaybookDefinition["card"]>>("the rules of the card", {
  offer: optional(oneOf(["yes", "optional", "no"])),
  window: optional(partialWindow),
  source: optional(id),
});

const checkIn = object<NonNullable<PlaybookDefinition["checkIn"]>>("the rules of the check-ins", {
  afterDecisionDate: optional(windowOf(offset)),
  withoutDecisionDate: optional(windowOf(offsetFrom)),
  again: optional(windowOf(offset)),
  attempts: optional(whole(0, 100)),
  channels: optional(channels),
  somethingNew: optional(bool),
  shorterEachTime: optional(bool),
  source: optional(id),
});

const figure = optional(whole(0, MOST));

const employer = object<Partial<EmployerFigures> & { readonly source?: string }>("the employer's figures", {
  replyDueBusinessDays: figure,
  acknowledgeDueBusinessDays: figure,
  thankDueBusinessDays: figure,
  sharePlansDueDays: figure,
  promiseOpensBusinessDaysBefore: figure,
  silenceOpensBusinessDays: figure,
  silenceDueBusinessDays: figure,
  tellDecisionDueBusinessDays: figure,
  source: optional(id),
});

/** The whole of a playbook as it is written; what it inherits is the engine's business. */
export const playbookShape = object<PlaybookDefinition>("a playbook, which is an object", {
  id,
  title: name,
  extends: optional(id),
  sources,
  thankYou: optional(thankYou),
  card: optional(card),
  checkIn: optional(checkIn),
  employer: optional(employer),
});
