import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { MailError, type WatchState, watchMailbox } from "../../src/app/index.ts";
import { type BreakingLine, breakingLine } from "./breaking-line.ts";
import { type Desk, makeDesk } from "./desk.ts";
import { type Dovecot, startDovecot, whyNoDovecot } from "./dovecot.ts";

const skip = whyNoDovecot() ?? false;
const answer = (n: number) => ({ id: `<w${n}@globex.example>`, headers: ["In-Reply-To: <thanks-1@me.example>"] });

describe("watching a mailbox at Dovecot", { skip }, () => {
  let dovecot: Dovecot;
  let line: BreakingLine;
  let desk: Desk;
  let stopper: AbortController;
  let users = 0;

  before(async () => {
    dovecot = await startDovecot();
  });
  after(() => dovecot.stop());
  beforeEach(async () => {
    users += 1;
    line = await breakingLine(dovecot.port);
    desk = await makeDesk(line, `watch${users}`);
    stopper = new AbortController();
  });
  afterEach(async () => {
    stopper.abort();
    await desk.close();
    await line.close();
  });

  /** Watches until so many answers are recorded, and tells what it went through; `between` runs at every state. */
  async function watchUntil(
    recorded: number,
    between: (state: WatchState, seen: number) => Promise<void> | void,
    mailbox = desk.mailbox,
  ) {
    let seen = 0;
    const states: WatchState["kind"][] = [];
    const ended = await watchMailbox({
      mailbox,
      scan: () => desk.scan({ mailbox, stop: stopper.signal }),
      stop: stopper.signal,
      pause: async () => {},
      onState: async (state) => {
        states.push(state.kind);
        if (state.kind === "watching") seen += state.report.noticed.length;
        if (seen >= recorded) stopper.abort();
        else await between(state, seen);
      },
    });
    return { ended, states, seen };
  }

  it("an answer that arrives in IDLE is recorded long before the next look", async () => {
    let putAt = 0;
    const { seen } = await watchUntil(1, ({ kind }) => {
      if (kind !== "watching" || putAt > 0) return;
      void line.until("IDLE\r\n", 1).then(async () => {
        await desk.put([answer(1)]);
        putAt = performance.now();
      });
    });
    const tookMs = performance.now() - putAt;
    assert.equal(seen, 1);
    assert.ok(putAt > 0 && tookMs < 20_000, `${tookMs} ms`);
    assert.equal((await desk.newFacts()).length, 1);
  });

  it("IDLE is asked for anew before the server gives up on it", async () => {
    const mailbox = desk.open({ idleMs: 50 });
    const waiting = (async () => {
      await mailbox.listFolders();
      await mailbox.waitForNews(60_000, stopper.signal);
    })();
    await line.until("IDLE\r\n", 4);
    stopper.abort();
    await waiting;
    await mailbox.close();
    assert.ok(line.written().split("DONE\r\n").length >= 4);
  });

  it("a line that is cut again and again in IDLE loses nothing", async () => {
    let sent = 0;
    const { ended, states } = await watchUntil(5, async ({ kind }, seen) => {
      if (kind !== "watching" || seen < sent) return;
      const idles = line.written().split("IDLE\r\n").length;
      void line.until("IDLE\r\n", idles).then(async () => {
        line.cut();
        sent += 1;
        await desk.put([answer(sent)]);
      });
    });
    assert.equal(ended, undefined);
    assert.ok(states.includes("waiting"));
    assert.deepEqual(
      (await desk.newFacts()).map((fact) => (fact.kind === "received" ? fact.messageId : "")).sort(),
      [1, 2, 3, 4, 5].map((n) => `<w${n}@globex.example>`),
    );
  });

  it("what came before IDLE began is not waited for", async () => {
    await desk.mailbox.listFolders();
    await desk.put([answer(1)]);
    await desk.mailbox.waitForNews(60_000, stopper.signal);
    assert.equal(line.written().includes("IDLE\r\n"), false);
  });

  it("a password that is not taken ends the watch with what to do", async () => {
    dovecot.doveadm("mailbox", "list", "-u", desk.account.imap.user);
    const { openMailbox } = await import("../../src/mail/watching/index.ts");
    const mailbox = openMailbox({ account: desk.account, login: async () => ({ password: "marker-wrong-7381" }) });
    const { ended } = await watchUntil(1, () => {}, mailbox);
    await mailbox.close();
    assert.ok(ended instanceof MailError);
    assert.deepEqual([ended.kind, ended.retryable], ["login", false]);
    assert.equal(JSON.stringify([ended.message, String(ended.cause)]).includes("marker-wrong-7381"), false);
  });
});
