import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { planCase } from "../../app/index.ts";
import { parseCase } from "../../contract/index.ts";
import { formatInstant, parseInstant } from "../../engine/index.ts";
import { sampleCase } from "./sample-case.ts";
import { isSample, sampleIds } from "./sample-ids.ts";

const holidays = () => ({ ok: true as const, value: { holidays: [], notes: [] } });

function sampleAt(text: string, timeZone = "America/New_York") {
  const now = parseInstant(text);
  let count = 0;
  const json = sampleCase({
    now,
    timeZone,
    newId: () => `00000000-0000-7000-8000-${String(count++).padStart(12, "0")}`,
  });
  const parsed = parseCase(json, { holidays, now });
  assert.ok(parsed.ok);
  const planned = planCase(parsed.value, { now, clock: now });
  assert.ok(planned.ok);
  return { json, plan: planned.value.plan, theCase: parsed.value.case };
}

describe("the example", () => {
  it("on a Monday the interview was on Friday, and somebody is still to be thanked", () => {
    const { theCase, plan } = sampleAt("2026-11-16T10:00:00-05:00");
    const interview = theCase.facts.find(({ kind }) => kind === "interview");
    assert.equal(formatInstant(interview?.at ?? 0, "America/New_York"), "2026-11-13T14:00:00-05:00[America/New_York]");
    assert.equal(plan.stance, "act");
    assert.deepEqual(
      plan.steps
        .filter(({ action, optional }) => action === "thank-you" && !optional)
        .map(({ to, state }) => [to, state]),
      [
        ["dana", "done"],
        ["lee", "open"],
      ],
    );
  });

  it("is told from what is real", () => {
    const { json } = sampleAt("2026-11-18T08:00:00+13:45", "Pacific/Chatham");
    const { id = "", facts: _, ...header } = json;
    assert.equal(isSample({ header }), true);
    assert.deepEqual(sampleIds([{ caseId: "globex" }, { caseId: id }]), [id]);
  });
});
