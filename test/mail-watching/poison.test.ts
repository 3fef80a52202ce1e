import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { type Desk, mailText, makeDesk, plainReader } from "./desk.ts";
import { type Dovecot, startDovecot, whyNoDovecot } from "./dovecot.ts";

const skip = whyNoDovecot() ?? false;
const ANSWERS = "In-Reply-To: <thanks-1@me.example>";
const next = { id: "<next@globex.example>", headers: [ANSWERS] };

describe("a mailbox with messages that were made to do harm", { skip }, () => {
  let dovecot: Dovecot;
  let desk: Desk;
  let users = 0;

  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot.stop());
  beforeEach(async () => {
    users += 1;
    desk = await makeDesk(dovecot, `poison${users}`);
  });
  afterEach(() => desk.close());

  const reasons = async () => (await desk.mail.listPoisoned(desk.account.id)).map(({ uid, reason }) => [uid, reason]);
  const messageIds = async () =>
    (await desk.newFacts()).map((fact) => (fact.kind === "received" ? (fact.messageId ?? "") : ""));

  it("a head of many megabytes is passed over, its neighbours are not", async () => {
    const around = Array.from({ length: 6 }, (_, n) => ({ id: `<n${n}@shop.example>`, from: "shop@shop.example" }));
    const huge = { id: `<${"x".repeat(3_000_000)}@globex.example>`, headers: [ANSWERS] };
    await desk.put([...around, huge, next]);
    const { read, poisoned, isComplete } = await desk.scan();
    assert.deepEqual([read, poisoned, isComplete], [7, 1, true]);
    assert.deepEqual(await reasons(), [[7, "its head cannot be read"]]);
    assert.deepEqual(await messageIds(), ["<next@globex.example>"]);
    assert.deepEqual(await desk.scan(), { read: 0, noticed: [], poisoned: 0, isComplete: true });
  });

  it("a message of a million parts is named and not read, and the next one is", async () => {
    const type = 'Content-Type: multipart/mixed; boundary="b"';
    const body = "--b\r\n\r\nx\r\n".repeat(1_000_000);
    await desk.put([{ id: "<parts@globex.example>", headers: [ANSWERS, "MIME-Version: 1.0", type], body }, next]);
    await desk.scan();
    assert.deepEqual(await reasons(), [[1, "it has more than 200 parts"]]);
    assert.deepEqual(await messageIds(), ["<next@globex.example>"]);
    const [open] = await desk.mail.listProposals({ state: "open" });
    assert.deepEqual(open?.evidence.at(-1), { rule: "unreadable", excerpt: "the message could not be read" });
  });

  it("parts within parts beyond twenty are named and not read", async () => {
    const nested = Array.from({ length: 30 }, (_, n) => {
      const open = n === 0 ? "" : `--b${n - 1}\r\n`;
      return `${open}Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n`;
    }).join("");
    const { headers: _, ...plain } = next;
    const [head] = mailText({ ...plain, headers: [ANSWERS, "MIME-Version: 1.0"] }).split("\r\n\r\n");
    await desk.put([`${head}\r\n${nested}--b29\r\n\r\nx\r\n`]);
    await desk.scan();
    assert.deepEqual(await reasons(), [[1, "its parts are nested more than 20 deep"]]);
  });

  it("a message of more than 25 MB is named and not read", async () => {
    await desk.put([
      { id: "<large@globex.example>", headers: [ANSWERS], body: "x".repeat(70).concat("\r\n").repeat(380_000) },
      next,
    ]);
    await desk.scan();
    assert.deepEqual(await reasons(), [[1, "it is larger than 25 MB"]]);
    assert.deepEqual(await messageIds(), ["<next@globex.example>"]);
  });

  for (const id of [
    '<x@y>" OR ALL (BODY "',
    "<x@y>\r\n A1 LOGOUT",
    "{5}",
    "<a b@c>",
    `<${"y".repeat(300)}@z>`,
    "<\u0000\u0001@c>",
    "",
  ]) {
    it(`a Message-ID that is ${JSON.stringify(id.slice(0, 24))} is no id, and the message is still noticed`, async () => {
      await desk.put([{ id: id.replaceAll("\u0000", ""), headers: [ANSWERS] }, next]);
      const { read, poisoned } = await desk.scan();
      assert.deepEqual([read, poisoned], [2, 0]);
      const [first, second] = await messageIds();
      assert.ok(first === "" || first === "<x@y>", String(first));
      assert.equal(second, "<next@globex.example>");
    });
  }

  it("a message at which reading itself fails is named, and the next one is read", async () => {
    await desk.put([{ id: "<bug@globex.example>", headers: [ANSWERS], body: "a bug" }, next]);
    const { poisoned, isComplete } = await desk.scan({
      readMessage: async (bytes, theCase) => {
        if (Buffer.from(bytes).includes("a bug")) throw new TypeError("no such thing");
        return plainReader(bytes, theCase);
      },
    });
    assert.deepEqual([poisoned, isComplete, await reasons()], [1, true, [[1, "Fineline fails at it"]]]);
    assert.deepEqual(await messageIds(), ["<next@globex.example>"]);
  });

  it("of a thousand references the last hundred are looked at", async () => {
    const many = Array.from({ length: 1_000 }, (_, n) => `<r${n}@z>`);
    const headers = (first: string, last: string) => [`References: ${[first, ...many, last].join("\r\n ")}`];
    await desk.put([
      { id: "<far@globex.example>", headers: headers("<thanks-1@me.example>", "<o@z>") },
      { id: "<near@globex.example>", headers: headers("<o@z>", "<thanks-1@me.example>") },
    ]);
    await desk.scan();
    assert.deepEqual(await messageIds(), ["<near@globex.example>"]);
  });
});
