import { formatDate, MONTHS, readerDays } from "../../../engine/index.ts";
import { DaysOffPart } from "../../days-off/index.ts";
import { IconButton, Section } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { AddDay } from "./add-day.tsx";
import type { WantedDay } from "./changed-day.ts";
import { DaysList } from "./days-list.tsx";
import { MonthTable } from "./month-table.tsx";
import type { CompanyYear } from "./use-year.ts";
import type { YearDay } from "./year-days.ts";
import { trustWords } from "./year-words.ts";

export interface YearViewProps {
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly shown: CompanyYear;
  /** Undefined where this is nobody's calendar. */
  readonly onChange: ((day: YearDay, wanted: WantedDay) => void) | undefined;
}

/** Twelve small months, how far they can be trusted, and the days off by name. */
export function YearView({ year, onYear, shown: { months, found }, onChange }: YearViewProps) {
  const { now, ownTimeZone } = useDesk();
  const today = formatDate(readerDays(ownTimeZone.value).dateOf(now.value));
  const days = months.flat();
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-7">
      <div class="flex items-center gap-2">
        <IconButton icon="back" label="The year before" onClick={() => onYear(year - 1)} />
        <h2 class="text-question tabular-nums" aria-live="polite">
          {year}
        </h2>
        <IconButton icon="forward" label="The year after" onClick={() => onYear(year + 1)} />
      </div>
      <ul class="grid gap-1 text-secondary text-ink-2">
        {trustWords(found, year).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div class="card grid items-start gap-x-8 p-4 tablet:p-6 gap-y-6 min-[30rem]:grid-cols-2 tablet:grid-cols-3 desktop:grid-cols-4">
        {months.map((of, at) => (
          <MonthTable key={MONTHS[at]} month={at + 1} days={of} today={today} />
        ))}
      </div>
      <p class="flex flex-wrap gap-x-5 gap-y-1 text-caption text-ink-2">
        <span class="inline-flex items-center gap-2">
          <i class="inline-block size-4 rounded-small bg-rest" /> weekend
        </span>
        <span class="inline-flex items-center gap-2">
          <i class="day-off inline-block size-4 rounded-small" /> day off
        </span>
      </p>
      <Section title={`Days off and half-days in ${year}`}>
        <DaysList days={days.filter(({ kind }) => kind !== "work" && kind !== "weekend")} onChange={onChange} />
      </Section>
      {onChange !== undefined && (
        <AddDay year={year} dayOn={(on) => days.find((day) => day.on === on)} onChange={onChange} />
      )}
      <DaysOffPart />
    </div>
  );
}
