import { z } from "zod";
import { caseSchema, daysOffSchema, headerSchema, hoursSchema, weekendSchema } from "./case-schemas.ts";
import { factSchema } from "./fact-schemas.ts";
import { playbookDefinitionSchema } from "./playbook-schemas.ts";
import {
  countSchema,
  idSchema,
  instantSchema,
  lineSchema,
  textSchema,
  timeSchema,
  zoneSchema,
} from "./word-schemas.ts";

const settings = {
  name: lineSchema,
  email: lineSchema,
  phone: lineSchema,
  address: textSchema,
  timeZone: zoneSchema,
  country: lineSchema,
  region: lineSchema,
  hours: hoursSchema,
  weekend: weekendSchema,
  tone: z.enum(["plain", "warm", "formal"]),
  playbook: idSchema,
  playbooks: z.record(z.string(), playbookDefinitionSchema),
  notify: z.looseObject({
    morning: timeSchema.optional(),
    quietFrom: timeSchema.optional(),
    quietUntil: timeSchema.optional(),
  }),
  daysOff: daysOffSchema,
  publicAddress: lineSchema,
  theme: z.enum(["light", "dark"]),
  shortcuts: z.boolean(),
};

export const settingsSchema = z
  .strictObject(settings)
  .partial()
  .meta({
    id: "Settings",
    description: "What a person has settled once for everything. Everything may be left out.",
    example: { name: "Kim Ito", timeZone: "America/New_York", tone: "warm" },
  });

const clearable = Object.fromEntries(Object.entries(settings).map(([key, schema]) => [key, schema.nullable()]));

export const settingsChangeSchema = z
  .strictObject(clearable)
  .partial()
  .meta({
    id: "SettingsChange",
    description: "What it names is overwritten, whole; null takes it out (RFC 7396, one level deep).",
    example: { tone: "warm", theme: null },
  });

export const exportSchema = z
  .strictObject({ cases: z.array(caseSchema) })
  .meta({ id: "Export", description: "Cases with every fact ever recorded, retracted ones included." });

export const importSchema = z.union([caseSchema, z.looseObject({ cases: z.array(caseSchema) })]).meta({
  id: "Import",
  description: "One case, or everything that an export wrote. All is taken in, or nothing.",
});

export const importedSchema = z
  .strictObject({
    cases: z.array(z.strictObject({ id: idSchema, role: lineSchema, company: lineSchema, facts: countSchema })),
  })
  .meta({ id: "Imported" });

const importJob = {
  id: idSchema,
  state: z.enum(["waiting", "done", "refused", "failed", "undone"]).meta({
    description:
      "waiting: to be taken in, or being so; done: all of it is in; refused: something does not fit, and nothing is in; failed: given up after a day; undone: taken back.",
  }),
  total: countSchema.meta({ description: "How many cases it holds." }),
  checked: countSchema.meta({ description: "How many were looked through." }),
  taken: countSchema.meta({ description: "How many were written; none is there before all are." }),
  askedAt: instantSchema,
  endedAt: instantSchema.nullable(),
};

export const importJobSchema = z.strictObject(importJob).meta({ id: "ImportJob" });

export const importJobsSchema = z.strictObject({ imports: z.array(importJobSchema) }).meta({ id: "ImportJobs" });

export const importReportSchema = z
  .strictObject({
    ...importJob,
    ...importedSchema.shape,
    doubtful: z.array(z.strictObject({ place: z.string(), note: lineSchema })),
    faults: z.array(z.strictObject({ place: z.string(), expected: z.string(), got: z.string().optional() })),
    kept: z.array(idSchema).meta({ description: "What stayed when it was taken back." }),
  })
  .meta({ id: "ImportReport" });

export const changesSchema = z
  .strictObject({
    placeId: z.string(),
    cases: z.array(
      z.strictObject({
        id: idSchema,
        header: headerSchema,
        facts: z.array(factSchema),
        openedAt: z.number(),
        sequence: countSchema,
      }),
    ),
    removed: z.array(idSchema),
    next: countSchema,
    hasMore: z.boolean(),
    settings: settingsSchema,
    settingsRevision: countSchema,
  })
  .meta({
    id: "Changes",
    description:
      "What was recorded and removed after a moment of the log. Where placeId is another than before, what was known is void.",
  });

export const progressSchema = z
  .strictObject({
    placeId: z.string(),
    sequence: countSchema,
    settingsRevision: countSchema,
    mailRevision: countSchema,
    openingsRevision: countSchema,
  })
  .meta({ id: "Progress", description: "The data of each event: how far the place has come." });

export const undoRequestSchema = z.strictObject({ fact: idSchema.optional() }).meta({
  id: "UndoRequest",
  description: "Which fact, with what was recorded with it; the last where none is named.",
});

export const redoRequestSchema = z.strictObject({});

export const eraseRequestSchema = z
  .strictObject({ confirm: z.literal("delete") })
  .meta({ id: "EraseRequest", example: { confirm: "delete" } });

/** Every failure of the API (RFC 9457), with a fault for each place of the request. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ example: "/api/reference#case-unknown" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    faults: z.array(
      z.strictObject({
        place: z.string().meta({ description: "Where, such as facts[3].at; empty for the whole." }),
        expected: z.string(),
        got: z.string().optional(),
      }),
    ),
  })
  .meta({
    id: "Problem",
    description: "A failure (RFC 9457).",
    example: {
      type: "/api/reference#invalid",
      title: "Something in it does not fit.",
      status: 422,
      detail: 'at: expected a date such as 2026-11-16, got "tomorrow"',
      faults: [{ place: "at", expected: "a date such as 2026-11-16", got: '"tomorrow"' }],
    },
  });
