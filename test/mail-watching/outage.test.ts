import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { MailError, StoreError } from "../../src/app/ports/index.ts";
import { openMailbox } from "../../src/mail/watching/index.ts";
import { type BreakingLine, breakingLine } from "./breaking-line.ts";
import { type Desk, makeDesk } from "./desk.ts";
import { type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "./dovecot.ts";

const skip = whyNoDovecot() ?? false;
const ANSWERS = "In-Reply-To: <thanks-1@me.example>";
const stranger = (n: number) => ({ id: `<n${n}@shop.example>`, from: "shop@shop.example" });

describe("a mailbox whose server fails while it is read", { skip, timeout: 240_000 }, () => {
  let dovecot: Dovecot;
  let line: BreakingLine;
  let desk: Desk;
  let users = 0;

  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot.stop());
  beforeEach(async () => {
    users += 1;
    line = await breakingLine(dovecot.port);
    desk = await makeDesk(line, `outage${users}`);
  });
  afterEach(async () => {
    await desk.close();
    line.cut();
    await line.close().catch(() => {});
  });

  it("a server that goes away in the middle has no message passed over", async () => {
    await desk.put([
      ...Array.from({ length: 12 }, (_, n) => stranger(n)),
      { id: "<a@globex.example>", headers: [ANSWERS] },
    ]);
    const mailbox = desk.open({ batchSize: 5 });
    const failed = desk.scan({ mailbox, onProgress: async () => line.close() });
    await assert.rejects(failed, (error) => error instanceof MailError && error.kind === "connect");
    await mailbox.close();
    assert.deepEqual(await desk.mail.listPoisoned(desk.account.id), []);

    const back = { ...desk.account, imap: { ...desk.account.imap, port: dovecot.port } };
    const again = openMailbox({ account: back, login: async () => ({ password: PASSWORD }) });
    const { read, poisoned, isComplete } = await desk.scan({ mailbox: again });
    await again.close();
    assert.deepEqual([read, poisoned, isComplete], [8, 0, true]);
    assert.equal((await desk.newFacts()).length, 1);
  });

  for (const code of ["LIMIT", "UNAVAILABLE", "OVERQUOTA", "INUSE", "THROTTLED"]) {
    it(`a server that puts us off by ${code} is asked again another time, and no message is passed over`, async () => {
      await desk.put([{ id: "<put-off@globex.example>", headers: [ANSWERS] }]);
      line.refuseFetches(code);
      await assert.rejects(desk.scan(), (error) => error instanceof MailError && error.retryable);
      assert.deepEqual(await desk.mail.listPoisoned(desk.account.id), []);
      line.refuseFetches(undefined);
      assert.deepEqual([(await desk.scan()).read, (await desk.newFacts()).length], [1, 1]);
    });
  }

  it("a message whose case is held by another program at that moment is read again the next time", async () => {
    await desk.put([{ id: "<held@globex.example>", headers: [ANSWERS] }]);
    const findCase = async () => Promise.reject(new StoreError("locked", "Another program holds it."));
    await assert.rejects(desk.scan({ store: { ...desk.store, findCase } }), { name: "StoreError", kind: "locked" });
    assert.deepEqual(await desk.mail.listPoisoned(desk.account.id), []);
    assert.deepEqual([(await desk.scan()).read, (await desk.newFacts()).length], [1, 1]);
  });

  it("a message at which the server ends every connection is passed over, and the next one is read", async () => {
    await desk.put([
      { id: "<bad@globex.example>", headers: [ANSWERS] },
      { id: "<next@globex.example>", headers: [ANSWERS] },
    ]);
    void (async () => {
      for (let times = 1; times < 20; times += 1) {
        await line.until("UID FETCH 1 (", times);
        line.cut();
      }
    })();
    const { read, poisoned } = await desk.scan();
    assert.deepEqual([read, poisoned], [2, 0]);
    const passedOver = await desk.mail.listPoisoned(desk.account.id);
    assert.deepEqual(
      passedOver.map(({ uid, reason }) => [uid, reason]),
      [[1, "its server fails at it"]],
    );
    const proposals = await desk.mail.listProposals({});
    assert.deepEqual(proposals.map(({ state, message }) => [message.messageId, state]).sort(), [
      ["<bad@globex.example>", "open"],
      ["<next@globex.example>", "recorded"],
    ]);
  });
});
