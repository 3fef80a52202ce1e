import { type Corner, closenessAt, type FineLine, type Line } from "../engine/fine-line/index.ts";
import type { BusinessCalendar, Instant } from "../engine/index.ts";
import { type DayRange, restRuns } from "./day-range.ts";

/** One stretch of a line with a corner wherever it bends on the picture: at rest it is level. A line that ends gives several. */
export type Stretch = readonly Corner[];

/** The stretches of a line within a range of dates, with corners added at its edges and around days off. */
export function stretchesWithin(line: Line, range: DayRange, calendar: BusinessCalendar): readonly Stretch[] {
  return partsOf(line)
    .map((part) => bent(part, range, calendar))
    .filter((part) => part.length > 0);
}

function partsOf(line: Line): readonly Line[] {
  const parts: Corner[][] = [[]];
  for (const corner of line) {
    parts.at(-1)!.push(corner);
    if (corner.ends === true) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

function bent(part: Line, range: DayRange, calendar: BusinessCalendar): Stretch {
  const from = calendar.startOfDay(range.from);
  const to = calendar.startOfDay(range.to + 1);
  const edges = restRuns(range, calendar).flatMap((run) => [
    calendar.startOfDay(run.from),
    calendar.startOfDay(run.to + 1),
  ]);
  const added = [from, ...edges, to].flatMap((at) => cornerAt(part, at, calendar));
  const own = part.filter((corner) => corner.at >= from && corner.at <= to);
  return [...own, ...added].toSorted((a, b) => a.at - b.at);
}

/** Nothing where the part has a corner of its own already, or does not reach. */
function cornerAt(part: Line, at: Instant, calendar: BusinessCalendar): Stretch {
  if (part.some((corner) => corner.at === at)) return [];
  const y = closenessAt(part, at, calendar);
  return y === null ? [] : [{ at, y }];
}

/** Past and projected as one line: closeness at any moment of the picture. */
export function wholeLine(line: FineLine): Line {
  const present = line.past.at(-1);
  return [...line.past, ...line.projected.filter((corner, i) => i > 0 || corner.at !== present?.at)];
}
