import { z } from "zod";
import { CHANNELS, SIDES, STANCES } from "../model-words.ts";

/** The id of a case, a contact, a fact or a playbook. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,64}$/)
  .meta({ description: 'An id: 1 to 64 letters, digits, "_", "." or "-".', example: "globex" });

export const stepIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_./-]{1,200}$/)
  .meta({ description: "The id of a step.", example: "check-in/i1/1" });

export const instantSchema = z
  .string()
  .meta({ description: "A moment (RFC 9557).", example: "2026-11-16T14:00:00-05:00[America/New_York]" });

export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: "A date.", example: "2026-11-20" });

export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: "A time of day.", example: "09:00" });

export const zoneSchema = z.string().meta({ description: "An IANA time zone.", example: "America/New_York" });

export const textSchema = z.string().meta({ description: "A text, line feeds included." });

export const lineSchema = z.string().meta({ description: "A text on one line." });

export const channelSchema = z.enum(CHANNELS).meta({ id: "Channel", description: "How a word reaches somebody." });

export const sideSchema = z.enum(SIDES).meta({ description: "Whose side the case is seen from." });

export const stanceSchema = z
  .enum(STANCES)
  .meta({ id: "Stance", description: "Whether to act, to wait, to let go, or nothing any more." });

export const countSchema = z.int().min(0);
