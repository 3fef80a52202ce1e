import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { whyNoPostgres } from "../postgres/run-postgres.ts";
import { startMailServer, type TestMailServer } from "../sending/mail-server.ts";
import { caseOfToday, makeWorkPlace, until, type WorkPlace } from "./work-place.ts";

/** `FINELINE_LETTERS=300` is the long form. */
const LETTERS = Number(process.env.FINELINE_LETTERS ?? 60);
const MAILBOXES = 3;
/** As with the usual times, in a tenth of them. */
const TIMES = { lookMs: 100, beatMs: 1_000, leaseMs: 4_000, deadMs: 4_000 };
const SCRIPT = new URL("./worker-process.ts", import.meta.url).pathname;

describe("a worker that is killed", { skip: whyNoPostgres(18) ?? false, timeout: 300_000 }, () => {
  let place: WorkPlace;
  let server: TestMailServer;
  const children: ChildProcess[] = [];
  before(async () => {
    place = await makeWorkPlace();
    server = await startMailServer({ security: "none" });
  });
  after(async () => {
    for (const child of children) child.kill("SIGKILL");
    await place.close();
    await server.close();
  });

  /** Resolves when it is at work, with its id. */
  async function startProcess() {
    const child = spawn(process.execPath, [SCRIPT, place.url, JSON.stringify(TIMES)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    const [line] = await once(child.stdout!.setEncoding("utf8"), "data");
    return { child, id: String(line).trim() };
  }

  const holders = async () =>
    (await place.ask("select holder from fineline_work.mailboxes where holder is not null")).map(
      ({ holder }) => holder,
    );

  it("leaves letters that were accepted once or are uncertain, and its mailboxes to the other", async () => {
    const ids = Array.from({ length: LETTERS }, (_, number) => `case-${number}`);
    await place.store.addCases(ids.map(caseOfToday), Date.now());
    const accounts = [];
    for (let number = 0; number < MAILBOXES; number += 1) {
      accounts.push(await place.connect(server.port, `mailbox-${number}`));
    }
    for (const [number, id] of ids.entries()) await place.approve(accounts[number % MAILBOXES]!, id);

    const [first, second] = [await startProcess(), await startProcess()];
    await until(async () => server.taken.length > LETTERS / 4 && (await holders()).includes(first.id), 5);
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    const left = (await place.ask("select account_id from fineline_work.mailboxes where holder = $1", [first.id]))
      .length;
    const killedAt = Date.now();
    const kinds = async () => (await place.store.outbox.list()).map(({ state }) => state.kind);
    await until(async () => (await kinds()).every((kind) => kind === "accepted" || kind === "uncertain"));
    const tookMs = Date.now() - killedAt;
    const items = await place.store.outbox.list();
    const taken = new Map<string, number>();
    for (const { messageId } of server.taken) taken.set(messageId, (taken.get(messageId) ?? 0) + 1);
    for (const { state, letter } of items) {
      const times = taken.get(letter.messageId) ?? 0;
      assert.ok(state.kind === "accepted" ? times === 1 : times <= 1, `${state.kind} was taken ${times} times`);
    }
    assert.ok(items.filter(({ state }) => state.kind === "uncertain").length <= MAILBOXES);
    console.log(`${LETTERS} letters, ${left} mailboxes of the dead, all seen to after ${(tookMs / 1000).toFixed(1)} s`);
    assert.ok(left > 0, "it held a mailbox when it died");
    // Four seconds for the lease, four for its jobs, and the sending itself: with the usual times less than a minute.
    assert.ok(tookMs < 60_000);
    const facts = await place.ask(
      'select count(*)::int as sent from fineline.log where content like \'%"kind":"sent"%\'',
    );
    assert.equal(facts[0].sent, items.filter(({ state }) => state.kind === "accepted").length);
    second.child.kill("SIGTERM");
    assert.deepEqual(await once(second.child, "exit"), [0, null]);
    assert.deepEqual(await holders(), []);
  });

  it("writes nothing any more once its mailbox is somebody else's, however late it comes back", async () => {
    const mailbox = { desk: place.desk, subject: "mailbox-0" };
    const worker = place.startWorker({ times: { lookMs: 3_600_000, beatMs: 3_600_000 } });
    const before = await worker.database.takeMailbox(mailbox, "before", 1);
    assert.ok(before !== undefined && before !== "busy");
    const late = place.place.openDesk(place.desk, before.fence);
    await late.mail.saveCursor("mailbox-0", { path: "INBOX", uidValidity: "1", lastUid: 1 });
    let next = await worker.database.takeMailbox(mailbox, "next", 60_000);
    await until(async () => {
      if (next === "busy") next = await worker.database.takeMailbox(mailbox, "next", 60_000);
      return next !== "busy";
    }, 5);
    assert.ok(next !== undefined && next !== "busy" && next.fence > before.fence);
    const refused = { code: "FL001" };
    await assert.rejects(late.mail.saveCursor("mailbox-0", { path: "INBOX", uidValidity: "1", lastUid: 2 }), refused);
    const note = { id: "late", kind: "note" as const, at: new Date().toISOString() };
    await assert.rejects(late.appendFacts("case-0", [note], Date.now()), refused);
    const held = place.place.openDesk(place.desk, next.fence);
    await held.mail.saveCursor("mailbox-0", { path: "INBOX", uidValidity: "1", lastUid: 2 });
    await held.appendFacts("case-0", [note], Date.now());
    assert.deepEqual(await worker.database.takeMailbox(mailbox, "third", 1), "busy");
    await worker.stop();
  });
});
