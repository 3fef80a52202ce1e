import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { KnownMailbox } from "./known-mailboxes.ts";
import { lackOf, type SendOfferInput, sendOffer } from "./send-offer.ts";

const mailbox = (id: string, mode: KnownMailbox["mode"]) => ({ id, mode, address: `${id}@post.example`, pause: null });

const [ALEX, DESK, NOTES] = [mailbox("alex", "send"), mailbox("desk", "drafts"), mailbox("notes", "watch")];

const inputOf = (input: Partial<SendOfferInput>): SendOfferInput => ({
  mailboxes: [ALEX],
  status: "ready",
  channel: "email",
  address: "lee@globex.example",
  step: { state: "open" },
  letter: undefined,
  chosen: undefined,
  ownAddress: undefined,
  ...input,
});
const offerOf = (input: Partial<SendOfferInput>) => sendOffer(inputOf(input));

describe("a letter can be sent from here", () => {
  it("where a mailbox sends, and the recipient has an address", () => {
    assert.deepEqual(offerOf({}), {
      mailboxes: [ALEX],
      mailbox: ALEX,
      label: "Send",
      obstacle: undefined,
    });
  });

  it("and is put among the drafts of a mailbox that only has them", () => {
    assert.equal(offerOf({ mailboxes: [DESK] })?.label, "Put among drafts");
  });

  it("and goes on its day where its step is ahead", () => {
    assert.equal(offerOf({ step: { state: "upcoming" } })?.label, "Send on its day");
  });

  it("though no step asks for it", () => {
    assert.equal(offerOf({ step: undefined })?.label, "Send");
  });

  it("again once it was refused, or did not go after all", () => {
    for (const kind of ["rejected", "draft"] as const) {
      assert.equal(offerOf({ letter: { state: { kind, next: null, sentence: "" } } })?.label, "Send");
    }
  });
});

describe("a letter cannot be sent from here", () => {
  it("by a mailbox that is only watched, or none", () => {
    assert.equal(offerOf({ mailboxes: [NOTES] }), undefined);
    assert.equal(offerOf({ mailboxes: [] }), undefined);
  });

  it("to nobody's address, nor by another way than email", () => {
    assert.equal(offerOf({ address: undefined }), undefined);
    assert.equal(offerOf({ channel: "phone" }), undefined);
  });

  it("without an address, which is said where it is all that is missing", () => {
    const said = "It can be sent from here once they have an address for email.";
    assert.equal(lackOf(inputOf({ address: undefined })), said);
    assert.equal(lackOf(inputOf({ address: undefined, mailboxes: [] })), undefined);
    assert.equal(lackOf(inputOf({ address: undefined, channel: "post" })), undefined);
    assert.equal(lackOf(inputOf({})), undefined);
  });

  it("where its step is over or withheld", () => {
    for (const state of ["done", "skipped", "expired", "withheld", "projected"] as const) {
      assert.equal(offerOf({ step: { state } }), undefined);
    }
  });

  it("a second time while it is on its way or in doubt", () => {
    for (const kind of ["approved", "due", "submitting", "deferred", "uncertain"] as const) {
      assert.equal(offerOf({ letter: { state: { kind, next: null, sentence: "" } } }), undefined);
    }
  });

  it("while the server cannot be reached, which is said", () => {
    assert.match(offerOf({ status: "offline" })?.obstacle ?? "", /cannot be reached.*kept/);
  });
});

describe("of several mailboxes a letter goes from", () => {
  const mailboxes = [NOTES, DESK, ALEX];

  it("the one that was chosen", () => {
    assert.equal(offerOf({ mailboxes, chosen: "desk", ownAddress: "alex@post.example" })?.mailbox, DESK);
  });

  it("else the one with the writer's address, however it is written", () => {
    assert.equal(offerOf({ mailboxes: [ALEX, DESK], ownAddress: "Desk@Post.example" })?.mailbox, DESK);
  });

  it("else the first that sends", () => {
    assert.equal(offerOf({ mailboxes })?.mailbox, ALEX);
  });
});
