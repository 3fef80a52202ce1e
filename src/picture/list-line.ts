import type { Instant } from "../engine/index.ts";
import { barRows } from "./bar-rows.ts";
import type { PictureModel } from "./picture-model.ts";
import { dateAhead, toldFacts } from "./told-facts.ts";
import * as words from "./words.ts";

/** One row of the picture as a list. */
export interface ListedMoment {
  readonly at: Instant;
  /** "Fri 13 Nov, 15:00" */
  readonly when: string;
  readonly what: string;
}

/** Everything the picture shows, by time, for whoever would rather read it: what happened, today, and what is ahead. */
export function listLine(model: PictureModel): readonly ListedMoment[] {
  const { line, calendar } = model;
  const date = dateAhead(model);
  const rows: readonly Omit<ListedMoment, "when">[] = [
    ...toldFacts(model).map(({ at, head, lines, note }) => ({
      at,
      what: [head, ...lines, ...(note === undefined ? [] : [note])].join(", "),
    })),
    ...barRows(model).map(({ window, name, said, saidAtEnd }) => ({
      at: window.opens,
      what: `${name}, ${[said, ...(saidAtEnd === undefined ? [] : [saidAtEnd])].join(" · ")}`,
    })),
    { at: line.asOf, what: words.todayPill(calendar.dateOf(line.asOf), model.isSupposed === true) },
    ...(date === null ? [] : [{ at: calendar.close(date), what: words.theyDecideBy(date) }]),
    ...(line.movingOnAt === null
      ? []
      : [{ at: line.movingOnAt, what: words.letItGo(words.shortDay(calendar.dateOf(line.movingOnAt))) }]),
  ];
  const dates = new words.DateWords(calendar, line.asOf);
  return rows
    .map((row) => ({ ...row, when: `${dates.day(row.at)}, ${dates.time(row.at)}` }))
    .toSorted((a, b) => a.at - b.at);
}
