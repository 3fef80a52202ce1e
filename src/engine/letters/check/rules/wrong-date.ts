import type { Day } from "../../../model/index.ts";
import { weekdayOf } from "../../../time/index.ts";
import { describeDay } from "../../../words/index.ts";
import type { Finding, LetterField } from "../../letter.ts";
import { attributionOf, inSubject } from "../attribution.ts";
import { daysMeant, isImpossible, mayMean } from "../date-meaning.ts";
import { withDay, withoutToday, withWeekday } from "../date-wording.ts";
import type { DateMention } from "../find-dates.ts";
import { finding, NO_FINDINGS, type Rule } from "../finding.ts";
import { decisionDays, knownDays, talkDays } from "../known-days.ts";
import type { Look } from "../look.ts";
import { MOST_FINDINGS } from "../phrases.ts";

const RULE = "letter.wrong-date";

/** Dates that cannot be, or are not the ones that the facts hold. The writer's own dates are their own. */
export const wrongDate: Rule = (look) => {
  const { dates, subjectDates } = look;
  if (dates.length === 0 && subjectDates.length === 0) return NO_FINDINGS;
  const inSubject = subjectDates.map((date) => impossible(date, look, "subject") ?? contradictsInSubject(date, look));
  const inBody = dates.map((date) => impossible(date, look, "body") ?? contradicts(date, look));
  return [...inSubject, ...inBody].filter((each) => each !== undefined).slice(0, MOST_FINDINGS);
};

function writtenAt({ start, end }: DateMention, { letter, text }: Look, field: LetterField): string {
  return (field === "subject" ? (letter.subject ?? "") : text.body).slice(start, end);
}

/** "Friday the 21st" that is a Saturday, "30 February". */
function impossible(date: DateMention, look: Look, field: LetterField): Finding | undefined {
  if (!isImpossible(date, look.today)) return undefined;
  const days = daysMeant(date, look.today);
  const written = writtenAt(date, look, field);
  if (days.length === 0) {
    return finding({
      rule: RULE,
      severity: "blocks",
      field,
      at: date,
      message: `No calendar has ${written.slice(0, 60)}.`,
    });
  }
  const day =
    nearestKnown(days, look) ?? days.toSorted((a, b) => Math.abs(a - look.today) - Math.abs(b - look.today))[0]!;
  const message = `That day is a ${describeDay(day).split(" ")[0]}: ${describeDay(day, look.today)}.`;
  return finding({ rule: RULE, severity: "blocks", field, at: date, message, fix: fixFor(written, date, day, look) });
}

/** Of several readings, the one that the case knows. */
function nearestKnown(days: readonly Day[], look: Look): Day | undefined {
  const known = knownDays(look);
  return days.find((day) => known.includes(day));
}

/** The right weekday; or the right day, where the case has one on that weekday beside it and none on the day named. */
function fixFor(written: string, date: DateMention, day: Day, look: Look): string {
  const known = knownDays(look);
  const near = known.filter((each) => weekdayOf(each) === date.weekday && Math.abs(each - day) < 7);
  const meant = near.toSorted((a, b) => Math.abs(a - day) - Math.abs(b - day))[0];
  if (meant === undefined || known.includes(day)) return withWeekday(written, weekdayOf(day));
  return withDay(written, date, meant);
}

function contradicts(date: DateMention, look: Look): Finding | undefined {
  if (date.isVague) return undefined;
  const attribution = attributionOf(date, look);
  if (attribution === undefined) return undefined;
  const days = attribution === "decision" ? decisionDays(look) : talkDays(look, attribution);
  return judge(date, days, look, { field: "body", isDecision: attribution === "decision" });
}

function contradictsInSubject(date: DateMention, look: Look): Finding | undefined {
  const attribution = date.isVague ? undefined : inSubject(look.subject);
  if (attribution === undefined) return undefined;
  const days = [...talkDays(look, "interview"), ...(attribution === "both" ? decisionDays(look) : [])];
  return judge(date, days, look, { field: "subject", isDecision: false });
}

interface Judged {
  readonly field: LetterField;
  readonly isDecision: boolean;
}

function judge(
  date: DateMention,
  days: readonly Day[],
  look: Look,
  { field, isDecision }: Judged,
): Finding | undefined {
  if (days.length === 0 || days.some((day) => mayMean(date, day, look.today) || mayMean(date, day, look.ownToday)))
    return undefined;
  const right = days.at(-1)!;
  const day = describeDay(right, look.today);
  const message = isDecision ? `The date they gave is ${day}.` : `You talked on ${day}.`;
  return finding({
    rule: RULE,
    severity: "blocks",
    field,
    at: date,
    message,
    fix: rightDate(date, right, look, field),
  });
}

function rightDate(date: DateMention, day: Day, look: Look, field: LetterField): string {
  if (date.daysAway === undefined) return withDay(writtenAt(date, look, field), date, day);
  const text = field === "subject" ? look.subject : look.text.lower;
  const around = {
    before: text.slice(Math.max(0, date.start - 8), date.start),
    after: text.slice(date.end, date.end + 2),
  };
  return withoutToday(day, look.today, around);
}
