import type { Day, Instant, Playbook } from "../model/index.ts";
import type { Basis, DraftStep } from "../planner/draft.ts";
import type { Reading } from "../reading/index.ts";
import { capitalised } from "./capitalised.ts";
import { dayOffWords, skippedWords } from "./days-off.ts";
import { describeRecurrence, fallsOnOtherDay } from "./describe-recurrence.ts";
import { count } from "./explain-window-rule.ts";
import { doer } from "./sentences-anchors.ts";
import { shortDayWords, shortMomentWords, type WordsContext } from "./words-context.ts";

type Words = Pick<WordsContext, "reading" | "playbook">;

/** Why a window that no playbook's rule gives is where it is: the arithmetic with its dates, in one sentence. */
export function explainDuty(step: DraftStep, { reading, playbook }: Words): string {
  const { basis, window } = step;
  const day = anchorDay(basis, reading);
  switch (basis.rule) {
    case "prepare":
      return `The 24 hours before the interview of ${shortMomentWords(window.due, reading)}: from ${shortMomentWords(window.opens, reading)}.`;
    case "debrief":
      return `24 hours after the interview's end, ${shortMomentWords(basis.anchorAt!, reading)}: due ${shortMomentWords(window.due, reading)}.`;
    case "answer":
      return basis.anchor === "promised-date"
        ? dueByNamedDate(step, `You promised it by ${shortDayWords(basis.anchorOn!, reading)}`, reading)
        : dueInBusinessDays(step, `you promised it, ${shortDayWords(day, reading)}`, reading);
    case "reply":
      return dueInBusinessDays(step, `${asker(basis, reading)} asked, ${shortDayWords(day, reading)}`, reading);
    case "offer-reply":
      return dueInBusinessDays(step, `the offer of ${shortDayWords(day, reading)}`, reading);
    case "offer-decision":
      return dueByNamedDate(step, `They asked for an answer by ${shortDayWords(basis.anchorOn!, reading)}`, reading);
    case "rejection-thanks":
      return dueInBusinessDays(step, `their decision of ${shortDayWords(day, reading)}`, reading);
    case "keep-warm":
      return keepWarmSentence(step, reading);
    case "check-in.standing-instruction":
      return instructionSentence(step, reading);
    default:
      return explainEmployerDuty(step, day, { reading, playbook });
  }
}

function explainEmployerDuty(step: DraftStep, day: Day, { reading, playbook }: Words): string {
  const { basis } = step;
  const on = shortDayWords(day, reading);
  switch (basis.rule) {
    case "acknowledge":
      return dueInBusinessDays(step, `the application of ${on}`, reading);
    case "thank-interviewee":
      return dueInBusinessDays(step, `the interview of ${on}`, reading);
    case "share-plans":
      return dueWithinDays(step, { anchor: `you decided to be interested, ${on}`, days: planDays(playbook) }, reading);
    case "tell-decision":
      return dueInBusinessDays(step, `the decision of ${on}`, reading);
    case "inform-by-law":
      return dueWithinDays(step, { anchor: `the last interview, ${on}`, days: ONTARIO_DAYS }, reading);
    case "update.promise":
      return dueByNamedDate(step, `An update was promised by ${shortDayWords(basis.anchorOn!, reading)}`, reading);
    default:
      return silenceSentence(step, day, reading);
  }
}

function planDays(playbook: Playbook): number {
  return playbook.side === "employer" ? playbook.figures.sharePlansDueDays : 0;
}

/** The law's own figure, from the last interview. */
const ONTARIO_DAYS = 45;

function silenceSentence({ window }: DraftStep, day: Day, reading: Reading): string {
  const { calendar } = reading;
  const opensOn = calendar.dateOf(window.opens);
  const days = calendar.businessDaysBetween(day, opensOn);
  const skipped = skippedWords(day, opensOn, calendar, false);
  return `${count(days, "business day")} after the last word, ${shortDayWords(day, reading)}${skipped}: opens ${shortDayWords(opensOn, reading)}; due ${deadline(window.due, reading)}.`;
}

function anchorDay({ anchorAt, anchorOn }: Basis, { calendar }: Reading): Day {
  return anchorAt === undefined ? anchorOn! : calendar.dateOf(anchorAt);
}

