import { MONTHS, WEEKDAYS } from "../../../engine/index.ts";
import { classNames } from "../../design/index.ts";
import { type DayKind, isOff, weeksOf, type YearDay } from "./year-days.ts";

const LOOKS: Readonly<Record<DayKind, string>> = {
  work: "",
  "own-workday": "font-semibold text-accent",
  "own-half-day": "font-semibold underline",
  "half-day-by-law": "font-semibold underline",
  "often-half-day": "underline decoration-dotted",
  weekend: "bg-rest text-ink-3",
  "public-holiday": "day-off font-semibold",
  "own-day-off": "day-off font-semibold",
};

export interface MonthTableProps {
  /** 1 January to 12 December. */
  readonly month: number;
  readonly days: readonly YearDay[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A small month: weekends are shaded, days off hatched; what they are called is listed below the year. */
export function MonthTable({ month, days, today }: MonthTableProps) {
  const off = days.filter((day) => isOff(day) && day.kind !== "weekend").length;
  return (
    <table class="w-full table-fixed text-center text-caption tabular-nums">
      <caption class="mb-1 text-start text-secondary font-semibold">
        {MONTHS[month - 1]}
        <span class="hidden-visually">
          {off === 0 ? ", without a public holiday" : off === 1 ? ", 1 day off" : `, ${off} days off`}
        </span>
      </caption>
      <thead class="text-ink-3">
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" class="font-normal">
              <abbr class="no-underline" title={name}>
                {name.slice(0, 1)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, at) => (
          <tr key={`${month} ${at}`}>
            {week.map((day, weekday) => (
              <DayCell key={day?.on ?? `${at} ${weekday}`} day={day} isToday={day?.on === today} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, isToday }: { readonly day: YearDay | undefined; readonly isToday: boolean }) {
  if (day === undefined) return <td />;
  return (
    <td
      class={classNames("h-7 rounded-small", LOOKS[day.kind], isToday && "outline-2 -outline-offset-2 outline-accent")}
      title={day.name}
    >
      {Number(day.on.slice(8))}
      {day.kind !== "work" && <span class="hidden-visually"> {WORDS[day.kind]}</span>}
    </td>
  );
}

const WORDS: Readonly<Record<Exclude<DayKind, "work">, string>> = {
  "own-workday": "they work",
  "own-half-day": "half a day",
  "half-day-by-law": "half a day",
  "often-half-day": "often half a day",
  weekend: "weekend",
  "public-holiday": "off",
  "own-day-off": "off",
};
