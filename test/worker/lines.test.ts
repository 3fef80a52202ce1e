import assert from "node:assert/strict";
import { it } from "node:test";
import { keepAccount, type MailAccount } from "../../src/app/index.ts";
import { watchOf } from "../../src/bin/office-elsewhere.ts";
import { openMailbox } from "../../src/mail/watching/index.ts";
import { mailText, plainReader } from "../mail-watching/desk.ts";
import { connectTo, PASSWORD, startDovecot, whyNoDovecot } from "../mail-watching/dovecot.ts";
import { whyNoPostgres } from "../postgres/run-postgres.ts";
import { accountOn } from "../sending/sample-letters.ts";
import type { TestMail } from "./test-worker.ts";
import { caseOfToday, makeWorkPlace, until } from "./work-place.ts";

const MAIL: TestMail = {
  open: (account: MailAccount) => openMailbox({ account, login: async () => ({ password: PASSWORD }) }),
  readMessage: plainReader,
};

// Mailboxes are looked at every five minutes otherwise, which is longer than this may take.
it("a worker hears of new mail at once in as many mailboxes as it may listen to, and tells how they stand", {
  skip: whyNoPostgres(18) ?? whyNoDovecot() ?? false,
  timeout: 120_000,
}, async (t) => {
  const [place, dovecot] = [await makeWorkPlace(), await startDovecot()];
  t.after(async () => {
    await place.close();
    await dovecot.stop();
  });
  const { store, desk } = place;
  await store.addCases([caseOfToday("globex")], Date.now());
  const connect = async (id: string) => {
    const server = { host: "127.0.0.1", port: dovecot.port, security: "none", user: id } as const;
    const account = { ...accountOn(dovecot.port), id, imap: server, mode: "watch" } as const;
    await keepAccount(account, { kind: "password", password: PASSWORD }, { ...store, now: 0 });
    return account;
  };
  const listening = async () =>
    (await place.ask("select account_id as id, listener from fineline_work.mailboxes where listener is not null")).map(
      ({ id, listener }) => `${id} ${listener}`,
    );
  const stateOf = async (id: string) => watchOf(id, await place.place.readDeskWork(desk))?.state;

  const first = await connect("first");
  assert.equal(await stateOf("first"), "waiting");
  const worker = place.startWorker({ mail: MAIL, lines: 1, times: { lookMs: 100, beatMs: 300 } });
  await until(async () => (await listening()).length === 1);
  assert.deepEqual(await listening(), [`first ${worker.id}`]);
  await until(async () => (await stateOf("first")) === "watching");

  const client = await connectTo(dovecot, "first");
  const heard = async (uid: number) =>
    until(async () =>
      (await store.mail.listCursors("first")).some((each) => each.path === "INBOX" && each.lastUid === uid),
    );
  for (const [place, uid] of [
    ["a", 1],
    ["b", 2],
  ] as const) {
    await client.append("INBOX", mailText({ id: `<${place}@globex.example>`, from: "Dana <dana@globex.example>" }), []);
    await heard(uid);
  }
  await client.logout();

  // A second one finds no room, and is read all the same.
  await connect("second");
  await until(async () => (await stateOf("second")) === "watching");
  assert.deepEqual(await listening(), [`first ${worker.id}`]);
  assert.equal(await worker.database.listen({ desk, subject: "first" }, "another", 60_000), false);

  // What was taken away is left, and makes room.
  const lines = () => dovecot.doveadm("who").match(/^first\b/gm)?.length ?? 0;
  assert.equal(lines(), 1);
  await store.mail.removeAccount(first.id);
  await until(() => lines() === 0);
  await worker.stop();
  assert.deepEqual(await listening(), []);
  assert.equal(await stateOf("second"), "waiting");
});
