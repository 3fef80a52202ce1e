import { z } from "zod";
import type { ProblemKind } from "./problem-json.ts";

/** What a route takes and answers, and what it is for. */
export interface RouteDescription {
  readonly tag:
    | "Cases"
    | "Facts"
    | "Plans"
    | "Today"
    | "Letters"
    | "Mail"
    | "Reminders"
    | "Calendars"
    | "Employer"
    | "Playbooks"
    | "Data"
    | "Service";
  readonly summary: string;
  readonly description?: string;
  readonly query: z.ZodType;
  readonly body?: {
    readonly schema: z.ZodType;
    readonly contentTypes: readonly string[];
    readonly isOptional?: boolean;
    readonly mostBytes: number;
  };
  /** Whether the `Idempotency-Key` header is read. */
  readonly takesKey?: boolean;
  readonly answers: readonly {
    readonly status: number;
    readonly description: string;
    readonly contentType?: string;
    readonly schema?: z.ZodType;
  }[];
  /** How it may fail, besides the ways in which every route may. */
  readonly problems: readonly ProblemKind[];
}

export const MEBIBYTE = 1024 * 1024;
const JSON_TYPE = "application/json";

/** A body of JSON, of at most so many bytes. */
export const json = (schema: z.ZodType, mostBytes = MEBIBYTE) => ({ schema, contentTypes: [JSON_TYPE], mostBytes });

/** A body that says what to overwrite (RFC 7396). */
export const patch = (schema: z.ZodType) => ({
  schema,
  contentTypes: ["application/merge-patch+json", JSON_TYPE],
  mostBytes: MEBIBYTE,
});

/** An answer of JSON. */
export const answer = (schema: z.ZodType, description: string, status = 200) => ({
  status,
  description,
  contentType: JSON_TYPE,
  schema,
});

/** An answer that is a file. */
export const file = (contentType: string, description: string) => ({
  status: 200,
  description,
  contentType,
  schema: z.string().meta({ format: "binary" }),
});

/** The answer that says no more than that it is done. */
export const gone = { status: 204, description: "It is erased." };

/** An answer that says no more than that it is done. */
export const done = (description: string, status = 204) => ({ status, description });
