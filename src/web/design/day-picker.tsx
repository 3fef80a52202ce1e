import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  civilOfDay,
  type Day,
  describeDay,
  formatDate,
  MONTHS,
  parseDate,
  WEEKDAYS,
  weekdayOf,
} from "../../engine/index.ts";
import { IconButton } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { dayByKey, mondayOf, weeksFrom } from "./day-weeks.ts";

export interface DayPickerProps {
  /** What the day is for, read aloud: "The day they named". */
  readonly label: string;
  /** `YYYY-MM-DD`, as all days here; undefined where none is picked. */
  readonly value: string | undefined;
  readonly onPick: (on: string) => void;
  readonly today: string;
  /** The first and the last day that can be picked. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** The name of a public holiday, undefined on other days: it is hatched, and can be picked all the same. */
  readonly holidayOn?: ((on: string) => string | undefined) | undefined;
  /** What is on a day already, in words; it gets a dot. */
  readonly marks?: ReadonlyMap<string, string> | undefined;
  /** ISO weekdays; 6 and 7 where none are given. */
  readonly weekend?: readonly number[] | undefined;
  /** How many weeks are shown; 3 where none is given. */
  readonly weeks?: number | undefined;
}

const SATURDAY_AND_SUNDAY: readonly number[] = [6, 7];

/** A day picked with a thumb or the arrow keys: business days in columns, the weekend narrow beside them. */
export function DayPicker(props: DayPickerProps) {
  const { label, weekend = SATURDAY_AND_SUNDAY, weeks: count = 3 } = props;
  const { grid, first, focused, focusOn, move, turn } = useShownWeeks(props, count);
  const titleId = useId();
  const weeks = weeksFrom(first, count, weekend);
  return (
    <div>
      <div class="flex items-center justify-between">
        <div id={titleId} class="text-secondary font-medium text-ink-2" aria-live="polite">
          {monthsOf(first, count)}
        </div>
        <div class="flex">
          <IconButton icon="back" label="Earlier" onClick={() => turn(-count)} />
          <IconButton icon="forward" label="Later" onClick={() => turn(count)} />
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a grid of buttons; a table would be read as data. */}
      <div
        ref={grid}
        class="day-picker"
        role="grid"
        aria-label={`${label}, ${monthsOf(first, count)}`}
        onKeyDown={move}
        tabIndex={-1}
      >
        <div class="day-picker-row day-picker-head" aria-hidden="true">
          {weeks[0]?.business.map((day) => (
            <span key={day}>{WEEKDAYS[weekdayOf(day) - 1]?.slice(0, 3)}</span>
          ))}
          <span />
        </div>
        {weeks.map((week) => (
          <WeekRow key={week.monday} week={week} {...{ props, focused }} onFocused={focusOn} />
        ))}
      </div>
    </div>
  );
}

/** Which weeks are shown and which day has the focus, moved by keys and turned by buttons. */
function useShownWeeks({ value, today }: DayPickerProps, count: number) {
  const start = dayOf(value) ?? parseDate(today);
  const [first, setFirst] = useState(() =>
    mondayOf(dayOf(value) === undefined ? start : earlier(start, parseDate(today))),
  );
  const [focused, setFocused] = useState<Day>(start);
  // Keys come faster than drawings: each goes on from where the one before it led.
  const reached = useRef(focused);
  const focusOn = (day: Day) => {
    reached.current = day;
    setFocused(day);
  };
  const grid = useFocusFollowing(reached, focused);
  const move = (event: KeyboardEvent) => {
    const to = dayByKey(event.key, reached.current, grid.current?.matches(":dir(rtl)") === true);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    grid.current?.setAttribute("data-moved", "");
    focusOn(to);
    if (to < first || to >= first + count * 7) setFirst(mondayOf(to) - (to < first ? 0 : (count - 1) * 7));
  };
  const turn = (by: number) => {
    setFirst(first + by * 7);
    focusOn(focused + by * 7);
  };
  return { grid, first, focused, focusOn, move, turn };
}

interface WeekRowProps {
  readonly week: ReturnType<typeof weeksFrom>[number];
  readonly props: DayPickerProps;
  readonly focused: Day;
  readonly onFocused: (day: Day) => void;
}

function WeekRow({ week: { business, weekend }, props, focused, onFocused }: WeekRowProps) {
  const dayProps = (day: Day) => ({ day, props, focusable: day === focused, onFocused });
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    // biome-ignore lint/a11y/useFocusableInteractive: its days take the focus.
    <div class="day-picker-row" role="row">
      {business.map((day) => (
        <DayCell key={day} {...dayProps(day)} />
      ))}
      <div class="day-weekend-pair" role="presentation">
        {weekend.map((day) => (
          <DayCell key={day} {...dayProps(day)} narrow />
        ))}
      </div>
    </div>
  );
}

interface DayCellProps {
  readonly day: Day;
  readonly props: DayPickerProps;
  readonly focusable: boolean;
  readonly onFocused: (day: Day) => void;
  readonly narrow?: boolean;
}

function DayCell({ day, props, focusable, onFocused, narrow = false }: DayCellProps) {
  const { value, onPick, today, min, max, holidayOn, marks } = props;
  const on = formatDate(day);
  const outside = (min !== undefined && on < min) || (max !== undefined && on > max);
  const holiday = holidayOn?.(on);
  const mark = marks?.get(on);
  const notes = [on === today ? "today" : undefined, holiday, mark].filter((note) => note !== undefined);
  const pick = () => {
    onFocused(day);
    if (!outside) onPick(on);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a cell of the grid of buttons.
    // biome-ignore lint/a11y/useFocusableInteractive: the button in it takes the focus.
    <div role="gridcell" aria-selected={on === value}>
      <button
        type="button"
        class={classNames(
          "day",
          narrow && "day-weekend",
          holiday !== undefined && "day-off",
          on === today && "day-today",
          mark !== undefined && "day-marked",
        )}
        tabIndex={focusable ? 0 : -1}
        data-day={day}
        aria-label={[describeDay(day), ...notes].join(", ")}
        title={notes.length === 0 ? undefined : notes.join(", ")}
        aria-disabled={outside ? "true" : undefined}
        onClick={pick}
        onFocus={() => onFocused(day)}
      >
        {civilOfDay(day).dayOfMonth}
      </button>
    </div>
  );
}

/** Moves the focus to the day that keys have reached, once it is drawn. */
function useFocusFollowing(reached: { readonly current: Day }, drawn: Day) {
  const grid = useRef<HTMLDivElement>(null);
  // Looked at after each drawing that another day led to.
  useLayoutEffect(() => {
    if (drawn !== reached.current || !grid.current?.hasAttribute("data-moved")) return;
    grid.current.removeAttribute("data-moved");
    grid.current.querySelector<HTMLElement>(`[data-day="${drawn}"]`)?.focus();
  }, [reached, drawn]);
  return grid;
}

function monthsOf(first: Day, weeks: number): string {
  const from = civilOfDay(first);
  const to = civilOfDay(first + weeks * 7 - 1);
  const end = `${MONTHS[to.month - 1]} ${to.year}`;
  if (from.month === to.month) return end;
  return `${MONTHS[from.month - 1]}${from.year === to.year ? "" : ` ${from.year}`} and ${end}`;
}

function dayOf(on: string | undefined): Day | undefined {
  const day = on === undefined ? Number.NaN : parseDate(on);
  return Number.isNaN(day) ? undefined : day;
}

function earlier(a: Day, b: Day): Day {
  return Math.abs(a - b) < 21 ? Math.min(a, b) : a;
}
