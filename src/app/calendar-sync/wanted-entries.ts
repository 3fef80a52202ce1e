import { type BusinessCalendar, businessCalendarOf, type Instant, type Step } from "../../engine/index.ts";
import { type CalendarCase, calendarEntriesOf } from "../calendar-entries.ts";
import { type CalendarCasesInput, calendarCases } from "../calendar-feeds/calendar-cases.ts";
import type {
  CalendarEntry,
  CalendarOptions,
  CalendarWriter,
  PublishedEntry,
  RemoteAccount,
  RemoteEntry,
} from "../ports/index.ts";
import { putOff } from "./entry-place.ts";

/** An entry that belongs in the calendar, as it stands now. */
export interface WantedEntry {
  readonly entry: CalendarEntry;
  readonly uid: string;
  readonly text: string;
  readonly published: PublishedEntry;
}

export interface WantedInput extends CalendarCasesInput {
  readonly account: RemoteAccount;
  readonly write: CalendarWriter;
  /** What was written before, by UID. */
  readonly known: ReadonlyMap<string, RemoteEntry>;
}

/** What belongs in the calendar on the server, each entry as a calendar of its own (RFC 4791, 4.1). */
export async function wantedEntries(input: WantedInput): Promise<readonly WantedEntry[]> {
  const { account, now } = input;
  const wanted: WantedEntry[] = [];
  for await (const each of calendarCases(null, input)) {
    for (const entry of entriesOf(each, account.as)) wanted.push(writeEntry(entry, input, now));
  }
  return wanted;
}

function entriesOf(input: CalendarCase, as: CalendarOptions["as"]): readonly CalendarEntry[] {
  const calendar = businessCalendarOf(input.theCase.calendar);
  const steps = new Map(input.plan.steps.map((step) => [step.id, step]));
  return calendarEntriesOf(input, { as }).map((entry) => placed(entry, steps, calendar));
}

function placed(entry: CalendarEntry, steps: ReadonlyMap<string, Step>, calendar: BusinessCalendar): CalendarEntry {
  const step = entry.kind === "step" ? steps.get(entry.id) : undefined;
  return step === undefined || entry.doneAt !== undefined ? entry : putOff(entry, step, calendar);
}

/** The UID comes of the entry: it is told by a first writing, which says what was known of it. */
function writeEntry(entry: CalendarEntry, { account, write, known }: WantedInput, now: Instant): WantedEntry {
  const { as, isPrivate, hasAlarms, name } = account;
  const options = { as, isPrivate, hasAlarms, name, refreshMinutes: undefined };
  const fresh = write({ entries: [entry], published: [], now, options });
  const uid = fresh.published[0]!.uid;
  const before = known.get(uid);
  const written =
    before === undefined ? fresh : write({ entries: [entry], published: [before.published], now, options });
  return { entry, uid, text: written.text, published: written.published[0]! };
}
