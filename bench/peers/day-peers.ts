import { addBusinessDays } from "date-fns";
import { DAY_MS, type Day, formatDate } from "../../src/engine/index.ts";
import { loadPeer } from "./load-peer.ts";

/** Another library's business days, with the start dates as its own objects, made beforehand. */
export interface DayPeer {
  readonly name: string;
  readonly knowsHolidays: boolean;
  /** Epoch milliseconds of the n-th business day after the start at `index`. */
  readonly add: (index: number, n: number) => number;
  /** The day that such milliseconds mean. */
  readonly dayOf: (ms: number) => Day;
}

interface Moment {
  businessAdd(n: number): Moment;
  valueOf(): number;
}
interface MomentLibrary {
  utc(ms: number): Moment;
  updateLocale(name: string, spec: { readonly holidays: readonly string[]; readonly holidayFormat: string }): void;
}
interface Dayjs {
  businessDaysAdd(n: number): Dayjs;
  valueOf(): number;
}
interface DayjsLibrary {
  extend(plugin: unknown, options?: object): void;
  utc(ms: number): Dayjs;
}
interface DateTime {
  readonly weekday: number;
  plus(span: { readonly days: number }): DateTime;
  toISODate(): string;
  toMillis(): number;
}
interface LuxonLibrary {
  readonly DateTime: { fromMillis(ms: number, options: { readonly zone: string }): DateTime };
}

/** The libraries that are there, each with the same starts and, where it takes them, the same holidays. */
export function dayPeers(starts: readonly Day[], holidays: readonly Day[]): readonly DayPeer[] {
  const written = holidays.map(formatDate);
  return [dateFns(starts), dayjs(starts, written), moment(starts, written), luxon(starts, written)].filter(
    (peer) => peer !== undefined,
  );
}

const utcDayOf = (ms: number) => Math.floor(ms / DAY_MS);

/** It reckons by the machine's clock, so that its dates are local midnights. */
function dateFns(starts: readonly Day[]): DayPeer {
  const dates = starts.map((day) => new Date(1970, 0, 1 + day));
  return {
    name: "date-fns",
    knowsHolidays: false,
    add: (index, n) => addBusinessDays(dates[index]!, n).getTime(),
    dayOf: (ms) => {
      const date = new Date(ms);
      return utcDayOf(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()));
    },
  };
}

function dayjs(starts: readonly Day[], holidays: readonly string[]): DayPeer | undefined {
  const library = loadPeer<DayjsLibrary>("dayjs");
  const utc = loadPeer("dayjs/plugin/utc");
  const plugin = loadPeer<{ readonly default: unknown }>("dayjs-business-days2");
  if (library === undefined || utc === undefined || plugin === undefined) return undefined;
  library.extend(utc);
  library.extend(plugin.default, { holidays, holidayFormat: "YYYY-MM-DD" });
  const dates = starts.map((day) => library.utc(day * DAY_MS));
  const add = (index: number, n: number) => dates[index]!.businessDaysAdd(n).valueOf();
  return { name: "dayjs with dayjs-business-days2", knowsHolidays: true, add, dayOf: utcDayOf };
}

function moment(starts: readonly Day[], holidays: readonly string[]): DayPeer | undefined {
  const library = loadPeer<MomentLibrary>("moment-business-days");
  if (library === undefined) return undefined;
  library.updateLocale("en", { holidays, holidayFormat: "YYYY-MM-DD" });
  const dates = starts.map((day) => library.utc(day * DAY_MS));
  const add = (index: number, n: number) => dates[index]!.businessAdd(n).valueOf();
  return { name: "moment with moment-business-days", knowsHolidays: true, add, dayOf: utcDayOf };
}

/** A loop over days, as its users write it: Luxon has no business days of its own. */
function luxon(starts: readonly Day[], holidays: readonly string[]): DayPeer | undefined {
  const library = loadPeer<LuxonLibrary>("luxon");
  if (library === undefined) return undefined;
  const dates = starts.map((day) => library.DateTime.fromMillis(day * DAY_MS, { zone: "utc" }));
  const off = new Set(holidays);
  const add = (index: number, n: number) => {
    let date = dates[index]!;
    for (let left = n; left > 0; ) {
      date = date.plus({ days: 1 });
      if (date.weekday < 6 && !off.has(date.toISODate())) left -= 1;
    }
    return date.toMillis();
  };
  return { name: "Luxon, a loop of plus({ days: 1 })", knowsHolidays: true, add, dayOf: utcDayOf };
}
