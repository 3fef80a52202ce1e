import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, type Window } from "../../engine/index.ts";
import type { StepDigest } from "../case-digest.ts";
import { backAt, type OwnDaysOff, ownDaysOff } from "../own-days-off.ts";
import type { Told } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { keyOfTelling, nextReminderAt, type ReminderQuestion, remindersToTell } from "./due-reminders.ts";
import { stageAt, stagesOf } from "./stages.ts";
import { wakingHoursOf } from "./waking-hours.ts";

/** Monday 16 November 2026, 10:00 in New York. */
const NOW = Date.UTC(2026, 10, 16, 15);
const hours = wakingHoursOf({}, "America/New_York");
const own: OwnDaysOff = ownDaysOff({}, "America/New_York");

function stepOf(id: string, window: Partial<Window>, more: Partial<StepDigest> = {}): StepDigest {
  const opens = window.opens ?? NOW - HOUR_MS;
  const best = window.best ?? opens;
  const due = window.due ?? best + 2 * DAY_MS;
  return {
    id,
    action: "check-in",
    title: "Check in",
    to: null,
    channel: null,
    state: "open",
    window: { opens, best, due, closes: window.closes ?? null },
    optional: false,
    needs: [],
    rule: "CI1",
    why: "",
    ...more,
  };
}

function viewOf(caseId: string, steps: readonly StepDigest[], stance: CaseView["stance"] = "act"): CaseView {
  const digest = { company: caseId, steps } as unknown as CaseView["digest"];
  return { caseId, stance, headline: "", nextChangeAt: null, digest };
}

const ask = (cases: readonly CaseView[], more: Partial<ReminderQuestion> = {}): ReminderQuestion => ({
  cases,
  told: [],
  hours,
  own,
  now: NOW,
  rhythm: "at-once",
  restoredAt: null,
  ...more,
});

const tellings = (question: ReminderQuestion) =>
  remindersToTell(question).fresh.map(({ caseId, stepId, stage, since }) => [caseId, stepId, stage, since]);

const toldNow = (question: ReminderQuestion): readonly Told[] => [
  ...question.told,
  ...remindersToTell(question).fresh.map((one) => ({ ...one, toldAt: question.now, heldUntil: null })),
];

describe("the stages of a window", () => {
  const window = { opens: NOW, best: NOW + DAY_MS, due: NOW + 3 * DAY_MS, closes: NOW + 10 * DAY_MS };

  it("begin when it opens, at its best moment, and when it is due", () => {
    assert.deepEqual(stagesOf(window), [
      { stage: "opens", at: NOW },
      { stage: "best", at: NOW + DAY_MS },
      { stage: "last-call", at: NOW + 3 * DAY_MS },
    ]);
  });

  it("call last a day before the end where it closes when it is due, and never before the best moment", () => {
    const shut = { ...window, closes: window.due };
    assert.deepEqual(stagesOf(shut).at(-1), { stage: "last-call", at: NOW + 2 * DAY_MS });
    const short = { opens: NOW, best: NOW + HOUR_MS, due: NOW + 2 * HOUR_MS, closes: NOW + 2 * HOUR_MS };
    assert.deepEqual(stagesOf(short), [
      { stage: "opens", at: NOW },
      { stage: "last-call", at: NOW + HOUR_MS },
    ]);
  });

  it("are none before it opens and after it closed", () => {
    assert.equal(stageAt(window, NOW - 1), undefined);
    assert.equal(stageAt(window, window.closes), undefined);
    assert.equal(stageAt(window, window.closes - 1)?.stage, "last-call");
  });
});

