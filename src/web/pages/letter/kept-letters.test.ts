import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findKeptLetter, type KeptLetter, keepLetter, letterKey, lettersBeside, type Shelf } from "./kept-letters.ts";

function shelf(room = Number.POSITIVE_INFINITY): Shelf {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (place) => [...texts.keys()][place] ?? null,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      texts.set(name, text);
    },
    removeItem: (name) => void texts.delete(name),
  };
}

function kept(to: string, more: Partial<KeptLetter> = {}): KeptLetter {
  return {
    caseId: "globex",
    stepId: `thank-you/i1/${to}`,
    kind: "thank-you",
    letter: { to, channel: "email", subject: "Thank you", body: `Dear ${to}`, attachments: [] },
    options: { tone: "warm", length: "medium", variant: 1 },
    isOwn: true,
    gaps: [],
    keptAt: 1_000,
    ...more,
  };
}

describe("letters kept on a device", () => {
  it("come back as they were written", () => {
    const place = shelf();
    assert.equal(keepLetter(place, kept("lee")), true);
    assert.deepEqual(findKeptLetter(place, letterKey(kept("lee"))), kept("lee"));
  });

  it("are not kept where there is no room, and that is said", () => {
    assert.equal(keepLetter(shelf(10), kept("lee")), false);
  });

  it("are no letters where something else stands under their name", () => {
    const place = shelf();
    for (const text of ["", "{", "null", "[]", '{"letter": {}}']) {
      place.setItem("fineline.letter.x", text);
      assert.equal(findKeptLetter(place, "fineline.letter.x"), undefined);
    }
  });

  it("stand beside the others of their case, sent or being written, and not beside those of another", () => {
    const place = shelf();
    keepLetter(place, kept("lee"));
    keepLetter(place, kept("dana", { sent: { purpose: "thank-you", at: 500 } }));
    keepLetter(place, kept("sam", { isOwn: false }));
    keepLetter(place, kept("kit", { caseId: "globex-2" }));
    assert.deepEqual(
      lettersBeside(place, letterKey(kept("sam")), "globex").map(({ to, purpose, at }) => [to, purpose, at]),
      [
        ["lee", "thank-you", 1_000],
        ["dana", "thank-you", 500],
      ],
    );
  });
});
