import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { OutboxLetterJson } from "../../contract/http/index.ts";
import { outboxSentence } from "./outbox-sentence.ts";
import { approvedWords, findLetter, letterSentence } from "./outbox-words.ts";

const clock = { timeZone: "America/New_York", now: Date.UTC(2026, 10, 16, 15) };

const state = (sentence: string, next: string | null = null) => ({ kind: "due" as const, next, sentence });

describe("where a letter stands", () => {
  it("is a sentence of its own", () => {
    assert.equal(
      letterSentence({ state: state("goes today at 15:00: their business hours begin then") }, clock),
      "Goes today at 15:00: their business hours begin then.",
    );
  });

  it("has the reader's clock beside the server's, where that shows another time", () => {
    const next = "2026-11-16T20:00:00+00:00[UTC]";
    const letter = { state: state("goes today, 20:00: their business hours begin then", next) };
    const goes = "Goes today, 20:00: their business hours begin then.";
    assert.equal(letterSentence(letter, clock), `${goes} By your clock that is today, 15:00.`);
    assert.equal(letterSentence(letter, { ...clock, timeZone: "UTC" }), goes);
  });

  it("is that it waits, and why, where nothing goes through its mailbox", () => {
    const letter = { mailbox: "alex", state: state("goes today, 20:11") };
    const mailbox = { id: "alex", address: "alex@post.example" };
    const pause = { problem: "login", response: "535 no", until: null } as const;
    const waits = "Waits for alex@post.example: its server does not let Fineline in.";
    assert.equal(letterSentence(letter, clock, [{ ...mailbox, pause }]), waits);
    assert.equal(letterSentence(letter, clock, [{ ...mailbox, pause: null }]), "Goes today, 20:11.");
    const full = { ...pause, problem: "day-limit" as const };
    assert.equal(letterSentence(letter, clock, [{ ...mailbox, pause: full }]), "Goes today, 20:11.");
    const refused = { mailbox: "alex", state: { ...state("was refused today"), kind: "rejected" as const } };
    assert.equal(letterSentence(refused, clock, [{ ...mailbox, pause }]), "Was refused today.");
  });

  it("ends as the server's words end", () => {
    assert.equal(
      letterSentence({ state: state("was refused today: 550 No such user.") }, clock),
      "Was refused today: 550 No such user.",
    );
  });
});

describe("what is said of a letter that was approved", () => {
  const approvedAt = "2026-11-16T10:00:00-05:00[America/New_York]";

  it("is how many seconds it can be taken back", () => {
    const next = "2026-11-16T10:01:00-05:00[America/New_York]";
    assert.equal(
      approvedWords({ approvedAt, state: state("goes today at 10:01", next) }, clock),
      "Goes in 60 seconds.",
    );
  });

  it("is when it goes where that is later", () => {
    const next = "2026-11-24T09:00:00-05:00[America/New_York]";
    assert.equal(
      approvedWords({ approvedAt, state: state("goes on Tuesday: its step opens then", next) }, clock),
      "Goes on Tuesday: its step opens then.",
    );
  });
});

describe("the sentence over the outbox", () => {
  const [asks, goes] = [{ needsPerson: true }, { needsPerson: false }];

  it("is about what needs a person, where anything does", () => {
    assert.equal(outboxSentence([goes, asks, goes]), "One letter needs your word.");
    assert.equal(outboxSentence([asks, asks]), "Two letters need your word.");
  });

  it("else about what goes by itself", () => {
    assert.equal(outboxSentence([goes]), "One letter is on its way.");
    assert.equal(outboxSentence(Array.from({ length: 12 }, () => goes)), "12 letters are on their way.");
  });

  it("is none where there is none", () => {
    assert.equal(outboxSentence([]), undefined);
  });
});

it("the letter of a step is found by case and step", () => {
  const letter = { id: "l1", case: "globex", step: "thank-you/i1/lee" } as OutboxLetterJson;
  assert.equal(findLetter([letter], { caseId: "globex", stepId: "thank-you/i1/lee" }), letter);
  assert.equal(findLetter([letter], { caseId: "globex-2", stepId: "thank-you/i1/lee" }), undefined);
  assert.equal(findLetter(undefined, { caseId: "globex", stepId: "thank-you/i1/lee" }), undefined);
});
