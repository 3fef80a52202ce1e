import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MailboxJson } from "../../../contract/http/index.ts";
import { connectionSteps } from "./connection-steps.ts";
import { foundWords, mailboxState } from "./mailbox-words.ts";

const since = "2026-11-16T09:00:00-05:00[America/New_York]";
type Watch = NonNullable<MailboxJson["watch"]>;
const watching = (watch: Omit<Watch, "since">, pause: MailboxJson["pause"] = null) =>
  mailboxState({ watch: { since, ...watch }, pause });

describe("what is done with a mailbox", () => {
  it("is told with how far it is read", () => {
    assert.deepEqual(watching({ state: "reading", read: 12_300, left: 4_100 }), {
      words: "12,300 messages are read, 4,100 to go.",
      needsYou: false,
    });
    assert.equal(watching({ state: "reading", read: 1, left: 0 }).words, "1 message is read.");
    assert.equal(watching({ state: "reading" }).words, "It is being read.");
  });

  it("needs nobody as long as it is tried again", () => {
    assert.deepEqual(watching({ state: "waiting", sentence: "imap.example cannot be reached." }), {
      words: "Out of reach for now; it is tried again by itself. imap.example cannot be reached.",
      needsYou: false,
    });
    const pause = { problem: "day-limit", response: "", until: since } as const;
    assert.equal(watching({ state: "watching" }, pause).needsYou, false);
  });

  it("needs a person where it is stopped, or letters wait without an end", () => {
    assert.deepEqual(watching({ state: "stopped", sentence: "No." }), { words: "It needs you. No.", needsYou: true });
    const pause = { problem: "login", response: "535", until: null } as const;
    assert.deepEqual(watching({ state: "watching" }, pause), {
      words:
        "Everything is read. What comes is noticed. It needs you: its server for sending does not let Fineline in. Letters wait.",
      needsYou: true,
    });
  });
});

it("what was found is counted, and what waits for a word comes first", () => {
  assert.equal(foundWords({ toDecide: 0, recorded: 0 }), "");
  assert.equal(foundWords({ toDecide: 1, recorded: 0 }), "One waits for your word on Today.");
  assert.equal(foundWords({ toDecide: 2, recorded: 1_200 }), "2 wait for your word on Today. 1,200 recorded.");
});

describe("the steps of connecting", () => {
  const states = (...given: Parameters<typeof connectionSteps>) => connectionSteps(...given).map(({ state }) => state);

  it("are passed up to the one that failed", () => {
    assert.deepEqual(states("watch", { at: "imap", step: "tls" }), ["passed", "failed", "waiting", "waiting"]);
    assert.deepEqual(states("send", { at: "smtp", step: "name" }), ["passed", "passed", "passed", "passed", "failed"]);
  });

  it("are none where it is not known which one failed", () => {
    assert.deepEqual(states("send", {}), []);
  });
});
