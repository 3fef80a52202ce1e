import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { type MailboxLetters, MailError, type MailMode } from "../../src/app/index.ts";
import { openMailboxLetters } from "../../src/mail/watching/index.ts";
import { type Desk, type Mail, mailText, makeDesk } from "./desk.ts";
import { connectTo, type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "./dovecot.ts";

const skip = whyNoDovecot() ?? false;
const SINCE = Date.now() - 3_600_000;
const LETTER = "<letter-1@me.example>";

describe("letters of a mailbox at Dovecot", { skip }, () => {
  let dovecot: Dovecot;
  let desk: Desk;
  let opened: MailboxLetters[];
  let users = 0;

  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot.stop());
  beforeEach(async () => {
    users += 1;
    opened = [];
    desk = await makeDesk(dovecot, `letters${users}`);
  });
  afterEach(async () => {
    for (const each of opened) await each.close();
    await desk.close();
  });

  function letters(mode: MailMode = "send", filesItself = false): MailboxLetters {
    const login = async () => ({ password: PASSWORD });
    opened.push(openMailboxLetters({ account: { ...desk.account, mode }, filesItself, login }));
    return opened.at(-1)!;
  }

  const own = (more: Mail = {}) =>
    mailText({ id: LETTER, from: "Me <me@me.example>", to: "lee@globex.example", ...more });

  async function stored(folder: string) {
    const client = await connectTo(dovecot, desk.account.imap.user);
    await client.mailboxOpen(folder);
    const rows =
      client.mailbox !== false && client.mailbox.exists > 0
        ? await client.fetchAll("1:*", { envelope: true, flags: true })
        : [];
    await client.logout();
    return rows.map(({ envelope, flags }) => [
      envelope?.messageId,
      [...(flags ?? [])].filter((flag) => flag !== "\\Recent").sort(),
    ]);
  }

  it("a letter is found in Sent by its id", async () => {
    await desk.put([own()], "Sent");
    assert.deepEqual(await letters().findCopy(["<other@me.example>", LETTER], SINCE), {
      by: "sent-copy",
      messageId: LETTER,
    });
  });

  it("a letter that the provider renamed is found by the id it had, with the one it has", async () => {
    await desk.put(
      [own({ id: "<given@outlook.example>", headers: [`X-Microsoft-Original-Message-ID: ${LETTER}`] })],
      "Sent",
    );
    assert.deepEqual(await letters().findCopy([LETTER], SINCE), {
      by: "sent-copy",
      messageId: "<given@outlook.example>",
    });
  });

  it("an id that only holds another is not that one", async () => {
    await desk.put([own({ id: "<x-letter-1@me.example>" })], "Sent");
    assert.equal(await letters().findCopy([LETTER, "<letter-1@me.exam>"], SINCE), undefined);
  });

  it("an answer shows that a letter arrived", async () => {
    await desk.put([{ id: "<a@globex.example>", headers: [`References: <z@z> ${LETTER}`] }]);
    assert.deepEqual(await letters().findCopy([LETTER], SINCE), { by: "answer" });
  });

  it("a report shows that a letter came back", async () => {
    const body = `This message could not be delivered.\r\n\r\nMessage-ID: ${LETTER}\r\n`;
    await desk.put([{ id: "<b@globex.example>", from: "Mail <MAILER-DAEMON@mx.example>", body }]);
    assert.deepEqual(await letters().findCopy([LETTER], SINCE), { by: "bounce" });
  });

  it("what came before the moment asked about is not looked at", async () => {
    await desk.put([own()], "Sent");
    assert.equal(await letters().findCopy([LETTER], Date.now() + 3 * 86_400_000), undefined);
  });

  for (const id of ['<a"b c@d>', "<a\r\nA1 LOGOUT@d>", "LETTER", "", `<${"x".repeat(251)}>`, "<é@d>"]) {
    it(`${JSON.stringify(id.slice(0, 20))} is never put into a command`, async () => {
      assert.equal(await letters().findCopy([id], SINCE), undefined);
      await desk.put([own()], "Sent");
      assert.deepEqual(await letters().findCopy([id, LETTER], SINCE), { by: "sent-copy", messageId: LETTER });
    });
  }

  it("a copy is filed once, and not where the provider has it or files it itself", async () => {
    const bytes = Buffer.from(own());
    await letters().fileCopy(bytes);
    await letters().fileCopy(bytes);
    await letters("send", true).fileCopy(Buffer.from(own({ id: "<letter-2@me.example>" })));
    assert.deepEqual(await stored("Sent"), [[LETTER, ["\\Seen"]]]);
  });

  it("a draft is put among the drafts, once", async () => {
    await letters("drafts").saveDraft(Buffer.from(own()));
    await letters("drafts").saveDraft(Buffer.from(own()));
    assert.deepEqual(await stored("Drafts"), [[LETTER, ["\\Draft", "\\Seen"]]]);
  });

  it("a draft that its owner has sent is not put among the drafts again", async () => {
    await desk.put([own()], "Sent");
    await letters("drafts").saveDraft(Buffer.from(own()));
    assert.deepEqual(await stored("Drafts"), []);
  });

  it("nothing is put into a mailbox that is only watched", async () => {
    const refused = (error: unknown) =>
      error instanceof MailError && !error.retryable && /only watched/.test(error.message);
    await assert.rejects(letters("watch").saveDraft(Buffer.from(own())), refused);
    await assert.rejects(letters("watch").fileCopy(Buffer.from(own())), refused);
    assert.deepEqual([await stored("Drafts"), await stored("Sent")], [[], []]);
  });
});
