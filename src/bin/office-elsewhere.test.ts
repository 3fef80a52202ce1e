import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DeskWork, MailboxStanding } from "../storage/postgres/index.ts";
import { lastLookAtReminders, watchOf } from "./office-elsewhere.ts";

const NOW = Date.UTC(2026, 10, 23, 10);
const [SECOND, MINUTE] = [1_000, 60_000];
const READ: MailboxStanding = {
  accountId: "own",
  readAt: NOW - 3 * MINUTE,
  failures: 0,
  isStopped: false,
  problem: null,
  since: NOW - 90 * MINUTE,
};

const workOf = (mailbox: Partial<MailboxStanding>, work: Partial<DeskWork> = {}): DeskWork => ({
  now: NOW,
  heardAt: NOW - 8 * SECOND,
  remindersDueAt: null,
  mailboxes: [{ ...READ, ...mailbox }],
  ...work,
});

describe("a mailbox that other processes see to", () => {
  it("is watched once it was read, and read while it never was", () => {
    assert.deepEqual(watchOf("own", workOf({})), { state: "watching", since: NOW - 90 * MINUTE });
    assert.deepEqual(watchOf("own", workOf({ readAt: null, since: 0 })), { state: "reading", since: NOW });
    assert.equal(watchOf("another", workOf({})), undefined);
  });

  it("waits while it cannot be read, and is stopped where only a person can help, with the reason", () => {
    assert.deepEqual(watchOf("own", workOf({ failures: 2, problem: "connect" })), {
      state: "waiting",
      since: NOW - 90 * MINUTE,
      sentence: "The mail server cannot be reached: this is tried again.",
    });
    assert.deepEqual(watchOf("own", workOf({ isStopped: true, problem: "login" })), {
      state: "stopped",
      since: NOW - 90 * MINUTE,
      sentence: "The mail server did not take the name and the password: connect the mailbox again.",
    });
  });

  it("waits where no worker was heard of for a minute, or ever", () => {
    const sentence = "Nobody is at work for this service just now: mail is read again as soon as somebody is.";
    assert.deepEqual(watchOf("own", workOf({}, { heardAt: NOW - 61 * SECOND })), {
      state: "waiting",
      since: NOW - 61 * SECOND,
      sentence,
    });
    assert.deepEqual(watchOf("own", workOf({}, { heardAt: null })), {
      state: "waiting",
      since: NOW - 90 * MINUTE,
      sentence,
    });
  });
});

it("reminders are up to date as of the last word of a worker, or as of when the oldest was due that nobody took up", () => {
  assert.equal(lastLookAtReminders(workOf({})), NOW - 8 * SECOND);
  assert.equal(lastLookAtReminders(workOf({}, { remindersDueAt: NOW + MINUTE })), NOW - 8 * SECOND);
  assert.equal(lastLookAtReminders(workOf({}, { remindersDueAt: NOW - 20 * MINUTE })), NOW - 20 * MINUTE);
  assert.equal(lastLookAtReminders(workOf({}, { heardAt: null })), null);
});
