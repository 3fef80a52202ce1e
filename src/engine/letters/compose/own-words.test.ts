import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDate } from "../../time/index.ts";
import { dateStyleFor, longDay, pastDay, shortDay } from "./date-style.ts";
import { countWords, finishText } from "./finish-text.ts";
import { promisePhrase, remark, topicPhrase } from "./own-words.ts";

describe("the user's own words", () => {
  it("go on a sentence", () => {
    assert.equal(topicPhrase("The Lisbon team."), "the Lisbon team");
    assert.equal(topicPhrase("We talked about Kafka and Spark"), "Kafka and Spark");
    assert.equal(topicPhrase("about the move"), "the move");
    assert.equal(topicPhrase("they asked about Porto"), "Porto");
    assert.equal(topicPhrase("Spoke about rotas –"), "rotas");
    assert.equal(topicPhrase("all about rotas"), "all about rotas");
    assert.equal(topicPhrase("about"), "about");
    assert.equal(promisePhrase("send the list"), "the list");
    assert.equal(promisePhrase("To give them a plan"), "a plan");
    assert.equal(promisePhrase("forward her notes"), "notes");
    assert.equal(promisePhrase("show over the office"), "the office");
    assert.equal(promisePhrase("resend you the list"), "resend you the list");
    assert.equal(remark("Theo called"), "Theo called");
    assert.equal(promisePhrase("send you the paper on forecasting, too;"), "the paper on forecasting, too");
    assert.equal(promisePhrase("send you the paper on forecasting"), "the paper on forecasting");
    assert.equal(promisePhrase("The paper!"), "the paper");
    assert.equal(remark("I finished the certificate."), "I finished the certificate");
    assert.equal(remark("We chose somebody else."), "we chose somebody else");
  });

  it("are nothing where nothing can be seen", () => {
    assert.equal(topicPhrase(" \u202e\n "), null);
    assert.equal(remark(undefined), null);
  });

  it("are cut where they are absurdly long", () => {
    assert.equal(topicPhrase("a ".repeat(5_000))!.length <= 160, true);
    assert.equal(remark("b".repeat(10_000))!.length, 320);
  });
});

describe("days in a letter", () => {
  const friday = parseDate("2026-11-13");

  it("are written as the recipient writes them", () => {
    assert.equal(dateStyleFor(undefined, "America/New_York"), "month-first");
    assert.equal(dateStyleFor(undefined, "America/Indiana/Knox"), "month-first");
    assert.equal(dateStyleFor(undefined, "America/Toronto"), "day-first");
    assert.equal(dateStyleFor({ timeZone: "Europe/Berlin" }, "America/New_York"), "day-first");
    assert.equal(longDay(friday, friday, "day-first"), "Friday 13 November");
    assert.equal(longDay(friday, friday, "month-first"), "November 13");
    assert.equal(shortDay(friday, friday, "day-first"), "13 Nov");
    assert.equal(shortDay(friday, friday, "month-first"), "Nov 13");
  });

  it("have their year where it is another one", () => {
    assert.equal(longDay(friday, parseDate("2027-01-04"), "day-first"), "Friday 13 November 2026");
    assert.equal(longDay(friday, parseDate("2027-01-04"), "month-first"), "November 13, 2026");
    assert.equal(longDay(parseDate("2026-01-14"), friday, "day-first"), "Wednesday 14 January 2026");
    assert.equal(shortDay(parseDate("2026-01-14"), friday, "month-first"), "Jan 14, 2026");
  });

  it("are weekdays up to four days later, and never today", () => {
    assert.equal(pastDay(friday, friday, "day-first"), "Friday 13 November");
    assert.equal(pastDay(friday, parseDate("2026-11-17"), "day-first"), "Friday");
    assert.equal(pastDay(friday, parseDate("2026-11-18"), "day-first"), "Friday 13 November");
  });
});

describe("a finished text", () => {
  it("joins the lines of a paragraph, keeps those of a list, and says where its gaps are", () => {
    const raw = "Hello,\n\n\nOne\ntwo \ue000your day\ue001.\n\nAsk:\n- this\n- that\n\nBye,\ue002Alex";
    assert.deepEqual(finishText(raw), {
      text: "Hello,\n\nOne two [your day].\n\nAsk:\n- this\n- that\n\nBye,\nAlex",
      gaps: [{ text: "your day", start: 16, end: 26 }],
    });
  });

  it("counts words, not marks", () => {
    assert.equal(countWords("Hello, Dana – it is 3 o'clock.\n\n- [your name]"), 8);
  });
});
