import {
  type BusinessCalendar,
  type Day,
  describeDay,
  describeDayShort,
  type Instant,
  weekdayOf,
} from "../../../engine/index.ts";
import type { TimeScale } from "../../../picture/index.ts";
import { classNames } from "../../design/index.ts";

interface AxisFieldProps {
  readonly scale: TimeScale;
  readonly calendar: BusinessCalendar;
  readonly asOf: Instant;
  readonly theirDate: Day | undefined;
}

/** What stands behind rows that share an axis: weekends, holidays, Mondays, their date and today. */
export function AxisField({ scale, calendar, asOf, theirDate }: AxisFieldProps) {
  const today = calendar.dateOf(asOf);
  const days = Array.from({ length: scale.range.to - scale.range.from + 1 }, (_, index) => scale.range.from + index);
  const at = (percent: number) => ({ insetInlineStart: `${percent}%` });
  return (
    <div class="pointer-events-none absolute inset-0 @2xl:start-44">
      {days
        .filter((day) => !calendar.isBusinessDay(day))
        .map((day) => (
          <div
            key={day}
            class={classNames("absolute top-5 bottom-0", isHoliday(day, calendar) ? "hatched" : "bg-rest")}
            style={{ ...at(scale.xOfDay(day)), inlineSize: `${scale.xOfDay(day + 1) - scale.xOfDay(day)}%` }}
          />
        ))}
      {days
        .filter((day) => weekdayOf(day) === 1 && scale.xOfDay(day) < LAST_LABEL)
        .map((day, index) => (
          <div
            key={day}
            class={classNames(
              "absolute top-0 ps-px text-[0.71875rem] leading-5 whitespace-nowrap text-ink-3",
              index % 2 === 1 && "@max-2xl:hidden",
            )}
            style={at(scale.xOfDay(day))}
          >
            <bdi>{describeDayShort(day).replace(/^\w+ /, "")}</bdi>
          </div>
        ))}
      {theirDate !== undefined && (
        <div
          role="img"
          class="absolute top-5 bottom-0 border-s border-dotted border-ink-2"
          style={at(scale.xOfDay(theirDate + 1))}
          aria-label={`They decide by ${describeDay(theirDate, today)}`}
        />
      )}
      <div
        role="img"
        class="absolute top-5 bottom-0 border-s border-ink"
        style={at(scale.xOf(asOf))}
        aria-label={`Today, ${describeDay(today)}`}
      />
    </div>
  );
}

/** Further right a date would leave the picture, in percent. */
const LAST_LABEL = 95;

/** A day off that is no weekend. */
function isHoliday(day: Day, calendar: BusinessCalendar): boolean {
  return !calendar.spec.weekend.includes(weekdayOf(day));
}
