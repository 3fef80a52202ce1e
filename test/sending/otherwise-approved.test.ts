import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { type Approval, approveLetter, cancelLetter, type LetterToApprove, sendDue } from "../../src/app/index.ts";
import { type MailAccount, MailError } from "../../src/app/ports/index.ts";
import type { FactJson, Result } from "../../src/contract/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { startMailServer } from "./mail-server.ts";
import { accountOn, approvalInput, caseOf, interviewCase, NOW, thanksOf } from "./sample-letters.ts";
import { loopbackAccount, sendingInput } from "./sending-input.ts";

let home: string;
let store: OpenStore;
/** What lies among the drafts, and how often their line was closed. */
let drafts: string[];
let closed: number;
let failure: MailError | undefined;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "fineline-otherwise-"));
  store = await openCaseStore({ home });
  await store.addCases([interviewCase("globex")], NOW);
  drafts = [];
  closed = 0;
  failure = undefined;
});

afterEach(async () => {
  await store.close();
  await rm(home, { recursive: true });
});

const openLetters = () => ({
  saveDraft: async (bytes: Uint8Array) => {
    if (failure !== undefined) throw failure;
    drafts.push(new TextDecoder().decode(bytes));
  },
  close: async () => {
    closed += 1;
  },
});

async function approved(more: Partial<LetterToApprove> = {}, caseId = "globex") {
  const input = { ...approvalInput(store, NOW), openLetters, tokenOf: (id: string) => `abcdefghij234567abc${id[0]}` };
  return approveLetter(thanksOf(accountOn(1), more), await caseOf(store, caseId), input);
}

function itemOf(result: Awaited<ReturnType<typeof approved>>) {
  assert.ok(result.ok && result.value.outcome === "approved", JSON.stringify(result));
  return result.value.item;
}

function placesOf(result: Result<Approval, readonly { readonly place: string }[]>): readonly string[] {
  return result.ok ? [] : result.error.map(({ place }) => place);
}

async function messageOf(id: string): Promise<string> {
  return new TextDecoder().decode(await store.outbox.loadBytes(id));
}

const drafting: MailAccount = { ...accountOn(1), mode: "drafts" };

describe("a letter for the drafts", () => {
  it("lies among them at once as a letter that is to be sent, and the outbox knows nothing of it", async () => {
    const result = await approved({ account: drafting });
    assert.deepEqual(result, { ok: true, value: { outcome: "drafted", mailbox: "alex@mail.example" } });
    assert.equal(drafts.length, 1);
    assert.match(drafts[0]!, /^To: Dana Kim <dana@globex\.example>\r$/m);
    assert.doesNotMatch(drafts[0]!, /^X-Unsent:/m);
    assert.equal(closed, 1);
    assert.deepEqual(await store.outbox.list(), []);
  });

  it("may be asked of a mailbox that sends, and of none that is only watched", async () => {
    assert.equal((await approved({ asDraft: true })).ok, true);
    assert.deepEqual(placesOf(await approved({ asDraft: true, account: { ...drafting, mode: "watch" } })), [
      "account.mode",
    ]);
    assert.equal(drafts.length, 1);
  });

  it("is refused while the same letter is on its way, or blocked by the rules", async () => {
    const { id } = itemOf(await approved());
    assert.deepEqual(placesOf(await approved({ account: drafting })), ["step"]);
    await cancelLetter(id, { outbox: store.outbox, now: NOW });
    assert.deepEqual(placesOf(await approved({ account: drafting, body: "Dear Dana,\n\n[why]\n\nAlex" })), ["body"]);
    assert.deepEqual(drafts, []);
  });

  it("fails as the mailbox fails, and lets go of its line", async () => {
    failure = new MailError("connect", "127.0.0.1:1 cannot be reached.");
    await assert.rejects(approved({ account: drafting }), failure);
    assert.equal(closed, 1);
  });
});

const WITHDRAWAL = {
  kind: "withdraw",
  to: "lee",
  subject: "Withdrawing my application: Senior Analyst",
  body: "Dear Lee,\n\nI have accepted another offer, and I withdraw my application for the Senior Analyst position. Thank you for the time that you gave me.\n\nKind regards,\nAlex Moreau",
};

