import assert from "node:assert/strict";
import { it } from "node:test";
import type { CaseHeader } from "../../contract/index.ts";
import { readConsent, withConsent } from "./consent.ts";

const header: CaseHeader = {
  opening: "planner",
  side: "employer",
  role: "Planner",
  company: "Metro",
  calendar: { timeZone: "UTC" },
  contacts: [],
};

it("consent is read as it was set; asked again and renewed, the new dates stand in the place of the old ones", () => {
  const given = withConsent(header, { until: "2027-11-30", givenOn: "2026-11-16" });
  assert.deepEqual(readConsent(given), { until: "2027-11-30", givenOn: "2026-11-16" });
  const asked = withConsent(given, { until: "2027-11-30", givenOn: "2026-11-16", askedOn: "2027-11-02" });
  assert.deepEqual(readConsent(asked), { until: "2027-11-30", givenOn: "2026-11-16", askedOn: "2027-11-02" });
  const renewed = withConsent(asked, { until: "2028-11-30", givenOn: "2027-11-05" });
  assert.deepEqual(readConsent(renewed), { until: "2028-11-30", givenOn: "2027-11-05" });
});

it("consent that is withdrawn leaves nothing of itself, and everything else", () => {
  const staged = { ...header, "x-stage": "Panel" } as CaseHeader;
  assert.deepEqual(withConsent(withConsent(staged, { until: "2027-11-30" }), undefined), staged);
});

it("what is no date is no consent", () => {
  for (const until of ["soon", "", "2027-02-30", 7]) {
    assert.equal(readConsent({ ...header, "x-consent-until": until }), undefined);
  }
});
