import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { approveLetter, cancelLetter, describeSendState, type LetterToApprove, sendDue } from "../../src/app/index.ts";
import type { MailAccount } from "../../src/app/ports/index.ts";
import type { FactJson } from "../../src/contract/index.ts";
import { type OpenStore, openCaseStore } from "../../src/storage/sqlite/index.ts";
import { startMailServer } from "./mail-server.ts";
import {
  accountOn,
  approvalInput,
  approveThanks,
  caseOf,
  interviewCase,
  NOW,
  THANKS,
  thanksOf,
} from "./sample-letters.ts";
import { loopbackAccount, sendingInput } from "./sending-input.ts";

let home: string;
let store: OpenStore;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "fineline-approve-"));
  store = await openCaseStore({ home });
  await store.addCases([interviewCase("globex")], NOW);
});

afterEach(async () => {
  await store.close();
  await rm(home, { recursive: true });
});

/** Why an approval is refused; empty where it is not. */
async function refusals(more: Partial<LetterToApprove>, caseId = "globex"): Promise<readonly string[]> {
  const result = await approveLetter(
    thanksOf(accountOn(1), more),
    await caseOf(store, caseId),
    approvalInput(store, NOW),
  );
  return result.ok ? [] : result.error.map(({ place }) => place);
}

async function messageOf(id: string): Promise<string> {
  return new TextDecoder().decode(await store.outbox.loadBytes(id));
}

const written = (messageId: string): FactJson => ({
  id: "s1",
  kind: "sent",
  at: "2026-11-10T10:00:00-05:00[America/New_York]",
  to: "dana",
  channel: "email",
  purpose: "other",
  messageId,
});

const heard: FactJson = {
  id: "r1",
  kind: "received",
  at: "2026-11-11T10:00:00-05:00[America/New_York]",
  from: "dana",
  channel: "email",
  says: "vague",
  messageId: "<2@globex.example>",
};

