import {
  type BusinessCalendar,
  type Contact,
  civilOfDay,
  type Day,
  type DecisionFact,
  formatTimeOfDay,
  type Instant,
  type InterviewFact,
  MONTHS,
  type Purpose,
  type ReceivedFact,
  type Step,
  WEEKDAYS,
  weekdayOf,
} from "../engine/index.ts";

/** Every word of the pictures stands in this file. */

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ORDINALS = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

export const zoneWords = { pressing: "pressing", wait: "wait", yourTurn: "your turn", fading: "fading" } as const;

export const legendWords = {
  past: "as it was",
  ahead: "if nobody answers",
  ifLetPass: "if you let it pass",
  theirs: "a word from them",
  mine: "a word from you",
  gate: "window open",
  bar: "opens, best, due, closes",
} as const;

export const today = "today";

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "four", or "12" where there is no short word. */
function numberWord(count: number): string {
  return NUMBERS[count] ?? `${count}`;
}

export function monthWord(day: Day): string {
  return MONTHS[civilOfDay(day).month - 1]!;
}

export function dayNumber(day: Day): string {
  return `${civilOfDay(day).dayOfMonth}`;
}

/** "16 Nov" */
export function shortDate(day: Day): string {
  return `${dayNumber(day)} ${monthWord(day).slice(0, 3)}`;
}

/** "Fri 20 Nov" */
export function shortDay(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]!.slice(0, 3)} ${shortDate(day)}`;
}

/** "Fri 20" beside another date of the same month, else "Fri 20 Nov". */
function shortDayBeside(day: Day, other: Day): string {
  const isSameMonth = monthWord(day) === monthWord(other) && Math.abs(day - other) < 40;
  return isSameMonth ? shortDay(day).slice(0, -4) : shortDay(day);
}

/** "Tuesday 24 November" */
function longDay(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${dayNumber(day)} ${monthWord(day)}`;
}

/** Dates as a person by the calendar on the wall says them, on the day of `now`. */
export class DateWords {
  readonly #calendar: BusinessCalendar;
  readonly #today: Day;

  constructor(calendar: BusinessCalendar, now: Instant) {
    this.#calendar = calendar;
    this.#today = calendar.dateOf(now);
  }

