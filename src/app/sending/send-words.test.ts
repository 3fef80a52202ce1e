import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { HoldReason, SendState, StopReason } from "../ports/send-state.ts";
import { describeSendState, needsPerson } from "./send-words.ts";

const words = (state: SendState) => describeSendState(state, (at) => `at ${at}`);

describe("where a letter stands, in words", () => {
  const STATES: readonly (readonly [SendState, string])[] = [
    [{ kind: "draft" }, "is not approved, and does not go"],
    [{ kind: "approved", goesAt: 5 }, "goes at 5; until then it can be taken back"],
    [
      { kind: "approved", goesAt: 5, heldUntil: 9, heldBy: "quiet-hours" },
      "goes at 9: their business hours begin then; until then it can be taken back",
    ],
    [{ kind: "due", tries: 0, from: 5 }, "goes at 5"],
    [
      { kind: "due", tries: 0, from: 5, heldBy: "mailbox-unread" },
      "waits until its mailbox can be read: an answer may lie in it",
    ],
    [{ kind: "submitting", tries: 1, since: 5 }, "is being sent"],
    [{ kind: "accepted", at: 5, by: "server", response: "250 ok", copyAt: null }, "went at 5"],
    [{ kind: "accepted", at: 5, by: "sent-copy", response: "", copyAt: null }, "went at 5: its copy lies in Sent"],
    [{ kind: "accepted", at: 5, by: "bounce", response: "", copyAt: null }, "went at 5: it came back"],
    [{ kind: "accepted", at: 5, by: "answer", response: "", copyAt: null }, "went at 5: they answered it"],
    [{ kind: "accepted", at: 5, by: "person", response: "", copyAt: null }, "went at 5: you said so"],
    [{ kind: "deferred", tries: 1, retryAt: 5, response: "451 later" }, "is tried again at 5: 451 later"],
    [{ kind: "deferred", tries: 1, retryAt: 5, response: "" }, "is tried again at 5"],
    [{ kind: "rejected", at: 5, response: "550 no" }, "was refused at 5: 550 no"],
    [
      { kind: "uncertain", since: 5, because: "no-answer", looks: 0, lookAt: 6 },
      "may have gone at 5: the server did not say whether it took it",
    ],
    [
      { kind: "uncertain", since: 5, because: "process-died", looks: 0, lookAt: 6 },
      "may have gone at 5: Fineline ended while it was being sent",
    ],
    [
      { kind: "uncertain", since: 5, because: "restored", looks: 0, lookAt: 6 },
      "may have gone at 5: this was put back from a backup, and it may have gone since that was made",
    ],
  ];
  for (const [state, expected] of STATES) {
    it(`it ${expected}`, () => {
      assert.equal(words(state), expected);
    });
  }

  const HOLDS: readonly (readonly [HoldReason, string])[] = [
    ["undo-period", "until then it can be taken back"],
    ["step-ahead", "its step opens then"],
    ["snoozed", "its step is snoozed until then"],
    ["perhaps-answered", "a message that may be their answer waits for your word"],
    ["quiet-hours", "their business hours begin then"],
    ["day-limit", "the mailbox has sent its day's letters"],
  ];
  for (const [heldBy, why] of HOLDS) {
    it(`what waits says that ${why}`, () => {
      assert.equal(words({ kind: "due", tries: 0, from: 5, heldBy }), `goes at 5: ${why}`);
    });
  }

  it("an approval that an unread mailbox will hold says that it has not been read", () => {
    assert.equal(
      words({ kind: "approved", goesAt: 5, heldUntil: 5, heldBy: "mailbox-unread" }),
      "goes at 5: its mailbox has not been read lately; until then it can be taken back",
    );
  });

  const STOPS: readonly (readonly [StopReason | "person", string])[] = [
    ["person", "it was taken back"],
    ["answered", "they answered"],
    ["bounced", "a letter to that address came back"],
    ["withdrawn", "the application was withdrawn"],
    ["decision", "there was a decision"],
    ["step-settled", "its step is settled"],
    ["not-in-plan", "the plan no longer asks for it"],
    ["address-changed", "the contact has another address now"],
    ["machine-answered", "a machine answered, and it was to go by itself"],
    ["decision-undone", "the decision that it tells was taken back"],
    ["has-answer", "they have their answer"],
    ["has-offer", "they have an offer from you"],
    ["decided-themselves", "they have decided themselves"],
    ["chosen-first", "the chosen one is told first"],
    ["offer-open", "the offer is not answered yet"],
    ["case-unreadable", "its case cannot be read"],
    ["mailbox-gone", "its mailbox is no longer connected"],
    ["mailbox-never-sends", "its mailbox no longer sends"],
  ];
  for (const [because, why] of STOPS) {
    it(`what does not go says that ${why}`, () => {
      assert.equal(words({ kind: "cancelled", at: 5, because }), `does not go: ${why}`);
    });
  }
});

describe("a person's word", () => {
  const ASKED: readonly (readonly [SendState, boolean])[] = [
    [{ kind: "draft" }, true],
    [{ kind: "approved", goesAt: 5 }, false],
    [{ kind: "due", tries: 0, from: 5 }, false],
    [{ kind: "submitting", tries: 1, since: 5 }, false],
    [{ kind: "accepted", at: 5, by: "server", response: "", copyAt: null }, false],
    [{ kind: "deferred", tries: 1, retryAt: 5, response: "" }, false],
    [{ kind: "rejected", at: 5, response: "" }, true],
    [{ kind: "uncertain", since: 5, because: "no-answer", looks: 0, lookAt: 6 }, true],
    [{ kind: "cancelled", at: 5, because: "person" }, false],
  ];
  for (const [state, expected] of ASKED) {
    it(`${expected ? "is asked for" : "is not asked for"} of a letter that is ${state.kind}`, () => {
      assert.equal(needsPerson({ state }), expected);
    });
  }
});
