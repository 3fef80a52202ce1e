import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import {
  type ApproveLetterInput,
  approveLetter,
  getStoredCase,
  type MailAccount,
  type Proposal,
} from "../../src/app/index.ts";
import { ok } from "../../src/contract/index.ts";
import { parseInstant } from "../../src/engine/index.ts";
import { openMailboxLetters } from "../../src/mail/watching/index.ts";
import { writeMessage } from "../../src/mail-file/index.ts";
import { createReplyTokens } from "../../src/storage/sealing/index.ts";
import { type Desk, makeDesk } from "./desk.ts";
import { connectTo, type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "./dovecot.ts";

const skip = whyNoDovecot() ?? false;
/** Tuesday, when the first check-in is open. */
const NOW = parseInstant("2026-11-24T10:00:00-05:00");
const tokenOf = createReplyTokens(() => new Uint8Array(32).fill(7));
const BODY =
  "Dear Ana,\n\nSince our conversation on 13 November I am still very interested in the Senior Analyst position, and I would be glad to hear where things stand.\n\nKind regards,\nMe";

describe("a letter among the drafts of a mailbox at Dovecot", { skip }, () => {
  let dovecot: Dovecot;
  let desk: Desk;

  before(async () => {
    dovecot = await startDovecot();
    desk = await makeDesk(dovecot, "ana");
    // Everything that the mailbox holds so far has been read.
    await desk.scan();
  });
  after(async () => {
    await desk.close();
    await dovecot.stop();
  });

  const openLetters = (account: MailAccount) =>
    openMailboxLetters({ account, login: async () => ({ password: PASSWORD }), filesItself: false });

  async function approve(
    account: MailAccount,
    open: NonNullable<ApproveLetterInput["openLetters"]> = openLetters,
    body = BODY,
  ) {
    const stored = await getStoredCase(desk.store, "globex");
    return approveLetter(
      { stepId: "check-in/interview/1", account, subject: "Follow-up: Senior Analyst interview", body },
      stored,
      {
        store: desk.store,
        outbox: desk.store.outbox,
        writeMessage,
        digest: async (body) => createHash("sha256").update(body).digest("hex"),
        holidays: () => ok({ holidays: [], notes: [] }),
        newId: randomUUID,
        now: NOW,
        openLetters: open,
        tokenOf,
      },
    );
  }

  async function empty(folder: string): Promise<void> {
    const client = await connectTo(dovecot, "ana");
    await client.mailboxOpen(folder);
    await client.messageDelete("1:*");
    await client.logout();
  }

  /** What lies in a folder, as text. */
  async function messagesIn(folder: string): Promise<readonly string[]> {
    const client = await connectTo(dovecot, "ana");
    await client.mailboxOpen(folder);
    const texts: string[] = [];
    for await (const { source, flags } of client.fetch("1:*", { source: true, flags: true })) {
      const mark = flags?.has("\\Draft") ? "a draft" : "no draft";
      texts.push(`${mark}\n${source}`);
    }
    await client.logout();
    return texts;
  }

  it("approved again after a crash between the mailbox and its answer, it lies there once", async () => {
    const account: MailAccount = { ...desk.account, mode: "drafts" };
    const died = (open: MailAccount) => {
      const letters = openLetters(open);
      const saveDraft = async (bytes: Uint8Array): Promise<void> => {
        await letters.saveDraft(bytes);
        throw new Error("killed");
      };
      return { saveDraft, close: () => letters.close() };
    };
    await assert.rejects(approve(account, died), /killed/);
    await approve(account);
    await approve(account);
    assert.equal((await messagesIn("Drafts")).length, 1);
    await empty("Drafts");
  });

  it("a draft that says something else is another one", async () => {
    const account: MailAccount = { ...desk.account, mode: "drafts" };
    await approve(account);
    await approve(
      account,
      openLetters,
      `${BODY}
Me again`,
    );
    assert.equal((await messagesIn("Drafts")).length, 2);
    await empty("Drafts");
  });

  it("a mail program that sends it under an id of its own is noticed, by the recipient and the subject", async () => {
    const account: MailAccount = { ...desk.account, mode: "drafts", replyTokens: true };
    const approval = await approve(account);
    assert.deepEqual(approval, { ok: true, value: { outcome: "drafted", mailbox: "me@me.example" } });
    const [draft = ""] = await messagesIn("Drafts");
    assert.match(draft, /^a draft\nFrom: /);
    // Drafts are nobody's news.
    assert.deepEqual((await desk.scan()).noticed, []);

    const message = draft.slice(draft.indexOf("\n") + 1);
    await desk.put([message.replace(/^Message-ID: .*$/m, "Message-ID: <another-1@program.example>")], "Sent");
    const { noticed } = await desk.scan({ tokenOf });
    assert.equal(noticed.length, 1);
    const [{ state, certainty, facts, evidence }] = noticed as [Proposal];
    assert.deepEqual([state, certainty], ["open", "likely"]);
    // When it went is the server's to say.
    assert.deepEqual(
      facts.map(({ at: _, ...fact }) => fact),
      [
        {
          id: `mail-${noticed[0]?.message.key}`,
          kind: "sent",
          to: "ana",
          channel: "email",
          purpose: "check-in",
          words: 31,
          messageId: "<another-1@program.example>",
        },
      ],
    );
    assert.deepEqual(evidence.slice(0, 2), [
      { rule: "recipient", excerpt: "ana@globex.example" },
      { rule: "subject", excerpt: "Follow-up: Senior Analyst interview" },
    ]);
  });

  it("an answer to the address with the case's token belongs to the case, whoever writes and whatever it names", async () => {
    const [draft = ""] = await messagesIn("Drafts");
    const to = /^Reply-To: .*<(.+)>\r$/m.exec(draft)?.[1] ?? "";
    assert.equal(to, `me+fl.${tokenOf("globex")}@me.example`);
    await desk.put([{ id: "<a9@agency.example>", from: "Temp <temp@agency.example>", to, subject: "Hello" }]);
    const { noticed } = await desk.scan({ tokenOf });
    assert.deepEqual(
      noticed.map(({ caseId, state, certainty, evidence }) => [caseId, state, certainty, evidence[0]?.rule]),
      [["globex", "recorded", "certain", "reply-token"]],
    );
  });
});