  day(at: Instant): string {
    return shortDay(this.#calendar.dateOf(at));
  }

  /** "Tuesday 24 November at 09:00" */
  longMoment(at: Instant): string {
    return `${longDay(this.#calendar.dateOf(at))} at ${this.time(at)}`;
  }

  longDay(at: Instant): string {
    return longDay(this.#calendar.dateOf(at));
  }

  time(at: Instant): string {
    return formatTimeOfDay(this.#calendar.localMinute(at));
  }

  /** "today 15:00", "tomorrow 17:00", else "Wed 25, 17:00" beside a date of the same month. */
  near(at: Instant, beside?: Instant): string {
    const day = this.#calendar.dateOf(at);
    if (day === this.#today) return `today ${this.time(at)}`;
    if (day === this.#today + 1) return `tomorrow ${this.time(at)}`;
    return `${shortDayBeside(day, beside === undefined ? this.#today : this.#calendar.dateOf(beside))}, ${this.time(at)}`;
  }

  dayBeside(at: Instant, beside: Instant): string {
    return shortDayBeside(this.#calendar.dateOf(at), this.#calendar.dateOf(beside));
  }

  /** "Wed 2 to Fri 4 Dec" */
  span(from: Instant, to: Instant): string {
    if (this.#calendar.dateOf(from) === this.#calendar.dateOf(to)) return this.day(to);
    return `${this.dayBeside(from, to)} to ${this.day(to)}`;
  }

  /** "Fri 6 Nov", "29 and 30 Oct", "28 Oct to 2 Nov" */
  dates(moments: readonly Instant[]): string {
    const days = [...new Set(moments.map((at) => this.#calendar.dateOf(at)))].toSorted((a, b) => a - b);
    const first = days[0]!;
    const last = days.at(-1)!;
    if (days.length === 1) return shortDay(first);
    const start = monthWord(first) === monthWord(last) ? dayNumber(first) : shortDate(first);
    return `${start} ${days.length === 2 ? "and" : "to"} ${shortDate(last)}`;
  }
}

const LONGEST_NAME = 18;

/** What a person is called in a picture: the first of their names, at most eighteen characters of it. */
export function firstName(contact: Contact | undefined): string {
  const name = contact?.name.trim().split(/\s+/)[0] ?? "";
  if (name === "") return "them";
  const characters = [...name];
  const short = characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join("")}…` : name;
  return isRightToLeft(short) ? `\u2068${short}\u2069` : short;
}

/** A name read from right to left is set apart, so that it does not turn the words around it. */
function isRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text);
}

/** "Dana, Lee, Sam" */
function listed(names: readonly string[]): string {
  return names.join(", ");
}

export function todayPill(day: Day, isSupposed: boolean): string {
  return isSupposed ? `If it were ${shortDay(day)}` : `Today, ${shortDay(day)}`;
}

export const shortToday = "Today";

export function theyDecideBy(day: Day): string {
  return `They decide by ${shortDay(day)}`;
}

export function letItGo(day: string): string {
  return `Let it go, ${day}`;
}

export function appliedOn(day: Day): string {
  return `applied ${shortDate(day)}`;
}

export function andMore(count: number): string {
  return `and ${numberWord(count)} more`;
}

const INTERVIEWS = { phone: "Phone interview", video: "Video interview", onsite: "Interview", panel: "Panel" };

export function interviewWords(interview: InterviewFact): string {
  const name = INTERVIEWS[interview.format ?? "onsite"];
  return interview.with.length > 3 ? `${name}, ${numberWord(interview.with.length)} people` : name;
}

export function withWords(names: readonly string[]): string {
  return names.length === 1 ? `with ${names[0]}` : listed(names);
}

export function quotedDate(day: Day): string {
  return `“By ${shortDay(day)}”`;
}

export function promisedTo(name: string): string {
  return `Promise to ${name}`;
}

export function thankedWords(names: readonly string[], isSameDay: boolean, isEverybody: boolean): string {
  if (names.length > 2) return `${capitalised(numberWord(names.length))} thank-yous`;
  if (isEverybody && isSameDay) return "Thanked same day";
  return `${names.join(" and ")} thanked`;
}

export function cardWords(names: readonly string[]): string {
  return names.length === 1 ? `Card to ${names[0]}` : `${capitalised(numberWord(names.length))} cards`;
}

export function heardWords(received: ReceivedFact, name: string, isAnswer: boolean): string {
  if (received.says === "question") return `${name} asked`;
  if (isAnswer) return `${name} answered`;
  return `${name} ${received.channel === "phone" ? "called" : "wrote"}`;
}

export const newDate = "A new date";
export const reopened = "It goes on";
export const applied = "Applied";

const DECISIONS: Readonly<Record<DecisionFact["outcome"], string>> = {
  offer: "An offer",
  rejection: "They said no",
  "position-closed": "The position closed",
  withdrawn: "You withdrew",
  accepted: "You accepted",
  declined: "You declined",
};

export function decisionWords(decision: DecisionFact): string {
  return DECISIONS[decision.outcome];
}

export function respondByWords(day: Day): string {
  return `answer by ${shortDay(day)}`;
}

/** What a check-in is called: by its number where it is not the first, and by the last one's where it is that. */
function checkInWords(attempt: number, limit: number | null): string {
  if (attempt <= 1 || limit === null) return "Check in";
  const ordinal = ORDINALS[attempt - 1] ?? `${attempt}th`;
  return attempt === limit ? `${ordinal} and last` : `${ordinal} check-in`;
}

export interface StepNaming {
  readonly step: Step;
  readonly name: string;
  /** What was promised, where the step keeps a promise. */
  readonly promised: string | undefined;
  readonly attempt: number;
  readonly limit: number | null;
}

/** A message in two or three words. */
export function stepWords({ step, name, promised, attempt, limit }: StepNaming): string {
  switch (step.action) {
    case "thank-you":
      return `Thank ${name}`;
    case "card":
      return `Card to ${name}`;
    case "answer":
      return promised === undefined ? promisedTo(name) : `Promised ${name}: ${promised}`;
    case "reply":
      return `Reply to ${name}`;
    case "check-in":
      if (step.state === "projected" || attempt > 1) return checkInWords(attempt, limit);
      return step.to === null ? "Check in" : `Check in with ${name}`;
    case "offer-reply":
      return "Reply to the offer";
    case "offer-decision":
      return "Decide on the offer";
    case "rejection-thanks":
      return `Thank ${name} for the word`;
    case "keep-warm":
      return "Keep warm";
    default:
      return capitalised(step.action.replaceAll("-", " "));
  }
}

export function openWords(step: Step, dates: DateWords): string {
  const closes = step.window.closes;
  const due = `due ${dates.near(step.window.due)}`;
  return closes === null || closes === step.window.due
    ? due
    : `${due} · closes ${dates.dayBeside(closes, step.window.due)}`;
}

export function lateWords(step: Step, dates: DateWords): string {
  const due = `was due ${dates.day(step.window.due)}`;
  return step.window.closes === null ? due : `${due} · fine until ${dates.day(step.window.closes)}`;
}

export function upcomingWords({ window }: Step, dates: DateWords): string {
  return `opens ${dates.day(window.opens)} ${dates.time(window.opens)} · due ${dates.near(window.due, window.opens)}`;
}

export function closesWords(closes: Instant, dates: DateWords): string {
  return `closes ${dates.day(closes)}`;
}

export function projectedWords({ window }: Step, dates: DateWords): string {
  return `only if no answer · ${dates.span(window.opens, window.due)}`;
}

/** "Second, if no answer" */
export function ifNoAnswer(attempt: number): string {
  return `${ORDINALS[attempt - 1] ?? `${attempt}th`}, if no answer`;
}

export function expiredWords({ window }: Step, dates: DateWords): string {
  return `closed ${dates.day(window.closes ?? window.due)}`;
}

const WITHHELD: Readonly<Record<string, string>> = {
  "check-in.interview-ahead": "waits for the interview",
  "ground-rule.thank-you-only": "they asked for thanks only",
};

export function withheldWords(step: Step): string {
  return WITHHELD[step.reasons[0]?.rule ?? ""] ?? "they asked you to wait";
}

export function sentWords(sentOn: string, answeredOn: string | undefined): string {
  return answeredOn === undefined ? `sent ${sentOn}` : `sent ${sentOn}, answered ${answeredOn}`;
}

/** "Check-in, only if no answer, Wed 2 Dec" */
export function supposedWords(day: string): string {
  return `${checkIn}, only if no answer, ${day}`;
}

/** A word that has no name of its own. */
export function aWord(kind: "theirs" | "mine" | "projected"): string {
  return capitalised(kind === "theirs" ? legendWords.theirs : legendWords.mine);
}

const SENT: Partial<Record<Purpose, string>> = {
  "thank-you": "Thank-you",
  card: "Card",
  "check-in": "Check-in",
  news: "News",
  answer: "Promised answer",
  "offer-reply": "Reply",
  "rejection-thanks": "Thanks",
};

/** "Thank-you to Dana" */
export function sentTo(purpose: Purpose, name: string): string {
  return `${SENT[purpose] ?? "Message"} to ${name}`;
}

export const checkIn = "Check-in";

export function thankYousWords(names: readonly string[]): string {
  return names.length === 1 ? `${names[0]} thanked` : `${capitalised(numberWord(names.length))} thank-yous`;
}

export function pictureTitle(company: string, role: string): string {
  return `The fine line of ${company}, ${role}`;
}

/** Where the line stands, in words; what is nearer than this to the middle is halfway. */
const HALFWAY = 0.004;

function positionWords(closeness: number): string {
  if (closeness > 0.75) return "above the lane";
  if (Math.abs(closeness - 0.5) < HALFWAY) return "halfway between pressing and fading";
  if (closeness > 0.6) return "well above the middle";
  if (closeness > 0.5) return "just above the middle";
  if (closeness >= 0.25) return "below the middle";
  return "below the lane and fades";
}

/** Where the line stands, and what follows from it for asking: other messages do not wait for the line. */
export function positionSentence(day: string, closeness: number, turn: string): string {
  return `On ${day} the line stands ${positionWords(closeness)}: ${turn}.`;
}

export const yourTurn = "it is your turn to ask for news";
export const theirTurn = "the next word is theirs";
export const wouldPress = "another question now would press";

/** `when` is "on Tuesday 17 November", or "at 09:00" where it is today. */
export function turnComes(when: string): string {
  return `your turn to ask for news comes ${when}`;
}

const NOT_TO_ASK: Readonly<Record<string, string>> = {
  "ground-rule.no-contact": "they asked for no contact",
  "ground-rule.thank-you-only": "they asked for thanks only",
  "ground-rule.asked-not-to": "they asked you not to follow up",
  "check-in.interview-ahead": "the interview comes first, so ask there",
};

/** Why one may not ask now; undefined where the rule is none that forbids it. */
export function notToAsk(rule: string | undefined): string | undefined {
  return NOT_TO_ASK[rule ?? ""];
}

export function endedSentence(day: string): string {
  return `A decision ended the line on ${day}.`;
}

export function notBegunSentence(moment: string): string {
  return `The line begins when the first interview ends, on ${moment}.`;
}

export const noLineSentence = "There is no line yet: it begins when the first interview ends.";

interface DueAndCloses {
  readonly due: string;
  readonly closes: string | undefined;
}

function dueWords({ due, closes }: DueAndCloses): string {
  return closes === undefined ? `It is due by ${due}.` : `It is due by ${due} and closes on ${closes}.`;
}

export function opensSentence(moment: string, days: DueAndCloses): string {
  return `The next check-in opens on ${moment}. ${dueWords(days)}`;
}

export function isOpenSentence(days: DueAndCloses, isLate: boolean): string {
  if (!isLate) return `A check-in is open now. ${dueWords(days)}`;
  const fine = days.closes === undefined ? "." : `, and is still fine until ${days.closes}.`;
  return `A check-in was due by ${days.due}${fine}`;
}

export function withheldSentence(day: string): string {
  return `The check-in that would open on ${day} is withheld.`;
}

export function theyDecideByLong(day: Day): string {
  return `They decide by ${longDay(day)}.`;
}

export function projectedSentence(days: readonly string[]): string {
  const last = days.at(-1)!;
  if (days.length === 1) return `If nobody answers, one more could follow on ${last}.`;
  return `If nobody answers, ${numberWord(days.length)} more could follow, on ${days.slice(0, -1).join(", ")} and ${last}.`;
}

export function letItGoSentence(day: string, isPast: boolean): string {
  return isPast ? `The time to let it go came on ${day}.` : `Let it go on ${day}.`;
}