describe("what is told", () => {
  it("is each step at the stage it has come to, those on their last call first", () => {
    const cases = [
      viewOf("globex", [stepOf("check-in/1", {})]),
      viewOf("hooli", [stepOf("thank-you/1", { due: NOW - HOUR_MS, best: NOW - 2 * HOUR_MS }, { state: "late" })]),
    ];
    assert.deepEqual(tellings(ask(cases)), [
      ["hooli", "thank-you/1", "last-call", 0],
      ["globex", "check-in/1", "best", 0],
    ]);
  });

  it("was not told before, but after it was put off it is told once more", () => {
    const step = stepOf("check-in/1", {});
    const question = ask([viewOf("globex", [step])]);
    const told = toldNow(question);
    assert.deepEqual(tellings({ ...question, told }), []);
    const snoozed = [viewOf("globex", [{ ...step, snoozedUntil: NOW + HOUR_MS }])];
    assert.deepEqual(tellings(ask(snoozed, { told })), []);
    const later = ask(snoozed, { told, now: NOW + HOUR_MS });
    assert.deepEqual(tellings(later), [["globex", "check-in/1", "best", NOW + HOUR_MS]]);
    assert.deepEqual(tellings({ ...later, told: toldNow(later) }), []);
  });

  it("is nothing of closed cases, and nothing that is optional", () => {
    const closed = viewOf("globex", [stepOf("check-in/1", {})], "closed");
    const optional = viewOf("hooli", [stepOf("card/1", {}, { optional: true })]);
    assert.deepEqual(tellings(ask([closed, optional])), []);
  });

  it("after a week without a look is one message, each step in it once", () => {
    const steps = [1, 2, 3].map((n) => stepOf(`check-in/${n}`, { opens: NOW - n * DAY_MS, due: NOW + DAY_MS }));
    const question = ask([viewOf("globex", steps)]);
    assert.equal(remindersToTell(question).fresh.length, 3);
    assert.deepEqual(tellings({ ...question, told: toldNow(question), now: NOW + MINUTE_MS }), []);
  });

  it("waits for the end of the days off, and comes within them where it would be too late after", () => {
    const away = ownDaysOff({ daysOff: [{ from: "2026-11-16", to: "2026-11-18" }] }, "America/New_York");
    const long = ask([viewOf("globex", [stepOf("check-in/1", {})])], { own: away });
    assert.deepEqual(tellings(long), []);
    assert.equal(nextReminderAt(long), Date.UTC(2026, 10, 19, 13)); // Thursday 08:00
    const short = ask([viewOf("globex", [stepOf("check-in/1", { due: NOW + DAY_MS, closes: NOW + DAY_MS })])]);
    assert.deepEqual(tellings({ ...short, own: away }), tellings(short));
  });

  it("comes before the days off that its best moment falls on", () => {
    const away = ownDaysOff({ daysOff: [{ from: "2026-11-18", to: "2026-11-20" }] }, "America/New_York");
    const step = stepOf("check-in/1", { best: NOW + 2 * DAY_MS, due: NOW + 8 * DAY_MS });
    const question = ask([viewOf("globex", [step])], { now: NOW + DAY_MS }); // Tuesday
    assert.deepEqual(tellings(question), [["globex", "check-in/1", "opens", 0]]);
    assert.deepEqual(tellings({ ...question, own: away }), [["globex", "check-in/1", "best", 0]]);
  });

  it("waits in the quiet, and comes when that ends", () => {
    const night = Date.UTC(2026, 10, 17, 3); // Monday 22:00
    const question = ask([viewOf("globex", [stepOf("check-in/1", { opens: night })])], { now: night });
    assert.deepEqual(tellings(question), []);
    assert.equal(nextReminderAt(question), Date.UTC(2026, 10, 17, 13)); // Tuesday 08:00
  });
});

