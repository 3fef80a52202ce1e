import assert from "node:assert/strict";
import { test } from "node:test";
import type { FactJson } from "../../../contract/index.ts";
import { isNamed } from "./is-named.ts";

const at = "2026-11-13T14:00:00-05:00";
const facts: readonly FactJson[] = [
  { id: "i1", at, end: "2026-11-13T15:00:00-05:00", kind: "interview", with: ["dana"], topics: { sam: ["tea"] } },
  { id: "t1", at, kind: "timeline", by: "ana", contact: "lee" },
  { id: "s1", at, kind: "sent", to: "jun", channel: "email", purpose: "thank-you" },
  { id: "r1", at, kind: "received", from: "noor", channel: "email", says: "update" },
  { id: "n1", at, kind: "note", note: "max" },
];

test("whoever was there, was written to, wrote or was named for asking is part of what happened", () => {
  for (const id of ["dana", "sam", "ana", "lee", "jun", "noor"]) assert.equal(isNamed(id, facts), true, id);
});

test("a name in the words of a note is not a person of the case", () => {
  assert.equal(isNamed("max", facts), false);
});