async function withdrawn(more: Partial<LetterToApprove> = {}, caseId = "globex") {
  const { stepId: _, ...rest } = thanksOf(accountOn(1));
  const letter = { ...rest, ...WITHDRAWAL, ...more };
  return approveLetter(letter, await caseOf(store, caseId), approvalInput(store, NOW));
}

function decided(outcome: "rejection" | "withdrawn" | "offer", id = "d1"): FactJson {
  return { id, kind: "decision", at: "2026-11-16T14:00:00-05:00[America/New_York]", outcome };
}

describe("a withdrawal", () => {
  it("needs no step, and there is one to each person", async () => {
    const { stepId, contactId, letter } = itemOf(await withdrawn());
    assert.deepEqual(
      [stepId, contactId, letter.to.address, letter.purpose],
      ["letter:withdraw", "lee", "lee@globex.example", "other"],
    );
    assert.deepEqual(placesOf(await withdrawn()), ["step"]);
    assert.equal(
      itemOf(await withdrawn({ to: "dana", body: WITHDRAWAL.body.replace("Lee", "Dana") })).contactId,
      "dana",
    );
  });

  it("may be named by what stands for its step", async () => {
    const { stepId, kind: _, ...rest } = { ...WITHDRAWAL, stepId: "letter:withdraw" };
    assert.equal(itemOf(await withdrawn({ ...rest, stepId })).stepId, "letter:withdraw");
  });

  it("goes although the withdrawal was recorded meanwhile, and its fact says that it went", async () => {
    const server = await startMailServer({ security: "none" });
    itemOf(await withdrawn({ account: loopbackAccount("own", server.port) }));
    await store.appendFacts("globex", [decided("withdrawn")], NOW);
    const turn = await sendDue(sendingInput(store, { port: server.port, now: NOW + 61_000 }));
    await server.close();
    assert.equal(turn?.state, "accepted");
    const [, , sent] = (await caseOf(store, "globex")).facts;
    assert.equal(sent?.kind === "sent" && `${sent.to} ${sent.purpose}`, "lee other");
  });

  it("does not go where they decided first", async () => {
    itemOf(await withdrawn());
    await store.appendFacts("globex", [decided("rejection")], NOW);
    const turn = await sendDue(sendingInput(store, { port: 1, now: NOW + 61_000 }));
    const [item] = await store.outbox.list();
    assert.equal(turn?.state, "cancelled");
    assert.equal(item?.state.kind === "cancelled" && item.state.because, "decision");
  });

  it("is refused for an application that is closed otherwise, and taken after one that was only said", async () => {
    await store.addCases([interviewCase("closed", [decided("rejection")])], NOW);
    await store.addCases([interviewCase("said", [decided("withdrawn")])], NOW);
    assert.deepEqual(placesOf(await withdrawn({}, "closed")), ["kind"]);
    assert.deepEqual(placesOf(await withdrawn({}, "said")), []);
  });

  it("is refused to nobody, without a kind, and as another kind that needs a step", async () => {
    assert.deepEqual(placesOf(await withdrawn({ to: "noor" })), ["to"]);
    assert.deepEqual(placesOf(await withdrawn({ kind: "thank-you" })), ["kind"]);
    assert.deepEqual(placesOf(await withdrawn({ stepId: "letter:nonsense", kind: "nonsense" })), ["kind"]);
  });
});

describe("what goes with a letter", () => {
  it("is no more than 20 MB in all", async () => {
    const half = { name: "work.pdf", bytes: new Uint8Array(10_000_000) };
    const result = await approved({ attachments: [half, { name: "more.pdf", bytes: new Uint8Array(10_000_001) }] });
    assert.deepEqual(result, {
      ok: false,
      error: [{ place: "attachments", expected: "no more than 20 MB in all", got: '"20.1 MB"' }],
    });
    assert.deepEqual(await store.outbox.list(), []);
  });

  it("is in the message under its name", async () => {
    const attachments = [{ name: "Prüfung.pdf", bytes: new TextEncoder().encode("%PDF") }];
    const { id } = itemOf(await approved({ attachments }));
    assert.match(await messageOf(id), /filename\*0\*=utf-8''Pr%C3%BCfung\.pdf/);
  });
});

