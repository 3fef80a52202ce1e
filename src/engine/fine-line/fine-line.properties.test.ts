import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { DAY_MS, type Fact, HOUR_MS, MINUTE_MS, type Purpose, type Says } from "../model/index.ts";
import { closenessAt, type Line, UPPER_EDGE } from "./corner.ts";
import { at, calendar, closenessOf, lineIfLetPass, lineInput, lineOf } from "./fine-line-of.suite.ts";

const ENDED = at("2026-06-05 15:00");
const INTERVIEW: Fact = { id: "i1", kind: "interview", at: ENDED - HOUR_MS, end: ENDED, with: ["dana"] };
const FIRST_DAY = calendar.dateOf(ENDED);
const ROUNDING = 1e-9;

const contact = fc.constantFrom("dana", "lee");
const purpose = fc.constantFrom<Purpose[]>("thank-you", "check-in", "news", "other", "card", "answer");
const says = fc.constantFrom<Says[]>("update", "vague", "question", "auto-reply");

/** Something that happened some minutes after the interview; no two at one moment. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant("sent" as const), to: contact, channel: fc.constant("email" as const), purpose }),
  fc.record({ kind: fc.constant("received" as const), from: contact, channel: fc.constant("email" as const), says }),
  fc.record({
    kind: fc.constant("timeline" as const),
    decisionBy: fc.integer({ min: FIRST_DAY + 1, max: FIRST_DAY + 60 }),
  }),
  fc.record({ kind: fc.constant("timeline" as const), mayFollowUp: fc.boolean() }),
  fc.record({ kind: fc.constant("reopened" as const) }),
  fc.record({
    kind: fc.constant("decision" as const),
    outcome: fc.constantFrom("offer" as const, "rejection" as const),
  }),
  fc.record({ kind: fc.constant("interview" as const), minutes: fc.integer({ min: 15, max: 240 }) }),
);

const facts = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 * 24 * 70 }), happening), {
    maxLength: 12,
    selector: ([minute]) => minute,
  })
  .map((drawn): readonly Fact[] => [
    INTERVIEW,
    ...drawn.map(([minute, content], i) => factOf(`f${i}`, ENDED + minute * MINUTE_MS, content)),
  ]);

function factOf(id: string, moment: number, content: typeof happening extends fc.Arbitrary<infer T> ? T : never): Fact {
  if (content.kind !== "interview") return { id, at: moment, ...content };
  return { id, kind: "interview", at: moment, end: moment + content.minutes * MINUTE_MS, with: ["lee"] };
}

const asOf = fc.integer({ min: 0, max: 60 * 24 * 80 }).map((minute) => ENDED + minute * MINUTE_MS);

test("[FL2] [FL3] [FL7] closeness is never below 0 nor above 1", () => {
  fc.assert(
    fc.property(facts, asOf, (all, moment) => {
      const { past, projected, ifLetPass, marks } = lineOf(all, moment);
      for (const { y } of [...past, ...projected, ...ifLetPass, ...marks]) assert.ok(y >= 0 && y <= 1, `${y}`);
    }),
  );
});

test("[FL4] corners are in order of time, and between moments the line never rises", () => {
  fc.assert(
    fc.property(facts, asOf, (all, moment) => {
      const { past, projected, ifLetPass } = lineOf(all, moment);
      for (const line of [past, projected, ifLetPass]) assertFalls(line);
    }),
  );
});

function assertFalls(line: Line): void {
  for (let i = 1; i < line.length; i++) {
    const before = line[i - 1]!;
    const after = line[i]!;
    assert.ok(after.at >= before.at, "corners are in order");
    if (after.at > before.at && before.ends !== true)
      assert.ok(after.y <= before.y + ROUNDING, `${before.y} to ${after.y}`);
  }
}

test("the same facts in any order give the same line", () => {
  fc.assert(
    fc.property(facts, asOf, fc.infiniteStream(fc.nat()), (all, moment, keys) => {
      const shuffled = all.map((fact) => ({ fact, key: keys.next().value ?? 0 })).toSorted((a, b) => a.key - b.key);
      assert.deepEqual(
        lineOf(
          shuffled.map(({ fact }) => fact),
          moment,
        ),
        lineOf(all, moment),
      );
    }),
    { numRuns: 60 },
  );
});

const decisionBy = fc.option(fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 40 }), { nil: undefined });

function factsBefore(on: number | undefined): readonly Fact[] {
  const thanks: Fact = {
    id: "s0",
    kind: "sent",
    at: ENDED + HOUR_MS,
    to: "dana",
    channel: "email",
    purpose: "thank-you",
  };
  return on === undefined
    ? [INTERVIEW, thanks]
    : [INTERVIEW, { id: "t0", kind: "timeline", at: ENDED + 1, decisionBy: on }, thanks];
}

test("[FL3] where each check-in goes in its window and nothing else, the line never rises above three quarters", () => {
  const shares = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(decisionBy, shares, (on, parts) => {
      const line = lineOf(withCheckIns(factsBefore(on), parts), ENDED + 200 * DAY_MS);
      for (const { y } of line.past) assert.ok(y <= UPPER_EDGE + ROUNDING, `${y}`);
      assert.deepEqual(line.marks.filter((mark) => mark.kind === "mine").length, 4);
    }),
  );
});

/** A check-in somewhere in each window, as the plan after the one before opens it. */
function withCheckIns(before: readonly Fact[], parts: readonly number[]): readonly Fact[] {
  return parts.reduce<readonly Fact[]>((all, part, i) => {
    const { plan } = lineInput(all, all.at(-1)!.at);
    const { opens, closes } = plan.steps.find(
      (step) => step.action === "check-in" && step.state !== "projected",
    )!.window;
    const moment = Math.floor(opens + (closes! - opens) * part);
    return all.concat({ id: `s${i + 1}`, kind: "sent", at: moment, to: "dana", channel: "email", purpose: "check-in" });
  }, before);
}

test("[FL4] with no message between, the line is below the middle exactly once the window has opened, and at the edge as it closes", () => {
  fc.assert(
    fc.property(decisionBy, fc.double({ min: 0, max: 1, noNaN: true }), (on, part) => {
      const all = factsBefore(on);
      const { plan } = lineInput(all, ENDED + HOUR_MS);
      const { opens, closes } = plan.steps.find(
        (step) => step.action === "check-in" && step.state === "upcoming",
      )!.window;
      const line = lineIfLetPass(all, ENDED + HOUR_MS, closes!);
      const moment = Math.floor(ENDED + HOUR_MS + (closes! - ENDED - HOUR_MS) * part);
      assert.equal(closenessAt(line, moment, calendar)! < 0.5, moment > opens);
      assert.equal(closenessAt(line, opens, calendar), 0.5);
      assert.equal(closenessAt(line, closes!, calendar), 0.25);
    }),
  );
});

test("[FL9] the line ahead starts where the line so far has got to", () => {
  fc.assert(
    fc.property(facts, asOf, (all, moment) => {
      const line = lineOf(all, moment);
      if (line.closeness === null) return;
      assert.deepEqual(line.past.at(-1), line.projected[0]);
      assert.equal(line.past.at(-1)?.y, line.closeness);
      assert.notEqual(closenessOf(line, moment), null);
    }),
  );
});
