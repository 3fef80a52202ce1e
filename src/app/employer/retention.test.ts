import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OpeningJson } from "../../contract/index.ts";
import { formatDate, parseDate } from "../../engine/index.ts";
import { applied, decided, holidays, NOW, planner, storedOf, viewOf, wrote } from "./desk.suite.ts";
import { openingCalendar } from "./opening.ts";
import { consentOf, retentionOf } from "./retention.ts";

const rejected = [applied("2 10:00"), decided("d", "12 10:00", "rejection"), wrote("s", "13 10:00", "rejection")];

function kept(more: Partial<OpeningJson>, facts = rejected, consentUntil?: string) {
  const opening = { ...planner, ...more };
  const { digest } = viewOf(storedOf("a", { name: "Ana", facts, opening }));
  const calendar = openingCalendar(opening, holidays, NOW);
  const consent = consentUntil === undefined ? undefined : parseDate(consentUntil);
  const found = retentionOf(digest, opening, { calendar, consentUntil: consent });
  const date = (day: number | null) => day && formatDate(day);
  return {
    ...found,
    keepUntil: date(found.keepUntil),
    deleteBy: date(found.deleteBy),
    askAgainFrom: date(found.askAgainFrom),
  };
}

const at = (country: string): OpeningJson["calendar"] => ({ timeZone: "Europe/Berlin", country });

describe("how long records are kept", () => {
  it("Ontario asks for three years at least, from the answer on", () => {
    const { keepUntil, deleteBy, sentence } = kept({});
    assert.deepEqual([keepUntil, deleteBy], ["2029-11-13", null]);
    assert.equal(sentence, "Kept until Tuesday 13 November 2029 at least.");
  });

  it("Germany and France are maxima; a shorter choice counts before them", () => {
    assert.equal(kept({ calendar: at("DE") }).deleteBy, "2027-05-13");
    assert.equal(kept({ calendar: at("FR") }).deleteBy, "2028-11-13");
    assert.equal(kept({ calendar: at("FR"), keepMonths: 3 }).deleteBy, "2027-02-13");
  });

  it("a choice that is shorter than the law's minimum is a conflict, and is said", () => {
    const { isConflict, keepUntil, deleteBy, sentence } = kept({ keepMonths: 6 });
    assert.deepEqual([isConflict, keepUntil, deleteBy], [true, "2029-11-13", "2027-05-13"]);
    assert.equal(
      sentence,
      "It has to be kept until Tuesday 13 November 2029, and gone by Thursday 13 May 2027. A person decides which counts here.",
    );
  });

  it("consent carries on until its date, and is asked for again a month before", () => {
    const { deleteBy, askAgainFrom } = kept({ calendar: at("DE") }, rejected, "2027-11-30");
    assert.deepEqual([deleteBy, askAgainFrom], ["2027-11-30", "2027-10-31"]);
    assert.equal(kept({ calendar: at("DE") }, rejected, "2027-01-31").deleteBy, "2027-05-13");
  });

  it("nothing runs while they have no answer, or an offer that they have not answered", () => {
    assert.deepEqual([kept({}, [applied("2 10:00")]).keepUntil, kept({}, [applied("2 10:00")]).deleteBy], [null, null]);
    const offered = [applied("2 10:00"), decided("d", "12 10:00", "offer"), wrote("s", "13 10:00", "offer")];
    assert.equal(kept({}, offered).keepUntil, null);
    assert.equal(kept({}, [...offered, decided("x", "14 10:00", "declined")]).keepUntil, "2029-11-14");
  });

  it("the last day of a shorter month stands for one that it does not have", () => {
    const facts = [applied("Oct 2 10:00"), decided("d", "Oct 31 09:00", "withdrawn")];
    assert.equal(kept({ calendar: at("DE"), keepMonths: 4 }, facts).deleteBy, "2027-02-28");
  });

  it("consent is read from the header's own key, and from nothing that is no date", () => {
    const { header } = storedOf("a", { name: "Ana", facts: [], header: { "x-consent-until": "2027-11-30" } });
    assert.equal(formatDate(consentOf(header)!), "2027-11-30");
    for (const text of ["soon", 7, null]) {
      assert.equal(consentOf({ ...header, "x-consent-until": text } as typeof header), undefined);
    }
  });
});
