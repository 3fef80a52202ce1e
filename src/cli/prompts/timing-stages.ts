import type { Channel } from "../../engine/index.ts";
import { understoodDay } from "../dates/index.ts";
import type { StagesOf } from "./conversation.ts";
import { askAgain, leadOn } from "./lead-on.ts";

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No, they will be in touch" },
];

const CHANNELS: readonly { readonly value: Channel; readonly label: string }[] = [
  { value: "email", label: "By email" },
  { value: "phone", label: "By phone" },
  { value: "message", label: "By message" },
];

const SOMEBODY_ELSE = "somebody-else";

/** What was said about timing: when they decide, whether one may ask after that, whom and how. */
export const timingStages: StagesOf<"decision-day" | "may-ask" | "ask-whom" | "ask-how"> = {
  "decision-day": {
    ask: () => ({
      text: "By when do they decide?",
      hint: "such as friday or nov 20; in two weeks counts from the interview",
      canSkip: true,
    }),
    take: (answer, { draft, world }) => {
      if (answer === undefined) return leadOn({ kind: "may-ask" }, draft);
      const calendar = world.calendarOf(draft);
      // "In two weeks" was said in the interview, and counts from then.
      const now = /^(?:with)?in\b/i.test(answer) ? draft.end! : world.now;
      const day = world.dates.readDayText(answer, { now, calendar, direction: "ahead" });
      if (!day.ok) return askAgain(day.error);
      if (day.value < calendar.dateOf(draft.start!))
        return askAgain(`a day after the interview, not ${understoodDay(day.value)}`);
      return leadOn({ kind: "may-ask" }, { ...draft, decisionBy: day.value }, understoodDay(day.value));
    },
  },
  "may-ask": {
    ask: ({ kind: _ }, { decisionBy }) => ({
      text:
        decisionBy === undefined ? "May you ask how it stands?" : "May you ask how it stands once that day has passed?",
      choices: YES_NO,
      canSkip: true,
    }),
    take: (answer, { draft }) => {
      if (answer === undefined) return leadOn({ kind: "ask-whom" }, draft);
      if (answer === "no") return leadOn({ kind: "promise-what" }, { ...draft, mayFollowUp: false });
      return leadOn({ kind: "ask-whom" }, { ...draft, mayFollowUp: true });
    },
  },
  "ask-whom": {
    ask: (_stage, { people }) => ({
      text: "Whom are you to ask?",
      choices: [
        ...people.map(({ name }, index) => ({ value: String(index), label: name })),
        { value: SOMEBODY_ELSE, label: "Somebody else" },
      ],
      canSkip: true,
    }),
    take: (answer, { draft }) => {
      if (answer === undefined) return leadOn({ kind: "ask-how" }, draft);
      if (answer === SOMEBODY_ELSE) return leadOn({ kind: "person-name", isPresent: false }, draft);
      return leadOn({ kind: "ask-how" }, { ...draft, askWhom: Number(answer) });
    },
  },
  "ask-how": {
    ask: () => ({ text: "How are you to ask?", choices: CHANNELS, canSkip: true }),
    take: (answer, { draft }) => {
      const channel = answer === undefined ? {} : { channel: answer as Channel };
      return leadOn({ kind: "promise-what" }, { ...draft, ...channel });
    },
  },
};
