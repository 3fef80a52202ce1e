import assert from "node:assert/strict";
import { it } from "node:test";
import { parseInstant } from "../../engine/index.ts";
import { item } from "./sample-item.suite.ts";
import { sentFactOf } from "./sent-fact.ts";

const AT = parseInstant("2026-11-16T15:00:00-05:00");

it("a letter that went is a fact with the approval's id, at the local time at which it was submitted", () => {
  assert.deepEqual(sentFactOf(item, AT, "America/New_York"), {
    id: "l-1",
    kind: "sent",
    at: "2026-11-16T15:00:00-05:00[America/New_York]",
    to: "dana",
    channel: "email",
    purpose: "check-in",
    words: 1,
    digest: "d",
    messageId: "<l-1@mail.example>",
  });
});

it("the fact says what the letter answers, and that it went by itself", () => {
  const letter = { ...item.letter, ref: "r1", isAutomatic: true };
  assert.deepEqual(sentFactOf({ ...item, letter }, AT, "America/New_York"), {
    id: "l-1",
    kind: "sent",
    at: "2026-11-16T15:00:00-05:00[America/New_York]",
    to: "dana",
    channel: "email",
    purpose: "check-in",
    words: 1,
    digest: "d",
    ref: "r1",
    auto: true,
    messageId: "<l-1@mail.example>",
  });
});
