import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseDate, parseInstant } from "../../src/engine/index.ts";
import { drawPicture, type PictureModel, pictureRange, type SvgNode } from "../../src/picture/index.ts";
import { FIRST_CASE_AS_OF, SECOND_CASE_AS_OF, workedCase } from "./worked-cases.ts";

const { model: first } = workedCase("first-case.json", FIRST_CASE_AS_OF);
const { model: second } = workedCase("second-case.json", SECOND_CASE_AS_OF);
const desktop = { size: "desktop", width: 1112, id: "line" } as const;
const phone = { size: "phone", width: 358, id: "line" } as const;

function classesOf(node: SvgNode): readonly string[] {
  if (typeof node === "string") return [];
  return [node.attributes.class ?? "", ...node.children.flatMap(classesOf)];
}

const namesOf = (model: PictureModel) =>
  drawPicture(model, desktop)
    .targets.filter(({ isRepeat }) => !isRepeat)
    .map(({ name }) => name);

describe("a picture that answers to touch", () => {
  test("marks by time, then bars from top to bottom, each in words", () => {
    assert.deepEqual(namesOf(first), [
      "Interview, Fri 13 Nov; Thank-you to Dana, Fri 13 Nov",
      "Check-in, only if no answer, Tue 24 Nov",
      "Check-in, only if no answer, Wed 2 Dec",
      "Check-in, only if no answer, Wed 9 Dec",
      "Let it go, Fri 18 Dec",
      "Thank Lee, due today 15:00 · closes Fri 20",
      "Promised Dana: the paper on hierarchical forecasting, due tomorrow 17:00 · closes Wed 2 Dec",
      "Check in with Lee, opens Tue 24 Nov 09:00 · due Wed 25, 17:00 · closes Thu 10 Dec",
      "Second check-in, only if no answer · Wed 2 to Fri 4 Dec",
      "Third and last, only if no answer · Wed 9 to Fri 11 Dec",
    ]);
  });

  test("marks that stand too close for a finger are one target for all their facts", () => {
    const [interview] = drawPicture(first, desktop).targets;
    assert.deepEqual(interview?.facts, ["i1", "s1"]);
  });

  test("every target lies in the picture, is at least 24 px wide where it is a mark, and has a key of its own", () => {
    for (const model of [first, second]) {
      for (const options of [desktop, phone]) {
        const { targets, width, height } = drawPicture(model, options);
        for (const target of targets.filter(({ key }) => key.startsWith("bar"))) {
          assert.ok(target.left >= 0 && target.left + target.width <= width + 1, target.name);
          assert.ok(target.top >= 0 && target.top + target.height <= height + 15, target.name);
        }
        for (const mark of targets.filter(({ key }) => key.startsWith("mark"))) assert.ok(mark.width >= 24, mark.name);
        assert.equal(new Set(targets.map(({ key }) => key)).size, targets.length);
      }
    }
  });

  test("done bars name their facts or steps, windows and hanging words repeat what has a target", () => {
    const { targets } = drawPicture(second, desktop);
    const checkIn = targets.find(({ name }) => name.startsWith("Check-in, sent Fri 6 Nov"));
    assert.equal(checkIn?.steps.length, 0);
    assert.equal(checkIn?.facts.length, 1);
    assert.ok(targets.some(({ isRepeat, facts }) => isRepeat && facts.includes(checkIn?.facts[0] ?? "")));
  });

  test("the date at a place is the one that is drawn there, and beyond the field the nearest", () => {
    const { dayAt, today, range } = drawPicture(first, desktop);
    assert.equal(dayAt(today?.lineX ?? 0), parseDate("2026-11-16"));
    assert.equal(dayAt(-50), range.from);
    assert.equal(dayAt(5_000), range.to);
  });

  test("a frame keeps its dates while today moves over it", () => {
    const range = pictureRange(first, desktop);
    const { model } = workedCase("first-case.json", parseInstant("2026-12-02T10:00:00-05:00"));
    assert.deepEqual(drawPicture(model, { ...desktop, range }).range, range);
    assert.notDeepEqual(pictureRange(model, desktop), range);
  });

  test("what is tried is drawn in outline", () => {
    assert.ok(!classesOf(drawPicture(second, desktop).root).includes("fact head tried"));
    const id = second.line.facts.findLast((fact) => fact.kind === "received")?.id ?? "";
    const tried = classesOf(drawPicture({ ...second, supposedFacts: new Set([id]) }, desktop).root);
    assert.ok(tried.includes("fact head tried") && tried.includes("theirs supposed"));
  });

  test("a page's picture brings no style of its own", () => {
    const names = (node: SvgNode): readonly string[] =>
      typeof node === "string" ? [] : [node.name, ...node.children.flatMap(names)];
    assert.ok(!names(drawPicture(first, desktop).root).includes("style"));
  });
});
