import assert from "node:assert/strict";
import { it } from "node:test";
import { findKeptMailboxes, keepMailboxes } from "./known-mailboxes.ts";

function shelf(room = Number.POSITIVE_INFINITY) {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      texts.set(name, text);
    },
  };
}

const pause = { problem: "login", response: "535 No", until: null } as const;
const ALEX = { id: "alex", address: "alex@post.example", mode: "send", pause } as const;

it("mailboxes are known without a connection, but for what passes", () => {
  const place = shelf();
  keepMailboxes(place, [ALEX]);
  assert.deepEqual(findKeptMailboxes(place), [{ ...ALEX, pause: null }]);
});

it("none are known where there was no room, or something else stands in their place", () => {
  const full = shelf(10);
  keepMailboxes(full, [ALEX]);
  assert.deepEqual(findKeptMailboxes(full), []);
  for (const text of ["{", "null", "{}", '[null, {"id": 1}, "x"]']) {
    const place = shelf();
    place.setItem("fineline.mailboxes", text);
    assert.deepEqual(findKeptMailboxes(place), []);
  }
});