describe("the address that answers come to", () => {
  it("carries the case's token where the mailbox asks for one", async () => {
    const { id } = itemOf(await approved({ account: { ...accountOn(1), replyTokens: true } }));
    assert.match(await messageOf(id), /^Reply-To: Alex Moreau <alex\+fl\.abcdefghij234567abcg@mail\.example>\r$/m);
  });

  it("is the mailbox's own where it does not ask, or where that would be longer than an address may be", async () => {
    const first = itemOf(await approved());
    assert.doesNotMatch(await messageOf(first.id), /^Reply-To:/m);
    await cancelLetter(first.id, { outbox: store.outbox, now: NOW });
    const address = `${"a".repeat(41)}@mail.example`;
    const { id } = itemOf(await approved({ account: { ...accountOn(1), replyTokens: true, address } }));
    assert.doesNotMatch(await messageOf(id), /^Reply-To:/m);
  });
});

const THANKS_FOR_APPLYING = {
  stepId: "acknowledge/a1",
  isAutomatic: true,
  subject: "Your application: Senior Analyst",
  body: "Dear Cam,\n\nThank you for applying for the Senior Analyst position at Globex. Your application has arrived.\n\nYou will hear from us by Monday 23 November, whatever the answer is.\n\nKind regards,\nAlex Moreau",
};

/** An employer's case: Cam has applied and is to be told that it arrived. */
function applicantCase(id: string, facts: readonly FactJson[]) {
  const { header } = interviewCase(id);
  const contacts = [
    { id: "cam", name: "Cam Diaz", role: "candidate", email: "cam@mail.example" } as const,
    ...header.contacts,
  ];
  const applied = { id: "a1", kind: "applied", at: "2026-11-16T09:00:00-05:00[America/New_York]" } as const;
  return { id, header: { ...header, side: "employer" as const, contacts }, facts: [applied, ...facts] };
}

const heardFrom = (says: "auto-reply" | "vague"): FactJson => ({
  id: "r1",
  kind: "received",
  at: "2026-11-16T09:01:00-05:00[America/New_York]",
  from: "cam",
  channel: "email",
  says,
  messageId: "r1@mail.example",
});

describe("a letter that goes by itself", () => {
  it("says so, and nothing that only lists say", async () => {
    await store.addCases([applicantCase("cam", [])], NOW);
    const message = await messageOf(itemOf(await approved(THANKS_FOR_APPLYING, "cam")).id);
    assert.match(message, /^Auto-Submitted: auto-generated\r$/m);
    assert.doesNotMatch(message, /^Precedence:/im);
  });

  it("answers a person and no machine", async () => {
    await store.addCases([applicantCase("machine", [heardFrom("auto-reply")])], NOW);
    await store.addCases([applicantCase("person", [heardFrom("vague")])], NOW);
    assert.deepEqual(placesOf(await approved(THANKS_FOR_APPLYING, "machine")), ["isAutomatic"]);
    assert.deepEqual(placesOf(await approved(THANKS_FOR_APPLYING, "person")), []);
    assert.deepEqual(placesOf(await approved({ ...THANKS_FOR_APPLYING, isAutomatic: false }, "machine")), []);
  });

  it("does not go any more when a machine has answered meanwhile", async () => {
    await store.addCases([applicantCase("cam", [])], NOW);
    itemOf(await approved(THANKS_FOR_APPLYING, "cam"));
    const late = { ...heardFrom("auto-reply"), at: "2026-11-16T15:00:30-05:00[America/New_York]" };
    await store.appendFacts("cam", [late], NOW);
    await sendDue(sendingInput(store, { port: 1, now: NOW + 61_000 }));
    const [item] = await store.outbox.list();
    assert.equal(item?.state.kind === "cancelled" && item.state.because, "machine-answered");
  });
});