describe("an approval", () => {
  it("fixes id, date and every byte, and whom it goes to", async () => {
    const { id, letter, state } = await approveThanks(store, "globex");
    const message = await messageOf(id);
    assert.match(message, new RegExp(`^Message-ID: <${letter.id}@mail\\.example>\r$`, "m"));
    assert.match(message, /^Date: Mon, 16 Nov 2026 20:00:00 \+0000\r$/m);
    assert.match(message, /^To: Dana Kim <dana@globex\.example>\r$/m);
    assert.doesNotMatch(message, /^(?:X-Unsent|Auto-Submitted|Bcc|In-Reply-To|References):/im);
    assert.deepEqual(letter.to, { name: "Dana Kim", address: "dana@globex.example" });
    assert.deepEqual(state, { kind: "approved", goesAt: NOW + 60_000 });
  });

  it("knows until when their hours will hold it, unless it may go at any", async () => {
    // Monday, 20:00 in New York; their business hours begin on Tuesday at 09:00.
    const [evening, morning] = [Date.UTC(2026, 10, 17, 1), Date.UTC(2026, 10, 17, 14)];
    const { state } = await approveThanks(store, "globex", { now: evening });
    assert.deepEqual(state, {
      kind: "approved",
      goesAt: evening + 60_000,
      heldUntil: morning,
      heldBy: "quiet-hours",
    });
    const told = describeSendState(state, (at) => new Date(at).toISOString());
    assert.equal(
      told,
      "goes 2026-11-17T14:00:00.000Z: their business hours begin then; until then it can be taken back",
    );
    await store.addCases([interviewCase("initech")], NOW);
    const atOnce = await approveThanks(store, "initech", { now: evening, atAnyHour: true });
    assert.deepEqual(atOnce.state, { kind: "approved", goesAt: evening + 60_000 });
  });

  it("goes on with the conversation that the case knows", async () => {
    await store.addCases([interviewCase("initech", [written("<1@mail.example>"), heard])], NOW);
    const message = await messageOf((await approveThanks(store, "initech")).id);
    assert.match(message, /^In-Reply-To: <2@globex\.example>\r$/m);
    assert.match(message, /^References: <1@mail\.example> <2@globex\.example>\r$/m);
  });

  it("refers to itself in a first letter through a server that gives letters ids of its own", async () => {
    for (const [index, host] of ["smtp.office365.com", "email-smtp.eu-west-1.amazonaws.com"].entries()) {
      await store.addCases([interviewCase(`case-${index}`)], NOW);
      const account = { ...accountOn(1), smtp: { ...accountOn(1).smtp, host } };
      const { id, letter } = await approveThanks(store, `case-${index}`, { account });
      const message = await messageOf(id);
      assert.match(message, new RegExp(`^References: <${letter.id}@mail\\.example>\r$`, "m"));
      assert.doesNotMatch(message, /^In-Reply-To:/m);
    }
  });

  it("there is one for a step and a person, until it is taken back", async () => {
    const { id } = await approveThanks(store, "globex");
    assert.deepEqual(await refusals({}), ["step"]);
    await cancelLetter(id, { outbox: store.outbox, now: NOW });
    assert.deepEqual(await refusals({}), []);
    assert.equal((await store.outbox.list()).length, 1);
  });

  it("is refused once the letter was accepted", async () => {
    const server = await startMailServer({ security: "none" });
    await approveThanks(store, "globex", { account: loopbackAccount("own", server.port) });
    const turn = await sendDue(sendingInput(store, { port: server.port, now: NOW + 61_000 }));
    await server.close();
    assert.equal(turn?.state, "accepted");
    assert.deepEqual(await refusals({}), ["step"]);
  });

  it("is given anew once the letter came back and the person has another address, which it then goes to", async (test) => {
    const server = await startMailServer({ security: "none" });
    test.after(() => server.close());
    const account = loopbackAccount("own", server.port);
    const { letter } = await approveThanks(store, "globex", { account });
    await sendDue(sendingInput(store, { port: server.port, now: NOW + 61_000 }));
    const at = "2026-11-16T15:05:00-05:00[America/New_York]";
    const bounce = { id: "r2", kind: "received", at, from: "dana", channel: "email", says: "bounce" } as const;
    await store.appendFacts("globex", [{ ...bounce, ref: letter.id, address: "dana@globex.example" }], NOW);
    const later = NOW + 600_000;
    const anew = async () =>
      approveLetter(thanksOf(account), await caseOf(store, "globex"), approvalInput(store, later));
    assert.equal((await anew()).ok, false);
    const { header } = await caseOf(store, "globex");
    const contacts = header.contacts.map((one) =>
      one.id === "dana" ? { ...one, email: "d.kim@globex.example" } : one,
    );
    await store.reviseCase("globex", { ...header, contacts }, later);
    assert.deepEqual(await anew().then((given) => (given.ok ? [] : given.error)), []);
    const turn = await sendDue(sendingInput(store, { port: server.port, now: later + 61_000 }));
    assert.equal(turn?.state, "accepted");
    assert.deepEqual(
      server.taken.flatMap(({ to }) => to),
      ["dana@globex.example", "d.kim@globex.example"],
    );
  });

  it("goes by itself only where its step allows that", async () => {
    assert.deepEqual(await refusals({ isAutomatic: true }), ["isAutomatic"]);
  });

  it("is refused for a mailbox that does not send", async () => {
    const modes: readonly MailAccount["mode"][] = ["drafts", "watch"];
    for (const mode of modes)
      assert.deepEqual(await refusals({ account: { ...accountOn(1), mode } }), ["account.mode"]);
  });

  it("is refused for a step that is not there, sends no mail, or has nobody to write to", async () => {
    assert.deepEqual(await refusals({ stepId: "thank-you/i9/dana" }), ["step"]);
    assert.deepEqual(await refusals({ stepId: "debrief/i1" }), ["step"]);
    assert.deepEqual(await refusals({ stepId: "card/i1/dana" }), ["step"]);
    const noAddress = interviewCase("hooli");
    const contacts = noAddress.header.contacts.map(({ email: _, ...contact }) => contact);
    await store.addCases([{ ...noAddress, header: { ...noAddress.header, contacts } }], NOW);
    assert.deepEqual(await refusals({}, "hooli"), ["to.address"]);
  });

  it("is refused for a letter that the rules block: a gap that was left open, another company's name", async () => {
    assert.deepEqual(await refusals({ body: THANKS.replace("the forecast", "[one thing from the talk]") }), ["body"]);
  });

  it("nothing can be put into a header, and nothing of it is kept", async () => {
    for (const mark of ["\r\nBcc: x@evil.test", "\nBcc: x@evil.test", "\r", "\0", "\u0085", "\u2028"]) {
      assert.notDeepEqual(await refusals({ subject: `Thank you: Senior Analyst interview – Nov 16${mark}` }), [], mark);
      const attachments = [{ name: `a${mark}.pdf`, bytes: new Uint8Array() }];
      assert.notDeepEqual(await refusals({ attachments }), [], mark);
      assert.notDeepEqual(await refusals({ account: { ...accountOn(1), name: `Alex${mark}` } }), [], mark);
    }
    assert.deepEqual(await store.outbox.list(), []);
  });

  it("what is written as an escape stays text", async () => {
    const { id } = await approveThanks(store, "globex", {
      subject: "Thank you: Senior Analyst interview %0d%0aBcc: x@evil.test",
    });
    const message = await messageOf(id);
    assert.match(message, /%0d%0aBcc/);
    assert.doesNotMatch(message, /^Bcc:/m);
  });

  it("goes to one plain address, or is refused", async () => {
    const addresses = [
      '"a@evil.test x"@good.test',
      "a@good.test,b@evil.test",
      "a@good.test <b@evil.test>",
      "x@[169.254.169.254]",
      `${"x".repeat(65)}@good.test`,
      "(".repeat(10_000),
      `${"g:".repeat(10_000)};`,
    ];
    for (const [index, email] of addresses.entries()) {
      const made = interviewCase(`case-${index}`);
      const contacts = made.header.contacts.map((contact) => ({ ...contact, email }));
      await store.addCases([{ ...made, header: { ...made.header, contacts } }], NOW);
      assert.notDeepEqual(
        await refusals({}, `case-${index}`).catch((error: Error) => [error.name]),
        [],
        email.slice(0, 30),
      );
    }
    assert.deepEqual(await store.outbox.list(), []);
  });

  it("a line with a dot, or with commands, stays text up to the recipient", async () => {
    const server = await startMailServer({ security: "none" });
    const body = `${THANKS}\n.\nMAIL FROM:<x@evil.test>\nRCPT TO:<y@evil.test>\n.\n`;
    await approveThanks(store, "globex", { body, account: loopbackAccount("own", server.port) });
    await sendDue(sendingInput(store, { port: server.port, now: NOW + 61_000 }));
    await server.close();
    assert.deepEqual(
      server.taken.map(({ to }) => to),
      [["dana@globex.example"]],
    );
    assert.match(server.taken[0]?.text ?? "", /\r\n\.\r\nMAIL FROM:<x@evil\.test>\r\nRCPT TO:<y@evil\.test>\r\n\.\r\n/);
  });
});
