import { describeTime, type Instant, type InterviewFormat, placeOfZone } from "../../engine/index.ts";
import { readLength, understoodDay, understoodMoment } from "../dates/index.ts";
import type { StagesOf, Taken, World } from "./conversation.ts";
import type { Draft } from "./draft.ts";
import { askAgain, leadOn } from "./lead-on.ts";

const FORMATS = [
  { value: "onsite", label: "On site" },
  { value: "video", label: "By video" },
  { value: "phone", label: "By phone" },
  { value: "panel", label: "Before a panel" },
];

/** When the interview was or will be: its day, from when, until when, and how they met. */
export const interviewStages: StagesOf<"day" | "begin" | "end" | "format"> = {
  day: {
    ask: (_stage, { when }) => ({
      text: when === "ahead" ? "On which day will it be?" : "On which day was it?",
      hint: when === "ahead" ? "such as friday, in two weeks or nov 20" : "such as yesterday, friday or nov 13",
      canSkip: when === "ahead",
    }),
    take: (answer, { draft, world }) => {
      if (answer === undefined) return leadOn({ kind: "person-name", isPresent: true }, draft);
      const calendar = world.calendarOf(draft);
      const day = world.dates.readDayText(answer, { now: world.now, calendar, direction: directionOf(draft) });
      if (!day.ok) return askAgain(day.error);
      const today = calendar.dateOf(world.now);
      if (draft.when === "ahead" ? day.value < today : day.value > today) {
        return askAgain(
          `a day that ${draft.when === "ahead" ? "lies ahead" : "has come"}, not ${understoodDay(day.value)}`,
        );
      }
      return leadOn({ kind: "begin" }, { ...draft, day: day.value }, understoodDay(day.value));
    },
  },
  begin: {
    ask: (_stage, draft, world) => ({
      text: draft.when === "ahead" ? "When will it begin?" : "When did it begin?",
      hint: `such as 14:00 or 2pm${byWhichClock(draft, world)}`,
      canSkip: false,
    }),
    take: (answer, { draft, world }) => {
      const start = readTime(answer!, draft, world);
      if (typeof start === "string") return askAgain(start);
      if (draft.when !== "ahead" && start > world.now)
        return askAgain(`a time that has come, not ${momentWords(start, draft, world)}`);
      if (draft.when === "ahead" && start <= world.now)
        return askAgain(`a time ahead, not ${momentWords(start, draft, world)}`);
      return leadOn({ kind: "end" }, { ...draft, start }, momentWords(start, draft, world));
    },
  },
  end: {
    ask: (_stage, { when }) => ({
      text:
        when === "ahead" ? "When will it end, or how long will it take?" : "When did it end, or how long did it take?",
      hint: "such as 15:00 or 45 min",
      canSkip: false,
    }),
    take: (answer, { draft, world }) => {
      const length = readLength(answer!);
      const end = length === undefined ? readTime(answer!, draft, world) : draft.start! + length;
      if (typeof end === "string") return askAgain(`${end}, or a length such as 45 min`);
      if (end <= draft.start!) return askAgain(`an end after ${describeTime(draft.start!, world.calendarOf(draft))}`);
      if (draft.when !== "ahead" && end > world.now)
        return askAgain(`an end that has come, not ${momentWords(end, draft, world)}`);
      return leadOn({ kind: "format" }, { ...draft, end }, `until ${momentWords(end, draft, world)}`);
    },
  },
  format: {
    ask: ({ kind: _ }, { when }) => ({
      text: when === "ahead" ? "How will you meet?" : "How did you meet?",
      choices: FORMATS,
      canSkip: true,
    }),
    take: (answer, { draft }): Taken => {
      const format = answer === undefined ? {} : { format: answer as InterviewFormat };
      return leadOn({ kind: "person-name", isPresent: true }, { ...draft, ...format });
    },
  },
};

function directionOf({ when }: Draft): "ahead" | "past" {
  return when === "ahead" ? "ahead" : "past";
}

function momentWords(at: Instant, draft: Draft, world: World): string {
  return understoodMoment(at, world.calendarOf(draft));
}

function byWhichClock({ timeZone }: Draft, { ownTimeZone }: World): string {
  return timeZone === ownTimeZone ? "" : `, by the clock ${placeOfZone(timeZone)}`;
}

/** A time of the interview's day; today's where no day was asked for. */
function readTime(text: string, draft: Draft, { dates, now, ...world }: World): Instant | string {
  const calendar = world.calendarOf(draft);
  const midday = draft.day === undefined ? now : calendar.startOfDay(draft.day);
  const read = dates.readMomentText(text, { now: midday, calendar, direction: directionOf(draft) });
  if (!read.ok || read.value.at === undefined) return "a time such as 14:00 or 2pm";
  return read.value.at;
}
