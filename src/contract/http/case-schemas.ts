import { z } from "zod";
import { ROLES } from "../model-words.ts";
import { factSchema } from "./fact-schemas.ts";
import { playbookDefinitionSchema } from "./playbook-schemas.ts";
import {
  dateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  sideSchema,
  textSchema,
  timeSchema,
  zoneSchema,
} from "./word-schemas.ts";

export const contactRoleSchema = z.enum(ROLES).meta({ id: "ContactRole" });

const contactSchema = z
  .looseObject({
    id: idSchema,
    name: lineSchema,
    role: contactRoleSchema,
    title: lineSchema.optional(),
    email: lineSchema.optional(),
    phone: lineSchema.optional(),
    address: textSchema.optional(),
    timeZone: zoneSchema.optional(),
    pronounce: lineSchema.optional(),
  })
  .meta({
    id: "Contact",
    description: "Somebody whom a case knows.",
    example: { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana.kim@globex.example" },
  });

export const hoursSchema = z.looseObject({ open: timeSchema, close: timeSchema });
export const weekendSchema = z.array(z.int().min(1).max(7)).max(6);

export const calendarSchema = z
  .looseObject({
    timeZone: zoneSchema,
    country: lineSchema.optional(),
    region: lineSchema.optional(),
    holidays: z.array(dateSchema).optional(),
    workdays: z.array(dateSchema).optional(),
    weekend: weekendSchema.optional(),
    hours: hoursSchema.optional(),
    halfDays: z.array(z.looseObject({ on: dateSchema, until: timeSchema, name: lineSchema.optional() })).optional(),
    jurisdiction: z.string().optional(),
  })
  .meta({
    id: "Calendar",
    description: "The company's calendar: its zone, and where its public holidays are those of.",
    example: { timeZone: "America/New_York", country: "US", region: "NY" },
  });

export const daysOffSchema = z.array(z.looseObject({ from: dateSchema, to: dateSchema, name: lineSchema.optional() }));

export const meSchema = z.looseObject({
  name: lineSchema.optional(),
  email: lineSchema.optional(),
  timeZone: zoneSchema.optional(),
  address: textSchema.optional(),
  daysOff: daysOffSchema.optional(),
});

const header = {
  asOf: instantSchema.optional(),
  opening: lineSchema.optional(),
  side: sideSchema.optional(),
  playbook: z.union([idSchema, playbookDefinitionSchema]).optional(),
  role: lineSchema.meta({ example: "Senior Analyst" }),
  company: lineSchema.meta({ example: "Globex" }),
  me: meSchema.optional(),
  calendar: calendarSchema,
  contacts: z.array(contactSchema),
};

export const headerSchema = z.looseObject(header).meta({
  id: "CaseHeader",
  description: "What a case says besides its facts. Keys that begin with x- are kept and not read; others are refused.",
});

export const caseSchema = z.looseObject({ id: idSchema.optional(), ...header, facts: z.array(factSchema) }).meta({
  id: "Case",
  description:
    "A case: one candidate and one opening. Keys that begin with x- are kept and not read; others are refused.",
  example: {
    id: "globex",
    role: "Senior Analyst",
    company: "Globex",
    calendar: { timeZone: "America/New_York", country: "US" },
    contacts: [{ id: "dana", name: "Dana Kim", role: "hiring-manager" }],
    facts: [{ id: "a1", at: "2026-10-26T09:12:00-04:00[America/New_York]", kind: "applied" }],
  },
});

/** A case, one of the store's by its id or one that is written out. */
export const meantCaseSchema = z
  .union([idSchema, caseSchema])
  .meta({ description: "The id of a stored case, or a case that is not stored." });
