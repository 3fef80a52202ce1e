import type { Instant } from "../../engine/index.ts";
import type {
  CalendarOptions,
  FoundCalendar,
  RemoteAccount,
  RemoteCalendarStore,
  RemoteCalendars,
  RemotePlace,
  RemoteStep,
} from "../ports/index.ts";
import { CALENDAR_SENTENCES } from "./sentences.ts";

/** What is written to a calendar, and how; which one, where there are several. */
export interface CalendarChoices extends Pick<CalendarOptions, "as" | "isPrivate" | "hasAlarms"> {
  readonly calendarUrl?: string | undefined;
}

/** The calendar that was connected; or the step at which that ended, with those there are to choose from. */
export type ConnectedCalendar =
  | { readonly ok: true; readonly account: RemoteAccount }
  | {
      readonly ok: false;
      readonly step: RemoteStep;
      readonly sentence: string;
      readonly calendars: readonly FoundCalendar[];
    };

export interface ConnectCalendarInput {
  readonly remote: RemoteCalendarStore;
  readonly calendars: RemoteCalendars;
  readonly newId: () => string;
  readonly now: () => Instant;
}

/** Finds a calendar, tries whether it can be written, and keeps it with its password; keeps nothing where a step fails. */
export async function connectCalendar(
  place: RemotePlace,
  choices: CalendarChoices,
  { remote, calendars, newId, now }: ConnectCalendarInput,
): Promise<ConnectedCalendar> {
  const found = await calendars.find(place);
  if (!found.ok) return { ...found, calendars: [] };
  const chosen = chooseCalendar(found.calendars, choices);
  if ("sentence" in chosen) return { ok: false, step: "calendars", ...chosen, calendars: found.calendars };
  const tried = await calendars.tryWriting(chosen.url, place);
  if (!tried.ok) return { ...tried, calendars: found.calendars };
  const { as, isPrivate, hasAlarms } = choices;
  const { url, name } = chosen;
  const account = { id: newId(), user: place.user, url, name, as, isPrivate, hasAlarms, connectedAt: now() };
  await remote.connect(account, place.password);
  return { ok: true, account };
}

function chooseCalendar(
  found: readonly FoundCalendar[],
  { calendarUrl, as }: CalendarChoices,
): FoundCalendar | { readonly sentence: string } {
  const fitting = found.filter(({ takesEvents, takesTasks }) => takesEvents && (as === "events" || takesTasks));
  const candidates = calendarUrl === undefined ? fitting : found.filter(({ url }) => url === calendarUrl);
  const [only, ...others] = candidates;
  if (only === undefined) {
    if (calendarUrl !== undefined) return { sentence: CALENDAR_SENTENCES.noSuch };
    return { sentence: as === "tasks" ? CALENDAR_SENTENCES.noTasks : CALENDAR_SENTENCES.noEvents };
  }
  if (others.length > 0) return { sentence: CALENDAR_SENTENCES.several };
  // Interviews are events whatever steps are.
  if (!only.takesEvents) return { sentence: CALENDAR_SENTENCES.noEvents };
  return as === "tasks" && !only.takesTasks ? { sentence: CALENDAR_SENTENCES.noTasks } : only;
}
