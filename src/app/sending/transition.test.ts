import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import { MOST_TRIES } from "./retry-times.ts";
import type { SendEvent } from "./send-event.ts";
import type { SendState, SendStateKind } from "./send-state.ts";
import { follow, transition } from "./transition.ts";

const NOW = Date.UTC(2026, 10, 16, 14);
const MINUTE = 60_000;

/** A state of each kind, and another where that makes a difference. */
const STATES: readonly SendState[] = [
  { kind: "draft" },
  { kind: "approved", goesAt: NOW },
  { kind: "due", tries: 0, from: NOW },
  { kind: "submitting", tries: 1, since: NOW },
  { kind: "submitting", tries: MOST_TRIES, since: NOW },
  { kind: "accepted", at: NOW, by: "server", response: "250 ok", copyAt: NOW },
  { kind: "deferred", tries: 1, retryAt: NOW, response: "451" },
  { kind: "rejected", at: NOW, response: "550" },
  { kind: "uncertain", since: NOW, because: "no-answer", looks: 0, lookAt: NOW },
  { kind: "cancelled", at: NOW, because: "person" },
];

const EVENTS: readonly SendEvent[] = [
  { kind: "approve", goesAt: NOW },
  { kind: "readdress", goesAt: NOW },
  { kind: "fall-due", at: NOW },
  { kind: "hold", until: NOW, because: "quiet-hours" },
  { kind: "stop", at: NOW, because: "answered" },
  { kind: "begin", at: NOW },
  { kind: "refuse", at: NOW, response: "" },
  { kind: "fail-account", at: NOW },
  { kind: "accept", at: NOW, response: "250 ok", copyAt: null },
  { kind: "defer", at: NOW, response: "451" },
  { kind: "reject", at: NOW, response: "550" },
  { kind: "doubt", at: NOW, because: "no-answer" },
  { kind: "quarantine", at: NOW },
  { kind: "miss", at: NOW, wasAsked: true },
  { kind: "find", at: NOW, by: "sent-copy" },
  { kind: "vouch", at: NOW },
  { kind: "deny" },
  { kind: "cancel", at: NOW },
  { kind: "see-to-copy", again: null },
];

const EVENT_KINDS = EVENTS.map(({ kind }) => kind);
const STATE_KINDS = [...new Set(STATES.map(({ kind }) => kind))];

/** "due | begin | submitting" for everything that can happen. */
function possibleMoves(): readonly string[] {
  const moves = STATES.flatMap((state) =>
    EVENTS.flatMap((event) => {
      const next = transition(state, event);
      return next.ok ? [`${state.kind} | ${event.kind} | ${next.value.kind}`] : [];
    }),
  );
  return [...new Set(moves)].toSorted();
}

/** The same from the page's table, where a cell may name several states. */
function writtenMoves(): readonly string[] {
  const page = readFileSync(new URL("../../../docs/sending.md", import.meta.url), "utf8");
  return page
    .split("\n")
    .flatMap((line) => {
      const cells = /^\| `([a-z-]+)` \| ((?:`[a-z-]+`(?:, )?)+) \| ((?:`[a-z-]+`(?:, )?)+) \|/.exec(line);
      if (cells === null) return [];
      const [, event, from, to] = cells;
      return namesIn(from!).flatMap((state) => namesIn(to!).map((next) => `${state} | ${event} | ${next}`));
    })
    .toSorted();
}

function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]!);
}

