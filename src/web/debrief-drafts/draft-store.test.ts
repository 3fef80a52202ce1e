import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DebriefDraft } from "./debrief-draft.ts";
import { openDraftStore, unfinishedDebriefs } from "./draft-store.ts";

function shelfOf(kept: Map<string, string>) {
  return {
    get length() {
      return kept.size;
    },
    key: (place: number) => [...kept.keys()][place] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
}

function draft(id: string, begunAt: number): DebriefDraft {
  return {
    id,
    begunAt,
    open: "when",
    settled: [],
    isGiven: false,
    added: [],
    present: [],
    topics: {},
    reach: {},
    promises: [],
    thanked: [],
    typing: {},
  };
}

describe("the store of drafts", () => {
  it("a draft is there again when the page is opened anew, the latest first", () => {
    const kept = new Map<string, string>();
    const store = openDraftStore(shelfOf(kept));
    store.save(draft("a", 1));
    store.save(draft("b", 2));
    assert.deepEqual(
      openDraftStore(shelfOf(kept)).drafts.value.map(({ id }) => id),
      ["b", "a"],
    );
  });

  it("a draft that is saved again takes its own place", () => {
    const store = openDraftStore(shelfOf(new Map()));
    store.save(draft("a", 1));
    store.save({ ...draft("a", 1), open: "people" });
    assert.deepEqual(
      store.drafts.value.map(({ open }) => open),
      ["people"],
    );
  });

  it("what is forgotten does not come back", () => {
    const kept = new Map<string, string>();
    const store = openDraftStore(shelfOf(kept));
    store.save(draft("a", 1));
    store.forget("a");
    assert.equal(kept.size, 0);
    assert.deepEqual(store.drafts.value, []);
  });

  it("what others keep on the shelf, and what cannot be read, is passed over", () => {
    const kept = new Map([
      ["theme", "dark"],
      ["fineline.debrief.x", "{"],
      ["fineline.debrief.y", "null"],
      ["fineline.debrief.z", "{}"],
    ]);
    assert.deepEqual(openDraftStore(shelfOf(kept)).drafts.value, []);
  });

  it("says so where the device keeps nothing more, and the answers stay on the page", () => {
    const full = {
      ...shelfOf(new Map()),
      setItem: () => {
        throw new Error("quota");
      },
    };
    const store = openDraftStore(full);
    store.save(draft("a", 1));
    assert.equal(store.isKept.value, false);
    assert.equal(store.drafts.value.length, 1);
  });
});

describe("debriefs to come back to", () => {
  const known = { kind: "known", caseId: "globex" } as const;

  it("are those with an answer", () => {
    const looked = { ...draft("a", 1), application: known, settled: ["when" as const] };
    const told = { ...looked, id: "b", settled: ["when" as const, "people" as const] };
    const typed = { ...looked, id: "c", typing: { "topic/dana": "the forecast" } };
    assert.deepEqual(
      unfinishedDebriefs([draft("z", 1), looked, told, typed]).map(({ id }) => id),
      ["b", "c"],
    );
  });

  it("what is no draft is none, and one of an older version has blanks for what it did not know", () => {
    const { promises: _, typing: __, ...older } = draft("older", 1);
    const garbage = ["", "null", "7", "[]", '{"id":"x"}', '{"id":"x","begunAt":1,"settled":[],"topics":7}'];
    const texts = [...garbage, JSON.stringify(older)];
    const kept = new Map(texts.map((text, place) => [`fineline.debrief.${place}`, text]));
    assert.deepEqual(openDraftStore(shelfOf(kept)).drafts.value, [draft("older", 1)]);
  });
});
