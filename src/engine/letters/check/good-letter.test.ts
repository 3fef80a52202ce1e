import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { around, check, found } from "./check.suite.ts";

describe("a good letter", () => {
  it("has no findings", () => {
    const body =
      "Hi Dana,\n\nThank you for the hour on Friday, and for the tour of the Lisbon team's wall of failed forecasts. It takes nerve to frame those.\n\nI would like to help with the revenue forecast, and I have done it once before, at a bank.\n\nBest,\nAlex";
    assert.deepEqual(check(body), []);
  });

  it("[letter.status-in-thank-you] names the day to ask, and says to cut the sentence", () => {
    const body = around("When will you decide?");
    assert.deepEqual(found("letter.status-in-thank-you", body), [
      {
        rule: "letter.status-in-thank-you",
        severity: "blocks",
        field: "body",
        start: body.indexOf("When"),
        end: body.indexOf("When") + "When will you decide?".length,
        message: "A thank-you asks nothing. Your turn to ask comes on Tuesday 24 November.",
        source: "reach-out",
        fix: "",
      },
    ]);
  });

  it("[letter.status-in-thank-you] what others asked, in quotation marks or below, is theirs", () => {
    assert.deepEqual(
      found("letter.status-in-thank-you", around('You laughed when I said "when will you decide on that" twice.')),
      [],
    );
    assert.deepEqual(
      found("letter.status-in-thank-you", `${around("It was a pleasure.")}\n\n> When will you decide?`),
      [],
    );
  });

  it("[letter.impersonal] hints where the case holds no topics", () => {
    const body = "Hi Dana,\n\nThank you for your time today. I am very interested in the role.\n\nAlex";
    const [finding] =
      found("letter.impersonal", body, { to: "joan" }).length > 0
        ? found("letter.impersonal", body, { to: "joan" })
        : [];
    assert.equal(finding?.severity, "hints");
    assert.equal(found("letter.impersonal", body)[0]?.severity, "warns");
  });

  it("[letter.impersonal] what was talked about with somebody else is not from this talk", () => {
    const body = "Hi Lee,\n\nThank you for telling me about the revenue forecast and the Lisbon team.\n\nAlex";
    assert.equal(found("letter.impersonal", body, { to: "lee" })[0]?.severity, "warns");
    assert.deepEqual(
      found("letter.impersonal", "Hi Lee,\n\nThank you for the talk about start dates.\n\nAlex", { to: "lee" }),
      [],
    );
  });

  it("[letter.attachment] a file that is named is looked for among the attachments", () => {
    const said = around("I have attached report.pdf and cv.pdf.");
    assert.deepEqual(
      found("letter.attachment", said, { attachments: ["cv.pdf"] }).map(({ start, end }) => said.slice(start, end)),
      ["report.pdf"],
    );
  });
});
