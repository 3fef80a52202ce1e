import assert from "node:assert/strict";
import { it } from "node:test";
import type { LetterContext } from "../../../engine/letters/index.ts";
import { findKeptLetter, type Shelf } from "./kept-letters.ts";
import { LetterSession } from "./letter-session.ts";

const texts = new Map<string, string>();
const shelf: Shelf = {
  get length() {
    return texts.size;
  },
  key: (place) => [...texts.keys()][place] ?? null,
  getItem: (name) => texts.get(name) ?? null,
  setItem: (name, text) => void texts.set(name, text),
  removeItem: (name) => void texts.delete(name),
};

const letter = { to: "lee", channel: "email", subject: "Thank you", body: "Dear Lee", attachments: [] } as const;
const context = { step: { id: "thank-you/i1/lee" }, kind: "thank-you" } as LetterContext;

function openSession(): LetterSession {
  return new LetterSession({
    caseId: "globex",
    client: {
      take: () => {},
      draft: async () => ({ letter: { ...letter, gaps: [], words: 2 } as never, findings: [] }),
      check: async () => undefined,
      seal: () => assert.fail("nothing was sent"),
      close: () => {},
    },
    shelf,
    proofread: async () => undefined,
    options: { tone: "warm", length: "medium", variant: 1 },
    now: () => 1_000,
  });
}

it("a letter among drafts is known as such when its page is opened again, until it is thrown away", async () => {
  const first = openSession();
  await first.take(context);
  assert.equal(first.drafted.value, undefined);
  first.keepAsDrafted("desk@post.example");
  first.close();
  assert.equal(findKeptLetter(shelf, first.key)?.drafted, "desk@post.example");
  const again = openSession();
  await again.take(context);
  assert.equal(again.drafted.value, "desk@post.example");
  await again.throwAway();
  assert.equal(again.drafted.value, undefined);
  again.close();
});
