import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { type HolidayLookup, ok, type ParsedCase, parseCase } from "../../../contract/index.ts";
import { DAY_MS, formatDate, formatInstant, parseDate } from "../../../engine/index.ts";
import { type ComparedRow, compareWith, withAxis } from "./compared-rows.ts";

const NOW = Date.parse("2026-11-16T15:00:00Z"); // Monday
const ZONE = "America/New_York";

const thanksgiving: HolidayLookup = () =>
  ok({ holidays: [{ on: parseDate("2026-11-26"), name: "Thanksgiving" }], notes: [] });

function firstCase(): ParsedCase {
  const file = new URL("../../../../examples/first-case.json", import.meta.url);
  const parsed = parseCase(JSON.parse(readFileSync(file, "utf8")), { holidays: thanksgiving, now: NOW });
  assert.ok(parsed.ok);
  return parsed.value;
}

const day = (at: number) => formatInstant(at, ZONE).slice(0, 10);

const inDays = ({ title, checkIns, movingOnAt }: ComparedRow) => ({
  title,
  checkIns: checkIns.map(({ number, step }) => `${number}: ${day(step.window.opens)} to ${day(step.window.due)}`),
  letGo: movingOnAt === null ? null : day(movingOnAt),
});

describe("a case under several playbooks", () => {
  it("each has its check-ins and its day to let go", () => {
    assert.deepEqual(compareWith(firstCase(), [], NOW).map(inDays).slice(0, 3), [
      {
        title: "Fineline",
        checkIns: [
          "1: 2026-11-24 to 2026-11-25", // Tuesday, Wednesday
          "2: 2026-12-02 to 2026-12-04",
          "3: 2026-12-09 to 2026-12-11",
        ],
        letGo: "2026-12-18",
      },
      { title: "The Nest", checkIns: ["1: 2026-12-04 to 2026-12-07"], letGo: "2026-12-15" },
      {
        title: "Hannah Morgan",
        checkIns: ["1: 2026-11-23 to 2026-11-24", "2: 2026-12-07 to 2026-12-08"],
        letGo: "2026-12-22",
      },
    ]);
  });

  it("of several rounds the thank-yous of the latest are shown", () => {
    const parsed = firstCase();
    const [interview] = parsed.case.facts.filter((fact) => fact.kind === "interview");
    const earlier = { ...interview!, id: "i0", at: interview!.at - 14 * DAY_MS, end: interview!.end - 14 * DAY_MS };
    const facts = [earlier, ...parsed.case.facts];
    const [fineline] = compareWith({ ...parsed, case: { ...parsed.case, facts } }, [], NOW);
    assert.equal(day(fineline!.thankYou!.from), "2026-11-13");
    assert.deepEqual(
      fineline!.thankYou!.steps.map(({ id }) => id),
      ["thank-you/i1/dana", "thank-you/i1/lee", "thank-you/i1/sam"],
    );
  });

  it("playbooks of one's own come after those of Fineline, each once", () => {
    const mine = { id: "mine", title: "Mine", sources: [], checkIn: { attempts: 1 } };
    const parsed = { ...firstCase(), playbook: { ...mine, title: "Mine, as Globex has it" } };
    const titles = compareWith(parsed, [mine], NOW).map(({ title }) => title);
    assert.deepEqual(titles.slice(5), ["Business News Daily", "Mine, as Globex has it"]);
  });

  it("all share the dates from before the first thank-you to after the last letting go", () => {
    const parsed = firstCase();
    const { range, theirDate } = withAxis(compareWith(parsed, [], NOW), parsed, NOW);
    assert.equal(formatDate(range.from), "2026-11-12");
    assert.equal(formatDate(range.to), "2026-12-25");
    assert.equal(formatDate(theirDate!), "2026-11-20");
  });
});