describe("the message of a morning", () => {
  const opened = (at: Instant) => [viewOf("globex", [stepOf("check-in/1", { opens: at, due: at + 9 * DAY_MS })])];
  const rhythm = "each-morning";

  it("tells what came up by then, once a morning, however late somebody looks", () => {
    const question = ask(opened(Date.UTC(2026, 10, 16, 12)), { rhythm });
    assert.deepEqual(tellings(question), [["globex", "check-in/1", "best", 0]]);
    assert.deepEqual(tellings({ ...question, told: toldNow(question), now: NOW + HOUR_MS }), []);
  });

  it("leaves what came up after it to the next", () => {
    const question = ask(opened(Date.UTC(2026, 10, 16, 14)), { rhythm }); // 09:00
    assert.deepEqual(tellings(question), []);
    assert.equal(nextReminderAt(question), Date.UTC(2026, 10, 17, 13));
  });

  it("is not held back by what a clock told that was a year ahead", () => {
    const question = ask(opened(Date.UTC(2026, 10, 16, 12)), { rhythm });
    const other = { caseId: "initech", stepId: "check-in/1", stage: "opens", since: 0 } as const;
    const told = [{ ...other, toldAt: NOW + 365 * DAY_MS, heldUntil: null }];
    assert.deepEqual(tellings({ ...question, told }), [["globex", "check-in/1", "best", 0]]);
  });

  it("whose sender holds it and may have died is looked at once that is over, and no next morning is waited for", () => {
    const question = ask(opened(Date.UTC(2026, 10, 16, 12)), { rhythm });
    const told = toldNow(question).map((one) => ({ ...one, heldUntil: NOW + MINUTE_MS }));
    assert.deepEqual(tellings({ ...question, told }), []);
    assert.equal(nextReminderAt({ ...question, told }), NOW + MINUTE_MS);
  });

  it("does not come where nothing is new", () => {
    const question = ask(opened(Date.UTC(2026, 10, 16, 12)), { rhythm });
    const told = toldNow(question);
    assert.deepEqual(tellings({ ...question, told, now: NOW + DAY_MS }), []);
    assert.equal(nextReminderAt({ ...question, told }), Date.UTC(2026, 10, 25, 13)); // an hour after its last call
  });
});

const anyWindow = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 5 * 24 * 60 })))
  .map((lengths) => {
    const [from, toBest, toDue, toEnd] = lengths.map((minutes) => minutes * MINUTE_MS);
    const opens = NOW - 3 * DAY_MS + from!;
    const best = opens + toBest!;
    const due = best + toDue!;
    return { opens, best, due, closes: toEnd! % 3 === 0 ? null : due + toEnd! };
  });
const anyStep = fc.record({ window: anyWindow, snoozeMs: fc.option(fc.integer({ min: 0, max: 6 * DAY_MS })) });
const anyHours = fc.record({
  from: fc.integer({ min: 0, max: 23 }),
  until: fc.integer({ min: 0, max: 23 }),
  zone: fc.constantFrom("America/New_York", "Pacific/Chatham", "Asia/Kolkata", "Africa/Casablanca"),
});
/** Days off of one's own, from the 14th to the 29th: by their first day and how many follow. */
const anyDaysOff = fc
  .array(fc.record({ from: fc.integer({ min: 14, max: 25 }), more: fc.integer({ min: 0, max: 4 }) }), { maxLength: 3 })
  .map((some) => some.map(({ from, more }) => ({ from: `2026-11-${from}`, to: `2026-11-${from + more}` })));
const text = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

const anyRestore = fc.option(fc.integer({ min: NOW - 3 * DAY_MS, max: NOW }));

describe("after a backup was put back", () => {
  const opens = (at: Instant) => [viewOf("globex", [stepOf("check-in/1", { opens: at, due: at + 2 * DAY_MS })])];
  const restoredAt = NOW - HOUR_MS; // 09:00

  it("what came to be told before is not told, but its next stage is", () => {
    const question = ask(opens(NOW - 90 * MINUTE_MS), { restoredAt });
    assert.deepEqual(tellings(question), []);
    const lastCall = Date.UTC(2026, 10, 18, 13, 30); // two days after 08:30
    assert.equal(nextReminderAt(question), lastCall);
    assert.deepEqual(tellings({ ...question, now: lastCall }), [["globex", "check-in/1", "last-call", 0]]);
  });

  it("what came in the quiet before is told when the quiet ends after it", () => {
    const question = ask(opens(Date.UTC(2026, 10, 16, 4)), { restoredAt: Date.UTC(2026, 10, 16, 7) });
    assert.deepEqual(tellings(question), [["globex", "check-in/1", "best", 0]]);
  });

  it("the message of its morning does not come once more; what came up after that morning is in the next", () => {
    const rhythm = "each-morning";
    assert.deepEqual(tellings(ask(opens(Date.UTC(2026, 10, 16, 12)), { rhythm, restoredAt })), []);
    const later = ask(opens(Date.UTC(2026, 10, 16, 13, 30)), { rhythm, restoredAt });
    const tuesday = Date.UTC(2026, 10, 17, 13);
    assert.equal(nextReminderAt(later), tuesday);
    assert.deepEqual(tellings({ ...later, now: tuesday }), [["globex", "check-in/1", "best", 0]]);
  });
});

