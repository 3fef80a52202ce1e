import assert from "node:assert/strict";
import { test } from "node:test";
import { describeFault, parseFact } from "./index.ts";

const context = { contactIds: new Set(["dana"]), takenIds: new Set(["s1"]) };

test("a fact for a case that is there is held against its contacts", () => {
  const json = {
    id: "s2",
    at: "2026-11-13T20:20:00Z",
    kind: "sent",
    to: "dana",
    channel: "email",
    purpose: "check-in",
  };
  assert.deepEqual(parseFact(json, context), {
    ok: true,
    value: { json, fact: { ...json, at: Date.parse("2026-11-13T20:20:00Z") } },
  });
});

test("every fault of a fact is told, at the fact's own keys", () => {
  const json = { id: "s1", at: "now", kind: "sent", to: "lee", channel: "email", purpose: "check-in" };
  const result = parseFact(json, context);
  assert.deepEqual(!result.ok && result.error.map((fault) => describeFault(fault)), [
    'id: expected an id used once, got "s1"',
    'at: expected an instant such as 2026-11-16T14:00:00-05:00[America/New_York], got "now"',
    'to: expected the id of a contact that is there, got "lee"',
  ]);
  const structure = parseFact({ id: "s1", at: "now", kind: "sent", to: 5, channel: "email" }, context);
  assert.deepEqual(!structure.ok && structure.error.map((fault) => fault.place), ["to", "purpose"]);
});
