import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { planConformanceCase } from "../../../test/conformance/plan-json.ts";
import { businessCalendarOf } from "../calendar/index.ts";
import type { CalendarSpec, Plan, Reason, Step } from "../model/index.ts";
import { guardAnswer } from "./describe-guard.ts";
import { stateWords } from "./state-words.ts";
import { stepTitle } from "./step-title.ts";

const lines = readFileSync(new URL("../../../test/conformance/cases.ndjson", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const planned = lines.map((line) => planConformanceCase(JSON.parse(line)));

/** Every text of a plan, each with where it stands. */
function textsOf({ plan, parsed }: (typeof planned)[number]): readonly (readonly [string, string])[] {
  const calendar = businessCalendarOf(parsed.case.calendar);
  const ofSteps = plan.steps.flatMap((step) => [
    [`${step.id} title`, stepTitle(step, parsed.case, plan.attempts.limit)] as const,
    [`${step.id} state`, stateWords(step, plan.asOf, calendar)] as const,
    ...step.reasons.map((reason) => [`${step.id} reason`, reason.text] as const),
    ...[...step.brief.must, ...step.brief.may, ...step.brief.mustNot].map(
      (text) => [`${step.id} brief`, text] as const,
    ),
    ...(step.brief.subject === undefined ? [] : [[`${step.id} subject`, step.brief.subject] as const]),
  ]);
  return [
    ["headline", plan.headline],
    ["guard", `${guardAnswer(plan.guard)}. ${plan.guard.because}`],
    ...plan.warnings.map((warning) => ["warning", warning.message] as const),
    ...ofSteps,
  ];
}

/** A date as these texts have it, written without the engine's own words. */
class OwnWords {
  readonly #format: Intl.DateTimeFormat;
  readonly #year: string;

  constructor({ timeZone }: CalendarSpec, asOf: number) {
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    this.#year = this.#parts(asOf).year;
  }

  #parts(at: number) {
    const parts = Object.fromEntries(this.#format.formatToParts(at).map(({ type, value }) => [type, value]));
    const { weekday, day, month, year, hour, minute } = parts as Record<string, string>;
    return { weekday, day, month, year: year!, hour, minute };
  }

  /** "Tue 24 Nov", with its year where it is not the plan's. */
  day(at: number): string {
    const { weekday, day, month, year } = this.#parts(at);
    return `${weekday} ${day} ${month}${year === this.#year ? "" : ` ${year}`}`;
  }

  time(at: number): string {
    const { hour, minute } = this.#parts(at);
    return `${hour}:${minute}`;
  }
}

const DAY = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}(?: \d{4})?/;

/** The date after a word, and its hour where it is said. */
function pointAfter(
  word: string,
  text: string,
): { readonly day: string; readonly time: string | undefined } | undefined {
  const found = new RegExp(`\\b${word} (?:[^;:]*?, )?(${DAY.source})(?:, (\\d\\d:\\d\\d))?`).exec(text);
  return found === null ? undefined : { day: found[1]!, time: found[2] };
}

function makingReason(step: Step): Reason {
  return step.state === "withheld" ? step.reasons[1]! : step.reasons[0]!;
}

function eachStep(check: (step: Step, own: OwnWords, plan: Plan, calendar: CalendarSpec) => void): void {
  for (const { plan, parsed } of planned) {
    const own = new OwnWords(parsed.case.calendar, plan.asOf);
    for (const step of plan.steps) check(step, own, plan, parsed.case.calendar);
  }
}

describe("the words of 500 generated cases", () => {
  it("hold nothing unresolved, no double space and no exclamation mark", () => {
    for (const entry of planned) {
      for (const [place, text] of textsOf(entry)) {
        assert.doesNotMatch(
          text,
          /undefined|NaN|null|\[object| {2}|!|^\s|\s$|^$|\bc\d\b|\b[pitsxr]\d\b/,
          `${place}: ${text}`,
        );
      }
    }
  });

  it("have headlines of one sentence of at most 200 characters", () => {
    for (const { plan } of planned) {
      assert.ok(plan.headline.length <= 200, plan.headline);
      assert.match(plan.headline, /^[A-Z][^.]*\.$/, plan.headline);
    }
  });

  it("speak of no day by its distance: what is kept stays true", () => {
    for (const { plan } of planned) {
      const texts = [
        plan.headline,
        plan.guard.because,
        ...plan.steps.flatMap(({ reasons }) => reasons.map((r) => r.text)),
      ];
      for (const text of texts) assert.doesNotMatch(text, /\b(today|tomorrow|yesterday)\b/i, text);
    }
  });

  it("cite first what forbids a step, else what made it", () => {
    eachStep((step) => {
      const isForbidden = /^ground-rule\.|^check-in\.interview-ahead$/.test(step.reasons[0]!.rule);
      assert.equal(isForbidden, step.state === "withheld", step.id);
    });
  });

  it("name the dates of the window itself, each of them", () => {
    let opened = 0;
    let due = 0;
    eachStep((step, own) => {
      const { text } = makingReason(step);
      const { window } = step;
      const opens = pointAfter("opens", text) ?? pointAfter("moved to", text);
      if (opens !== undefined) {
        opened++;
        assert.equal(opens.day, own.day(window.opens), text);
        if (opens.time !== undefined) assert.equal(opens.time, own.time(window.opens), text);
      }
      const best = pointAfter("best from", text);
      assert.equal(best?.day ?? own.day(window.best), own.day(window.best), text);
      const dueAt = pointAfter("due", text);
      if (dueAt === undefined) return;
      due++;
      assert.equal(dueAt.day, own.day(window.due), text);
      if (dueAt.time !== undefined) assert.equal(dueAt.time, own.time(window.due), text);
    });
    assert.ok(opened > 400 && due > 2_000, `${opened} openings and ${due} due dates were compared`);
  });

  it("count business days as a person with a calendar on the wall does", () => {
    let counted = 0;
    eachStep((step, own, plan, calendar) => {
      const { text } = makingReason(step);
      const found = new RegExp(
        `^(\\d+) business days? after [^:]*?(${DAY.source})[^:]*: (?:opens |due )?(${DAY.source})`,
      ).exec(text);
      if (found === null) return;
      counted++;
      const from = findDay(found[2]!, own, plan);
      const to = findDay(found[3]!, own, plan);
      assert.equal(Number(found[1]), businessDays(from, to, calendar), text);
    });
    assert.ok(counted > 500, `${counted} counts were compared`);
  });

  it("are the same whenever they are made", () => {
    for (const [index, line] of lines.slice(0, 50).entries()) {
      assert.deepEqual(planConformanceCase(JSON.parse(line)).plan, planned[index]!.plan);
    }
  });
});

const DAY_MS = 86_400_000;

/** The day, as noon of it in UTC days, that a text names near a plan's moment. */
function findDay(text: string, own: OwnWords, plan: Plan): number {
  for (let away = 0; away <= 500; away++) {
    for (const at of [plan.asOf + away * DAY_MS, plan.asOf - away * DAY_MS]) if (own.day(at) === text) return at;
  }
  assert.fail(`no day near the plan is called ${text}`);
}

/** Days counted one at a time, after one and up to the other. */
function businessDays(from: number, to: number, { timeZone, weekend, holidays, workdays }: CalendarSpec): number {
  const dateOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();
  const numberOf = (date: Temporal.PlainDate) => Temporal.PlainDate.from("1970-01-01").until(date).days;
  let count = 0;
  const last = dateOf(to);
  for (
    let date = dateOf(from).add({ days: 1 });
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    const day = numberOf(date);
    const isOff = weekend.includes(date.dayOfWeek) || holidays.some(({ on }) => on === day);
    if (workdays.includes(day) || !isOff) count++;
  }
  return count;
}