describe("over days of looking, for any steps and hours", () => {
  const run = fc.record({
    steps: fc.array(anyStep, { minLength: 1, maxLength: 5 }),
    settledAfter: fc.array(fc.integer({ min: 0, max: 10 * DAY_MS }), { minLength: 5, maxLength: 5 }),
    hours: anyHours,
    daysOff: anyDaysOff,
    looks: fc.array(fc.integer({ min: 0, max: 10 * DAY_MS }), { minLength: 1, maxLength: 60 }),
    rhythm: fc.constantFrom("at-once" as const, "each-morning" as const),
  });

  it("no step is told twice at a stage, none when it is settled, and none in the quiet", () => {
    fc.assert(
      fc.property(run, ({ steps, settledAfter, hours: { from, until, zone }, daysOff, looks, rhythm }) => {
        const own = ownDaysOff({ daysOff }, zone);
        const awake = wakingHoursOf({ notify: { quietFrom: text(from), quietUntil: text(until) } }, zone);
        let told: readonly Told[] = [];
        for (const look of looks.toSorted((a, b) => a - b)) {
          const now = NOW + look;
          const open = steps.flatMap(({ window, snoozeMs }, index) =>
            now >= NOW + settledAfter[index]!
              ? []
              : [stepOf(`s${index}`, window, snoozeMs === null ? {} : { snoozedUntil: NOW + snoozeMs })].map(
                  (step) => ({
                    ...step,
                    window,
                  }),
                ),
          );
          const { fresh } = remindersToTell({
            cases: [viewOf("globex", open)],
            told,
            hours: awake,
            own,
            now,
            rhythm,
            restoredAt: null,
          });
          if (fresh.length > 0) assert.ok(awake.isAwake(now));
          const back = backAt(now, own);
          for (const one of fresh) {
            assert.ok(open.some(({ id }) => id === one.stepId));
            assert.ok(!told.some((before) => keyOfTelling(before) === keyOfTelling(one)));
            assert.ok((one.entry.step.snoozedUntil ?? 0) <= now);
            if (back !== undefined) assert.ok((one.entry.step.window.closes ?? Infinity) < back + 2 * DAY_MS);
          }
          told = [...told, ...fresh.map((one) => ({ ...one, toldAt: now, heldUntil: null }))];
        }
      }),
    );
  });

  it("the moment that is named for the next message is the first that has one", () => {
    fc.assert(
      fc.property(run, anyRestore, ({ steps, hours: { from, until, zone }, daysOff, rhythm }, restoredAt) => {
        const awake = wakingHoursOf({ notify: { quietFrom: text(from), quietUntil: text(until) } }, zone);
        const open = steps.map(({ window, snoozeMs }, index) => ({
          ...stepOf(`s${index}`, window, snoozeMs === null ? {} : { snoozedUntil: NOW + snoozeMs }),
          window,
        }));
        const question = ask([viewOf("globex", open)], {
          hours: awake,
          own: ownDaysOff({ daysOff }, zone),
          rhythm,
          restoredAt,
        });
        const next = nextReminderAt(question);
        if (next === null) return;
        assert.ok(next >= NOW);
        assert.ok(
          remindersToTell({ ...question, now: next }).fresh.length > 0,
          `nothing at ${new Date(next).toISOString()}`,
        );
        if (next > NOW) assert.equal(remindersToTell({ ...question, now: next - MINUTE_MS }).fresh.length, 0);
      }),
    );
  });
});
