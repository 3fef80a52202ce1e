import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { QueuedRecording } from "../../storage/indexeddb/index.ts";
import { INITIAL_MODEL, nextModel, type SyncEvent, shownState, waitMs } from "./sync-state.ts";

const NOW = Date.UTC(2026, 10, 16, 14);
const op: QueuedRecording = { kind: "remove", caseId: "globex", number: 1 };
const refused: QueuedRecording = { ...op, number: 2, refusal: { status: 422, title: "No.", detail: "" } };

const after = (...events: readonly SyncEvent[]) => shownState(events.reduce(nextModel, INITIAL_MODEL));
const queue = (...ops: readonly QueuedRecording[]): SyncEvent => ({
  kind: "queue-read",
  waiting: { count: ops.length, refused: ops.filter(({ refusal }) => refusal !== undefined) },
  at: NOW,
});

describe("what a person sees of saving", () => {
  const histories: readonly (readonly [title: string, events: readonly SyncEvent[], shown: object])[] = [
    ["at first nothing waits", [], { kind: "saved", at: null }],
    ["something that waits is saving", [queue(op)], { kind: "saving", count: 1 }],
    ["the last that waited was acknowledged", [queue(op), queue()], { kind: "saved", at: NOW }],
    [
      "nothing waits of a server that cannot be reached",
      [{ kind: "round-failed", why: "unreachable" }],
      { kind: "saved", at: null },
    ],
    [
      "what waits for a server that cannot be reached is on the device",
      [queue(op), { kind: "round-failed", why: "unreachable" }],
      { kind: "saved-on-device", count: 1, reason: "unreachable" },
    ],
    [
      "another try does not look like saving before it works",
      [queue(op), { kind: "round-failed", why: "busy" }, { kind: "round-began" }],
      { kind: "saved-on-device", count: 1, reason: "busy" },
    ],
    [
      "signed out comes before what waits",
      [queue(op), { kind: "round-failed", why: "signed-out" }],
      { kind: "signed-out", count: 1 },
    ],
    [
      "what was refused is shown with all that waits",
      [queue(op, refused)],
      { kind: "refused", count: 2, refused: [refused] },
    ],
    [
      "what was not kept comes before everything",
      [queue(op, refused), { kind: "not-recorded", reason: "disk-full" }],
      { kind: "not-saved", reason: "disk-full" },
    ],
    [
      "it is forgotten once something was kept",
      [{ kind: "not-recorded", reason: "disk-full" }, { kind: "recorded" }, queue(op)],
      { kind: "saving", count: 1 },
    ],
    [
      "an older word of another tab does not take the time back",
      [
        { kind: "round-ended", at: NOW },
        { kind: "told-elsewhere", at: NOW - 1 },
      ],
      { kind: "saved", at: NOW },
    ],
  ];
  for (const [title, events, shown] of histories) it(title, () => assert.deepEqual(after(...events), shown));
});

describe("pauses", () => {
  it("double from one second to a minute", () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 1000].map((failures) => waitMs(failures, 1)),
      [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000],
    );
  });

  it("are spread over the upper half", () => {
    assert.deepEqual([waitMs(1, 0), waitMs(3, 0.5), waitMs(9, 0)], [500, 3000, 30_000]);
  });
});
