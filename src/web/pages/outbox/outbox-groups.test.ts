import assert from "node:assert/strict";
import { it } from "node:test";
import type { OutboxLetterJson } from "../../../contract/http/index.ts";
import { doneLetters, groupLetters } from "./outbox-groups.ts";

const at = (time: string) => `2026-11-16T${time}:00-05:00[America/New_York]`;

const letter = (id: string, state: Partial<OutboxLetterJson["state"]>, needsPerson = false) =>
  ({ id, needsPerson, approvedAt: at("09:00"), state: { next: null, sentence: "", ...state } }) as OutboxLetterJson;

const ids = (letters: readonly OutboxLetterJson[]) => letters.map(({ id }) => id);

it("what needs a person stands apart, and what goes next goes first", () => {
  const { toDecide, onWay } = groupLetters([
    letter("sending", { kind: "submitting" }),
    letter("later", { kind: "due", next: at("15:00") }),
    letter("doubt", { kind: "uncertain" }, true),
    letter("soon", { kind: "approved", next: at("10:01") }),
  ]);
  assert.deepEqual(ids(toDecide), ["doubt"]);
  assert.deepEqual(ids(onWay), ["soon", "later", "sending"]);
});

it("of everything, only what went or does not go is done, the latest first", () => {
  const done = doneLetters([
    letter("first", { kind: "accepted", at: at("09:30") }),
    letter("open", { kind: "approved", next: at("10:01") }),
    letter("last", { kind: "cancelled", at: at("09:45") }),
  ]);
  assert.deepEqual(ids(done), ["last", "first"]);
});
