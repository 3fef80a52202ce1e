import { type Day, weekdayOf } from "../../engine/index.ts";

/** A week as a day is picked from it: business days first, then the days of the weekend side by side. */
export interface PickerWeek {
  readonly monday: Day;
  readonly business: readonly Day[];
  readonly weekend: readonly Day[];
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return day - (weekdayOf(day) - 1);
}

/** Weeks from the one that `first` lies in. `weekend` counts days as ISO does: Monday is 1. */
export function weeksFrom(first: Day, count: number, weekend: readonly number[]): readonly PickerWeek[] {
  return Array.from({ length: count }, (_, index) => {
    const monday = mondayOf(first) + index * 7;
    const days = Array.from({ length: 7 }, (_, offset) => monday + offset);
    return {
      monday,
      business: days.filter((day) => !weekend.includes(weekdayOf(day))),
      weekend: days.filter((day) => weekend.includes(weekdayOf(day))),
    };
  });
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -7, ArrowDown: 7, PageUp: -28, PageDown: 28 };

/** The day a key leads to from another; undefined where the key has no meaning here. Arrows follow the page's direction. */
export function dayByKey(key: string, from: Day, rightToLeft: boolean): Day | undefined {
  if (key === "ArrowLeft" || key === "ArrowRight") return from + ((key === "ArrowRight") !== rightToLeft ? 1 : -1);
  if (key === "Home") return mondayOf(from);
  if (key === "End") return mondayOf(from) + 6;
  const step = STEPS[key];
  return step === undefined ? undefined : from + step;
}
