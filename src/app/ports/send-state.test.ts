import assert from "node:assert/strict";
import { it } from "node:test";
import { actsAt, type SendState } from "./send-state.ts";

const MOMENTS: readonly (readonly [string, SendState, number | null])[] = [
  ["an approved letter acts when its undo period is over", { kind: "approved", goesAt: 10, heldUntil: 20 }, 10],
  ["a due letter acts when its turn comes", { kind: "due", tries: 0, from: 11 }, 11],
  [
    "a letter that is being given to the server is looked after at once",
    { kind: "submitting", tries: 1, since: 12 },
    12,
  ],
  ["a deferred letter acts when it is tried again", { kind: "deferred", tries: 1, retryAt: 13, response: "" }, 13],
  [
    "a letter in doubt acts when it is looked for",
    { kind: "uncertain", since: 1, because: "no-answer", looks: 0, lookAt: 14 },
    14,
  ],
  [
    "a letter in doubt that a person decides about does nothing by itself",
    { kind: "uncertain", since: 1, because: "no-answer", looks: 6, lookAt: null },
    null,
  ],
  [
    "a letter that went acts when its copy is seen to",
    { kind: "accepted", at: 1, by: "server", response: "", copyAt: 15 },
    15,
  ],
  ["a draft does nothing by itself", { kind: "draft" }, null],
  ["a letter that was refused does nothing by itself", { kind: "rejected", at: 16, response: "" }, null],
  ["a letter that was taken back does nothing by itself", { kind: "cancelled", at: 17, because: "person" }, null],
];

for (const [title, state, expected] of MOMENTS) {
  it(title, () => {
    assert.equal(actsAt(state), expected);
  });
}
