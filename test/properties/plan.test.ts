import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { CaseJson } from "../../src/contract/index.ts";
import { type Instant, type Plan, type Playbook, readCase, resolvePlaybook } from "../../src/engine/index.ts";
import { buildPlan } from "../../src/engine/plan/index.ts";
import { readConformanceCase } from "../conformance/plan-json.ts";
import { anyCase, arbitraryCase } from "./arbitrary-case.ts";

/** A case that was read, with its playbook. */
function readAnyCase(json: CaseJson) {
  const parsed = readConformanceCase(json);
  const { playbook } = resolvePlaybook(parsed.playbook, parsed.case.side);
  assert.ok(playbook !== undefined && parsed.asOf !== undefined);
  return { theCase: parsed.case, playbook, asOf: parsed.asOf };
}

function planOf(json: CaseJson): Plan {
  const { theCase, playbook, asOf } = readAnyCase(json);
  return buildPlan(theCase, playbook, asOf);
}

/** What [NC1] compares. */
function signatureOf({ stance, guard, steps }: Plan): string {
  const states = steps.map(({ id, state }) => `${id} ${state}`).sort();
  return [stance, guard.mayContact, guard.rule, guard.step, ...states].join("\n");
}

describe("any case", () => {
  it("[RF1] facts of distinct moments give the same plan in any order", () => {
    const shuffled = fc
      .oneof(arbitraryCase({ distinctTimes: true }), arbitraryCase({ side: "employer", distinctTimes: true }))
      .chain((json) =>
        fc.tuple(
          fc.constant(json),
          fc.shuffledSubarray([...json.facts], { minLength: json.facts.length }).map((facts) => ({ ...json, facts })),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([json, other]) => assert.deepEqual(planOf(other), planOf(json))),
      { numRuns: 300 },
    );
  });

  it("a plan does not depend on what was planned before", () => {
    fc.assert(
      fc.property(anyCase, anyCase, (json, other) => {
        const { theCase, playbook, asOf } = readAnyCase(json);
        const first = buildPlan(theCase, playbook, asOf);
        planOf(other);
        buildPlan(theCase, playbook, asOf + 40 * 86_400_000);
        assert.deepEqual(buildPlan(theCase, playbook, asOf), first);
        assert.deepEqual(planOf(json), first);
      }),
      { numRuns: 200 },
    );
  });

  it("planning changes nothing of what it is given", () => {
    fc.assert(
      fc.property(anyCase, (json) => {
        const before = JSON.stringify(json);
        planOf(json);
        assert.equal(JSON.stringify(json), before);
      }),
      { numRuns: 100 },
    );
  });

  it("[GR1] [GR2] [SG3] the guard never advises what a ground rule forbids", () => {
    fc.assert(
      fc.property(arbitraryCase(), (json) => {
        const { theCase, playbook, asOf } = readAnyCase(json);
        const { guard, steps } = buildPlan(theCase, playbook, asOf);
        const { noContact, thankYouOnly, askedNotTo } = readCase(theCase, asOf).groundRules;
        const advised = guard.mayContact ? steps.find(({ id }) => id === guard.step) : undefined;
        assert.equal(guard.mayContact, advised !== undefined);
        if (noContact) assert.match(advised?.action ?? "reply", /^(reply|offer-reply|offer-decision)$/);
        if (thankYouOnly || askedNotTo) assert.notEqual(advised?.action, "check-in");
      }),
      { numRuns: 500 },
    );
  });

  it("[GR2] no check-in is open where a ground rule forbids it", () => {
    fc.assert(
      fc.property(arbitraryCase(), (json) => {
        const { theCase, playbook, asOf } = readAnyCase(json);
        const { noContact, thankYouOnly, askedNotTo } = readCase(theCase, asOf).groundRules;
        if (!noContact && !thankYouOnly && !askedNotTo) return;
        for (const { action, state } of buildPlan(theCase, playbook, asOf).steps) {
          if (action === "check-in") assert.match(state, /^(withheld|done|skipped)$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("[BC8] windows are in order, and every moment is a whole number", () => {
    fc.assert(
      fc.property(anyCase, (json) => {
        const { steps, guard, nextChangeAt } = planOf(json);
        for (const { id, window } of steps) {
          const { opens, best, due, closes } = window;
          for (const at of [opens, best, due, closes ?? due]) assert.ok(Number.isSafeInteger(at), id);
          assert.ok(opens <= best && best <= due && due <= (closes ?? due), `${id} ${JSON.stringify(window)}`);
        }
        for (const at of [guard.from, nextChangeAt]) assert.ok(at === null || Number.isSafeInteger(at));
      }),
      { numRuns: 500 },
    );
  });

  it("[ST1] [ST2] a state by time is the one of the window", () => {
    fc.assert(
      fc.property(anyCase, (json) => {
        const { asOf, steps } = planOf(json);
        for (const { id, state, window } of steps) {
          const { opens, due, closes } = window;
          if (state === "upcoming") assert.ok(asOf < opens, id);
          if (state === "open") assert.ok(opens <= asOf && asOf < due, id);
          if (state === "late") assert.ok(due <= asOf && (closes === null || asOf < closes), id);
          if (state === "expired") assert.ok(closes !== null && closes <= asOf, id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("[ID1] no two steps have one id, and what settles a step is a fact of the case", () => {
    fc.assert(
      fc.property(anyCase, (json) => {
        const { steps, guard } = planOf(json);
        const ids = new Set(steps.map(({ id }) => id));
        assert.equal(ids.size, steps.length);
        assert.ok(guard.step === null || ids.has(guard.step));
        const facts = new Set(json.facts.map(({ id }) => id));
        for (const { state, settledBy } of steps) {
          assert.equal(settledBy !== undefined, state === "done" || state === "skipped");
          assert.ok(settledBy === undefined || facts.has(settledBy));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("[NC1] nothing differs before the moment of the next change, and something does at it", () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (json, samples) => {
          const { theCase, playbook, asOf } = readAnyCase(json);
          // What is known only later is not known: the facts are those of the moment.
          const frozen = {
            ...theCase,
            facts: theCase.facts.filter((fact) => fact.at <= asOf || fact.kind === "interview"),
          };
          const signatureAt = (at: Instant) => signatureOf(buildPlan(frozen, playbook as Playbook, at));
          const { nextChangeAt } = buildPlan(theCase, playbook, asOf);
          const now = signatureAt(asOf);
          const horizon = nextChangeAt ?? asOf + 300 * 86_400_000;
          const moments = samples.map((share) => asOf + Math.floor(share * (horizon - asOf)));
          for (const at of [...moments, horizon - 1]) assert.equal(signatureAt(at), now, new Date(at).toISOString());
          if (nextChangeAt !== null) assert.notEqual(signatureAt(nextChangeAt), now);
        },
      ),
      { numRuns: 300 },
    );
  });
});
