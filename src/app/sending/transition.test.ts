import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { SendState, SendStateKind } from "../ports/send-state.ts";
import { MOST_TRIES } from "./retry-times.ts";
import type { SendEvent } from "./send-event.ts";
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

  const OUTCOMES: readonly (readonly [string, SendState, SendEvent, SendState])[] = [
    [
      "an approval says until when it will be held, and by what",
      { kind: "draft" },
      { kind: "approve", goesAt: NOW, foreseen: { until: NOW + 5, because: "quiet-hours" } },
      { kind: "approved", goesAt: NOW, heldUntil: NOW + 5, heldBy: "quiet-hours" },
    ],
    [
      "what came back is approved for another address like a new letter",
      { kind: "accepted", at: NOW, by: "server", response: "250 ok", copyAt: null },
      { kind: "readdress", goesAt: NOW + 5 },
      { kind: "approved", goesAt: NOW + 5 },
    ],
    [
      "a letter that waited keeps its tries when it falls due",
      { kind: "deferred", tries: 3, retryAt: NOW, response: "451 later" },
      { kind: "fall-due", at: NOW + 5 },
      { kind: "due", tries: 3, from: NOW + 5 },
    ],
    [
      "what is held falls due again, and is held by nothing then",
      { kind: "due", tries: 1, from: NOW, heldBy: "snoozed" },
      { kind: "fall-due", at: NOW },
      { kind: "due", tries: 1, from: NOW },
    ],
    [
      "a hold keeps the tries and names its reason",
      { kind: "due", tries: 2, from: NOW },
      { kind: "hold", until: NOW + 5, because: "day-limit" },
      { kind: "due", tries: 2, from: NOW + 5, heldBy: "day-limit" },
    ],
    [
      "what a check stops is cancelled for the check's reason",
      { kind: "approved", goesAt: NOW },
      { kind: "stop", at: NOW + 5, because: "bounced" },
      { kind: "cancelled", at: NOW + 5, because: "bounced" },
    ],
    [
      "what a person takes back is cancelled by a person",
      { kind: "deferred", tries: 1, retryAt: NOW, response: "451 later" },
      { kind: "cancel", at: NOW + 5 },
      { kind: "cancelled", at: NOW + 5, because: "person" },
    ],
    [
      "giving it to the server is one more try",
      { kind: "due", tries: 1, from: NOW },
      { kind: "begin", at: NOW + 5 },
      { kind: "submitting", tries: 2, since: NOW + 5 },
    ],
    [
      "a way that fails before the first try is tried again after five minutes",
      { kind: "due", tries: 0, from: NOW },
      { kind: "refuse", at: NOW, response: "ECONNREFUSED" },
      { kind: "deferred", tries: 0, retryAt: NOW + 5 * MINUTE, response: "ECONNREFUSED" },
    ],
    [
      "a way that fails with the letter half written waits as long as its tries say",
      { kind: "submitting", tries: 2, since: NOW },
      { kind: "refuse", at: NOW, response: "ECONNRESET" },
      { kind: "deferred", tries: 2, retryAt: NOW + 15 * MINUTE, response: "ECONNRESET" },
    ],
    [
      "the twelfth failure is the last",
      { kind: "submitting", tries: 12, since: NOW },
      { kind: "refuse", at: NOW, response: "ECONNRESET" },
      { kind: "rejected", at: NOW, response: "ECONNRESET" },
    ],
    [
      "a mailbox that fails before a letter is begun costs it no try either",
      { kind: "due", tries: 2, from: NOW },
      { kind: "fail-account", at: NOW + 5 },
      { kind: "due", tries: 2, from: NOW + 5 },
    ],
    [
      "what the server takes is accepted with its words and the id that it gave",
      { kind: "submitting", tries: 1, since: NOW },
      { kind: "accept", at: NOW, response: "250 ok", serverMessageId: "<s@mail.example>", copyAt: NOW + 5 },
      {
        kind: "accepted",
        at: NOW,
        by: "server",
        response: "250 ok",
        serverMessageId: "<s@mail.example>",
        copyAt: NOW + 5,
      },
    ],
    [
      "a server's word that comes late ends a doubt",
      { kind: "uncertain", since: NOW, because: "no-answer", looks: 1, lookAt: NOW },
      { kind: "reject", at: NOW + 5, response: "550 no" },
      { kind: "rejected", at: NOW + 5, response: "550 no" },
    ],
    [
      "a doubt is looked into after a minute",
      { kind: "submitting", tries: 1, since: NOW },
      { kind: "doubt", at: NOW, because: "process-died" },
      { kind: "uncertain", since: NOW, because: "process-died", looks: 0, lookAt: NOW + MINUTE },
    ],
    [
      "what a backup says is yet to go is in doubt",
      { kind: "due", tries: 2, from: NOW },
      { kind: "quarantine", at: NOW },
      { kind: "uncertain", since: NOW, because: "restored", looks: 0, lookAt: NOW + MINUTE },
    ],
    [
      "a mailbox that cannot be asked is asked again in half an hour",
      { kind: "uncertain", since: NOW, because: "no-answer", looks: 2, lookAt: NOW },
      { kind: "miss", at: NOW, wasAsked: false },
      { kind: "uncertain", since: NOW, because: "no-answer", looks: 2, lookAt: NOW + 30 * MINUTE },
    ],
    [
      "what is found went, as far as what was found says, and there is no copy to see to",
      { kind: "uncertain", since: NOW, because: "no-answer", looks: 2, lookAt: NOW },
      { kind: "find", at: NOW + 5, by: "answer", serverMessageId: "<s@mail.example>" },
      {
        kind: "accepted",
        at: NOW + 5,
        by: "answer",
        response: "",
        serverMessageId: "<s@mail.example>",
        copyAt: null,
      },
    ],
    [
      "what a person vouches for went",
      { kind: "uncertain", since: NOW, because: "no-answer", looks: 6, lookAt: null },
      { kind: "vouch", at: NOW + 5 },
      { kind: "accepted", at: NOW + 5, by: "person", response: "", copyAt: null },
    ],
    [
      "what a person denies is a draft, of which nothing is left",
      { kind: "uncertain", since: NOW, because: "no-answer", looks: 6, lookAt: null },
      { kind: "deny" },
      { kind: "draft" },
    ],
    [
      "a copy that has been seen to is seen to no more",
      { kind: "accepted", at: NOW, by: "server", response: "250 ok", copyAt: NOW },
      { kind: "see-to-copy", again: null },
      { kind: "accepted", at: NOW, by: "server", response: "250 ok", copyAt: null },
    ],
  ];
  for (const [title, state, event, expected] of OUTCOMES) {
    it(title, () => {
      assert.deepEqual(transition(state, event), { ok: true, value: expected });
    });
  }

  it("what happened is timed by its moment: no deferral ends before it", () => {
    const deferred: SendState = { kind: "deferred", tries: 1, retryAt: NOW, response: "" };
    assert.deepEqual(transition(deferred, { kind: "fall-due", at: NOW - 1 }), {
      ok: false,
      error: { state: "deferred", event: "fall-due", message: "A letter that is deferred cannot fall due now." },
    });
  });

  const REFUSALS: readonly (readonly [SendState, SendEvent, string])[] = [
    [{ kind: "draft" }, { kind: "readdress", goesAt: NOW }, "be sent to another address"],
    [{ kind: "draft" }, { kind: "fall-due", at: NOW }, "fall due now"],
    [{ kind: "draft" }, { kind: "hold", until: NOW, because: "snoozed" }, "be held"],
    [{ kind: "draft" }, { kind: "stop", at: NOW, because: "answered" }, "be stopped"],
    [{ kind: "draft" }, { kind: "begin", at: NOW }, "be submitted"],
    [{ kind: "draft" }, { kind: "refuse", at: NOW, response: "" }, "be refused on the way"],
    [{ kind: "draft" }, { kind: "fail-account", at: NOW }, "be kept by its mailbox"],
    [{ kind: "due", tries: 0, from: NOW }, { kind: "accept", at: NOW, response: "", copyAt: null }, "be accepted"],
    [{ kind: "draft" }, { kind: "defer", at: NOW, response: "" }, "be deferred"],
    [{ kind: "draft" }, { kind: "reject", at: NOW, response: "" }, "be rejected"],
    [{ kind: "draft" }, { kind: "doubt", at: NOW, because: "no-answer" }, "be doubted"],
    [{ kind: "draft" }, { kind: "quarantine", at: NOW }, "be put into quarantine"],
    [{ kind: "draft" }, { kind: "miss", at: NOW, wasAsked: true }, "be missed"],
    [{ kind: "draft" }, { kind: "find", at: NOW, by: "bounce" }, "be found"],
    [{ kind: "draft" }, { kind: "vouch", at: NOW }, "be vouched for"],
    [{ kind: "draft" }, { kind: "deny" }, "be denied"],
    [{ kind: "submitting", tries: 1, since: NOW }, { kind: "cancel", at: NOW }, "be cancelled"],
    [{ kind: "draft" }, { kind: "see-to-copy", again: null }, "have its copy seen to"],
  ];
  for (const [state, event, deed] of REFUSALS) {
    it(`says that a letter that is ${state.kind} cannot ${deed}`, () => {
      assert.throws(() => follow(state, event), { message: `A letter that is ${state.kind} cannot ${deed}.` });
    });
  }

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