describe("the way of a letter", () => {
  it("is what its page says, neither more nor less", () => {
    assert.deepEqual(writtenMoves(), possibleMoves());
  });

  it("what does not happen to a letter is refused by name", () => {
    assert.deepEqual(transition({ kind: "accepted", at: NOW, by: "server", response: "", copyAt: null }, EVENTS[0]!), {
      ok: false,
      error: { state: "accepted", event: "approve", message: "A letter that is accepted cannot be approved." },
    });
  });

  it("nothing leads from where the server may have it back to where it would be sent, but a person's word and its own", () => {
    const toSend: ReadonlySet<string> = new Set(["approved", "due", "deferred"]);
    const back = possibleMoves().filter((move) => {
      const [from, , to] = move.split(" | ");
      return (from === "uncertain" || from === "accepted") && toSend.has(to!);
    });
    assert.deepEqual(back, ["accepted | readdress | approved"]);
    const denied = possibleMoves().filter((move) => move.startsWith("uncertain") && move.endsWith("draft"));
    assert.deepEqual(denied, ["uncertain | deny | draft"]);
  });

  it("a letter is given to the server only from being due, and leaves that only by the server's word or a doubt", () => {
    const moves = possibleMoves();
    assert.deepEqual(
      moves.filter((move) => move.endsWith("| submitting")),
      ["due | begin | submitting"],
    );
    assert.deepEqual(
      moves.filter((move) => move.startsWith("submitting")).map((move) => move.split(" | ")[1]),
      ["accept", "defer", "defer", "doubt", "fail-account", "quarantine", "refuse", "refuse", "reject"],
    );
  });

  it("an approval does not fall due before its undo period is over", () => {
    const approved: SendState = { kind: "approved", goesAt: NOW + MINUTE };
    assert.equal(transition(approved, { kind: "fall-due", at: NOW + MINUTE - 1 }).ok, false);
    assert.deepEqual(follow(approved, { kind: "fall-due", at: NOW + MINUTE }), {
      kind: "due",
      tries: 0,
      from: NOW + MINUTE,
    });
  });

  it("waits longer each time it is deferred, and is given up in the end", () => {
    const waits: number[] = [];
    let state: SendState = { kind: "due", tries: 0, from: NOW };
    for (let at = NOW; state.kind !== "rejected"; ) {
      state = follow(follow(state, { kind: "begin", at }), { kind: "defer", at, response: "451 later" });
      if (state.kind !== "deferred") break;
      waits.push((state.retryAt - at) / MINUTE);
      at = state.retryAt;
      state = follow(state, { kind: "fall-due", at });
    }
    assert.deepEqual(waits, [5, 15, 30, 60, 120, 240, 240, 240, 240, 240, 240]);
    assert.equal(state.kind, "rejected");
  });

  it("a way that fails before the server hears of the letter is no try, however often", () => {
    let state: SendState = { kind: "due", tries: 0, from: NOW };
    for (let round = 0; round < 100; round += 1) {
      state = follow(state, { kind: "refuse", at: NOW, response: "ECONNREFUSED" });
      state = follow(state, { kind: "fall-due", at: NOW + 5 * MINUTE });
    }
    assert.deepEqual(state, { kind: "due", tries: 0, from: NOW + 5 * MINUTE });
  });

  it("a mailbox that fails costs the letter no try", () => {
    const submitting: SendState = { kind: "submitting", tries: 3, since: NOW };
    assert.deepEqual(follow(submitting, { kind: "fail-account", at: NOW }), { kind: "due", tries: 2, from: NOW });
  });

  it("is looked for for a day, and a look that was not possible does not count", () => {
    let state = follow({ kind: "submitting", tries: 1, since: NOW }, { kind: "doubt", at: NOW, because: "no-answer" });
    const looks: number[] = [];
    while (state.kind === "uncertain" && state.lookAt !== null) {
      looks.push((state.lookAt - NOW) / MINUTE);
      const away = follow(state, { kind: "miss", at: state.lookAt, wasAsked: false });
      assert.equal(away.kind === "uncertain" && away.looks, state.looks);
      state = follow(state, { kind: "miss", at: state.lookAt, wasAsked: true });
    }
    assert.deepEqual(looks, [1, 6, 21, 81, 321, 1761]);
    assert.deepEqual(state, { kind: "uncertain", since: NOW, because: "no-answer", looks: 6, lookAt: null });
  });

  it("whatever happens in whatever order, no letter is given to the server again once it may have it", () => {
    const event = fc.constantFrom(...EVENTS);
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state: SendState = { kind: "draft" };
        let mayHaveIt = false;
        for (const each of events) {
          const next = transition(state, each);
          if (!next.ok) continue;
          if (next.value.kind === "submitting") assert.equal(mayHaveIt, false);
          // The server's own "no", and a person's, are certain; so is a failure before the end of the letter.
          mayHaveIt = holds(next.value.kind);
          state = next.value;
        }
      }),
    );
  });

  it("every event can happen somewhere", () => {
    const events = new Set(possibleMoves().map((move) => move.split(" | ")[1]));
    assert.deepEqual([...events].toSorted(), EVENT_KINDS.toSorted());
    assert.equal(STATE_KINDS.length, 9);
  });
});

function holds(kind: SendStateKind): boolean {
  return kind === "submitting" || kind === "uncertain" || kind === "accepted";
}
