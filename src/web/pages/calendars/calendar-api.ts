import type { CalendarRoutes } from "../../../contract/http/index.ts";
import { ApiError, createApiClient } from "../../api/index.ts";

/** Calendars are with the server: a device asks it, and keeps nothing of them. */
export const calendarApi = createApiClient<CalendarRoutes>();

/** A server of calendars may take its time. */
export const PATIENT = { timeoutMs: 180_000 } as const;

/** Why a call failed, in a sentence. */
export function failureOf(error: unknown): string {
  return error instanceof ApiError ? error.message : "Fineline's server cannot be reached.";
}