function asker({ fact }: Basis, reading: Reading): string {
  return fact?.kind === "received" ? doer(fact.from, reading) : "they";
}

/** "Tue 17 Nov", with the hour where it is not the end of business. */
function deadline(at: Instant, reading: Reading): string {
  const { calendar } = reading;
  const day = calendar.dateOf(at);
  return at === calendar.usualClose(day) ? shortDayWords(day, reading) : shortMomentWords(at, reading);
}

/** "2 business days after you promised it, Fri 13 Nov: due Tue 17 Nov." */
function dueInBusinessDays({ basis, window }: DraftStep, anchor: string, reading: Reading): string {
  const { calendar } = reading;
  const from = anchorDay(basis, reading);
  const to = calendar.dateOf(window.due);
  const days = calendar.businessDaysBetween(from, to);
  const due = deadline(window.due, reading);
  if (days < 1) return `From ${anchor}: due ${due}.`;
  return `${count(days, "business day")} after ${anchor}${skippedWords(from, to, calendar, false)}: due ${due}.`;
}

/** "They asked for an answer by Sat 21 Nov, a weekend: due Fri 20 Nov." */
function dueByNamedDate({ basis, window }: DraftStep, named: string, reading: Reading): string {
  const { calendar } = reading;
  const by = basis.anchorOn!;
  const off = calendar.isBusinessDay(by) ? "" : `, ${dayOffWords(by, calendar)}`;
  return `${named}${off}${openingOfNamed(window.opens, basis, reading)}: due ${deadline(window.due, reading)}.`;
}

/** "; opens 2 business days before, Wed 18 Nov": where a window waits for the date to come near. */
function openingOfNamed(opens: Instant, { anchorAt, anchorOn }: Basis, reading: Reading): string {
  if (opens === anchorAt) return "";
  const { calendar } = reading;
  const opensOn = calendar.dateOf(opens);
  const days = calendar.businessDaysBetween(opensOn, calendar.prev(anchorOn!));
  return `; opens ${count(days, "business day")} before, ${shortDayWords(opensOn, reading)}`;
}

/** "45 days after the last interview, Fri 13 Nov, is Mon 28 Dec, Boxing Day: due Thu 24 Dec." */
function dueWithinDays(
  { basis, window }: DraftStep,
  { anchor, days }: { readonly anchor: string; readonly days: number },
  reading: Reading,
): string {
  const { calendar } = reading;
  const due = deadline(window.due, reading);
  const last = anchorDay(basis, reading) + days;
  if (calendar.prev(last) !== calendar.dateOf(window.due)) return `From ${anchor}: due ${due}.`;
  const rolled = calendar.isBusinessDay(last)
    ? ""
    : `, is ${shortDayWords(last, reading)}, ${dayOffWords(last, calendar)}`;
  return `${count(days, "day")} after ${anchor}${rolled}: due ${due}.`;
}

function keepWarmSentence({ basis, window }: DraftStep, reading: Reading): string {
  const { calendar } = reading;
  const from = anchorDay(basis, reading);
  const what = basis.anchor === "moving-on" ? "the day to let go" : "their decision";
  const opensOn = calendar.dateOf(window.opens);
  const dueOn = calendar.dateOf(window.due);
  return `Three to four months after ${what}, ${shortDayWords(from, reading)}: opens ${shortDayWords(opensOn, reading)}, ${count(opensOn - from, "day")} on; due ${shortDayWords(dueOn, reading)}.`;
}

function instructionSentence({ basis, window }: DraftStep, reading: Reading): string {
  const { calendar } = reading;
  const instruction = basis.fact?.kind === "timeline" ? basis.fact : undefined;
  const rule = instruction?.every ?? "";
  const asked = capitalised(doer(instruction?.by, reading));
  const on = calendar.dateOf(window.opens);
  const moved = fallsOnOtherDay(rule, on) ? ", moved to a business day" : "";
  return `${asked} asked on ${shortDayWords(anchorDay(basis, reading), reading)} for a word ${describeRecurrence(rule)}: next ${shortDayWords(on, reading)}${moved}.`;
}
