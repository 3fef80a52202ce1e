import type { BusinessCalendar, Instant } from "../../engine/index.ts";
import { understoodDay, understoodMoment } from "../dates/index.ts";
import type { Stage, StagesOf, Taken, World } from "./conversation.ts";
import type { Draft } from "./draft.ts";
import { askAgain, leadOn } from "./lead-on.ts";

/** What was promised, and whom they thanked already. */
export const promiseStages: StagesOf<"promise-what" | "promise-to" | "promise-by" | "thanked-whom" | "thanked-when"> = {
  "promise-what": {
    ask: (_stage, { promises }) => ({
      text: promises.length === 0 ? "Did you promise to send anything? What?" : "Anything else that you promised?",
      hint: "such as the paper on forecasting",
      canSkip: true,
    }),
    take: (answer, { draft }) => {
      if (answer === undefined || draft.people.length === 0) return leadOn(thanksStage(draft), draft);
      if (draft.people.length > 1) return leadOn({ kind: "promise-to", what: answer }, draft);
      return leadOn({ kind: "promise-by" }, withPromise(draft, answer, 0));
    },
  },
  "promise-to": {
    ask: (_stage, { people }) => ({ text: "To whom?", choices: choicesOf(people), canSkip: false }),
    take: (answer, { stage, draft }) => leadOn({ kind: "promise-by" }, withPromise(draft, stage.what, Number(answer))),
  },
  "promise-by": {
    ask: () => ({ text: "By when?", hint: "such as tomorrow or friday", canSkip: true }),
    take: (answer, { draft, world }) => {
      if (answer === undefined) return leadOn({ kind: "promise-what" }, draft);
      const calendar = world.calendarOf(draft);
      const by = world.dates.readDayText(answer, { now: world.now, calendar, direction: "ahead" });
      if (!by.ok) return askAgain(by.error);
      const promises = [...draft.promises.slice(0, -1), { ...draft.promises.at(-1)!, by: by.value }];
      return leadOn({ kind: "promise-what" }, { ...draft, promises }, understoodDay(by.value));
    },
  },
  "thanked-whom": {
    ask: () => ({
      text: "Have you thanked anybody by email already? Whom?",
      hint: "names with commas between them",
      canSkip: true,
    }),
    take: (answer, { draft }) => {
      if (answer === undefined) return leadOn({ kind: "over" }, draft);
      const waiting = findPeople(answer, draft);
      if (typeof waiting === "string") return askAgain(waiting);
      return leadOn({ kind: "thanked-when", waiting }, draft);
    },
  },
  "thanked-when": {
    ask: ({ waiting: [first = 0] }, { people, timeZone }, { ownTimeZone }) => ({
      text: `When did you write to ${people[first]!.name}?`,
      hint: `such as today 15:20, yesterday or now${timeZone === ownTimeZone ? "" : ", by your own clock"}`,
      canSkip: false,
    }),
    take: (answer, { stage, draft, world }) => takeThanks(answer!, stage.waiting, draft, world),
  },
};

function choicesOf(people: Draft["people"]) {
  return people.map(({ name }, index) => ({ value: String(index), label: name }));
}

function withPromise(draft: Draft, what: string, to: number): Draft {
  return { ...draft, promises: [...draft.promises, { what, to }] };
}

function thanksStage({ people }: Draft): Stage {
  return people.some(({ isPresent }) => isPresent) ? { kind: "thanked-whom" } : { kind: "over" };
}

/** The places of the people that are named, each once; or what was expected. */
function findPeople(text: string, { people }: Draft): readonly number[] | string {
  const found = new Set<number>();
  for (const part of text.split(/,|\band\b/).map((name) => name.trim())) {
    if (part === "") continue;
    const matches = people.flatMap(({ name, isPresent }, index) =>
      isPresent && ` ${name.toLowerCase()}`.includes(` ${part.toLowerCase()}`) ? [index] : [],
    );
    if (matches.length !== 1) return `names out of ${people.map(({ name }) => name).join(", ")}, not "${part}"`;
    found.add(matches[0]!);
  }
  return [...found];
}

function takeThanks(answer: string, [first = 0, ...waiting]: readonly number[], draft: Draft, world: World): Taken {
  const at = readThanked(answer, draft, world);
  if (typeof at === "string") return askAgain(at);
  const thanked = [...draft.thanked, { to: first, at }];
  const next: Stage = waiting.length > 0 ? { kind: "thanked-when", waiting } : { kind: "over" };
  return leadOn(next, { ...draft, thanked }, ownWords(at, draft, world));
}

/** What somebody did themselves they tell by their own clock. */
function ownCalendar(draft: Draft, world: World): BusinessCalendar {
  return world.calendarOf({ ...draft, timeZone: world.ownTimeZone });
}

function ownWords(at: Instant, draft: Draft, world: World): string {
  return understoodMoment(at, ownCalendar(draft, world), draft.timeZone);
}

/** The moment of a thank-you: after the interview, and not ahead. Where only a day is known, its business hours' end, or the interview's. */
function readThanked(text: string, draft: Draft, world: World): Instant | string {
  const calendar = world.calendarOf(draft);
  const own = ownCalendar(draft, world);
  const read = world.dates.readMomentText(text, { now: world.now, calendar: own, direction: "past" });
  if (!read.ok) return read.error;
  const { day, at = Math.min(world.now, Math.max(calendar.close(day), draft.end!)) } = read.value;
  if (at > world.now || day > own.dateOf(world.now)) return `a moment that has come, not ${understoodDay(day)}`;
  if (at < draft.end!) return `a moment after the interview, not ${ownWords(at, draft, world)}`;
  return at;
}
