import { describeDay } from "../../../engine/index.ts";
import { Button } from "../../design/index.ts";
import type { WantedDay } from "./changed-day.ts";
import type { YearDay } from "./year-days.ts";

export interface DaysListProps {
  /** Days with something to tell: neither a plain working day nor a plain weekend. */
  readonly days: readonly YearDay[];
  /** Makes it a day off or a working day; undefined where this is nobody's calendar. */
  readonly onChange: ((day: YearDay, wanted: WantedDay) => void) | undefined;
}

/** The year's days off by name, and the days that are worked all the same. */
export function DaysList({ days, onChange }: DaysListProps) {
  if (days.length === 0) return <p class="text-ink-2">No day off is known but the weekends.</p>;
  return (
    <ul class="card">
      {days.map((day) => (
        <li
          key={day.on}
          class="grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-line px-4 py-1.5 first:border-t-0 tablet:grid-cols-[12rem_minmax(0,1fr)_auto]"
        >
          <time class="font-semibold" dateTime={day.on}>
            {describeDay(day.day)}
          </time>
          <span class="text-secondary text-ink-2 wrap-anywhere max-tablet:col-start-1" dir="auto">
            {dayWords(day)}
          </span>
          {onChange !== undefined && (
            <span class="max-tablet:col-start-2 max-tablet:row-span-2 max-tablet:row-start-1">
              <ChangeButton day={day} onChange={onChange} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function dayWords({ kind, name, until }: YearDay): string {
  if (kind === "often-half-day") return `${name}: offices often close early, around ${until}. Not counted`;
  if (kind === "half-day-by-law") return `${name}: work ends at ${until} by law`;
  if (kind === "own-half-day") return name === undefined ? `They close at ${until}` : `${name}: they close at ${until}`;
  if (kind === "own-workday") return name === undefined ? "They work on this day" : `${name}, and they work`;
  return name ?? "A day off of their own";
}

function ChangeButton({
  day,
  onChange,
}: {
  readonly day: YearDay;
  readonly onChange: NonNullable<DaysListProps["onChange"]>;
}) {
  const words = CHANGES[day.kind];
  if (words === undefined) return null;
  const { label, wanted } = words;
  return (
    <Button size="small" onClick={() => onChange(day, wanted)} aria-label={`${label}: ${describeDay(day.day)}`}>
      {label}
    </Button>
  );
}

const CHANGES: Readonly<Partial<Record<YearDay["kind"], { readonly label: string; readonly wanted: WantedDay }>>> = {
  "public-holiday": { label: "They work", wanted: "work" },
  "own-day-off": { label: "Take it out", wanted: "work" },
  "own-half-day": { label: "Take it out", wanted: "work" },
  "half-day-by-law": { label: "They work all day", wanted: "work" },
  "often-half-day": { label: "They close early", wanted: "half" },
  "own-workday": { label: "Take it out", wanted: "off" },
};
