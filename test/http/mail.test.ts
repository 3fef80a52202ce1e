import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { MailError } from "../../src/app/index.ts";
import { MARKER, mailCase, mailUnderTest, NOW, proposalLike, thanks } from "./mail-under-test.ts";

const ana = {
  id: "ana@example.org",
  address: "Ana@example.org",
  name: "Ana Ruiz",
  mode: "send",
  auth: "password",
  imap: { host: "imap.example.org", port: 993, security: "tls" },
  smtp: { host: "smtp.example.org", port: 465, security: "tls" },
  dailyLimit: 300,
  folders: 0,
  toDecide: 0,
  recorded: 0,
  unreadable: [],
  pause: null,
  watch: null,
};

const newAna = { address: "Ana@example.org", name: "Ana Ruiz", mode: "send", password: MARKER };

describe("everything that is erased", () => {
  it("takes along mailboxes with their secrets, letters that wait and what was noticed; the office hears of it", async (t) => {
    const { call, connect, servers, mailStore, outbox } = await mailUnderTest(t);
    await connect();
    await call("POST /api/cases", undefined, mailCase);
    assert.equal((await call("POST /api/outbox", undefined, thanks)).status, 201);
    await mailStore.addProposals([proposalLike("m1")], NOW);
    const woken = servers.woken;
    assert.equal((await call("DELETE /api/everything", undefined, { confirm: "delete" })).status, 204);
    assert.deepEqual(
      [await mailStore.listAccounts(), await mailStore.loadSecret("ana@example.org"), await mailStore.listProposals()],
      [[], undefined, []],
    );
    assert.deepEqual([await outbox.list(), servers.woken], [[], woken + 1]);
  });
});

describe("mailboxes", () => {
  it("one is tried, kept and listed, its servers found, and its password comes out nowhere", async (t) => {
    const { call, servers, mailStore } = await mailUnderTest(t);
    const connected = await call("POST /api/mailboxes", undefined, newAna);
    assert.deepEqual([connected.status, connected.body], [201, ana]);
    assert.deepEqual((await call("GET /api/mailboxes")).body, { mailboxes: [ana] });
    assert.deepEqual(servers.tested[0]?.secret, { kind: "password", password: MARKER });
    assert.deepEqual(await mailStore.loadSecret("ana@example.org"), { kind: "password", password: MARKER });
    assert.equal(servers.woken, 1);
    assert.equal(connected.text.includes(MARKER), false);
  });

  it("where a step of connecting fails nothing is kept, and server, step and sentence are told", async (t) => {
    const { call, servers } = await mailUnderTest(t);
    servers.test = { ok: false, at: "smtp", step: "smtp-login", sentence: "smtp.example.org does not take it." };
    const refused = await call("POST /api/mailboxes", undefined, newAna);
    assert.deepEqual(
      [refused.status, refused.body.type, refused.body.detail, refused.body.faults],
      [
        422,
        "/api/reference#mailbox-refused",
        "smtp.example.org does not take it.",
        [{ place: "smtp", expected: "a name and a secret that the server takes", got: "smtp-login" }],
      ],
    );
    assert.deepEqual((await call("GET /api/mailboxes")).body.mailboxes, []);
  });

  it("of one whose servers are not known they have to be said", async (t) => {
    const { call, servers } = await mailUnderTest(t);
    servers.found = undefined;
    const { status, body } = await call("POST /api/mailboxes", undefined, newAna);
    assert.deepEqual([status, body.faults.map(({ place }: { place: string }) => place)], [422, ["imap", "smtp"]]);
    const imap = { host: "MAIL.home.example", port: 143, security: "starttls" };
    const said = await call("POST /api/mailboxes", undefined, { ...newAna, imap, smtp: { ...imap, port: 587 } });
    assert.deepEqual(said.body.imap, { host: "mail.home.example", port: 143, security: "starttls" });
    assert.equal(said.body.dailyLimit, 50);
  });

  it("one tells how far it is read, what keeps letters back and what is done with it", async (t) => {
    const { call, connect, servers, mailStore, outbox } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    const id = "ana@example.org";
    await mailStore.saveCursor(id, { path: "INBOX", uidValidity: "1", lastUid: 9 });
    await mailStore.savePoisoned(id, { path: "INBOX", uidValidity: "1", uid: 4, reason: "it is too large" }, NOW);
    await mailStore.addProposals([proposalLike("m1"), proposalLike("m2", { state: "recorded" })], NOW);
    await outbox.pauseAccount({ accountId: id, problem: "login", response: "535 no", pausedAt: NOW, until: null });
    servers.watch = { state: "reading", since: NOW, read: 20, left: 5 };
    const [mailbox] = (await call("GET /api/mailboxes")).body.mailboxes;
    const { folders, toDecide, recorded, unreadable, pause, watch } = mailbox;
    assert.deepEqual(
      { folders, toDecide, recorded, unreadable, pause, watch },
      {
        folders: 1,
        toDecide: 1,
        recorded: 1,
        unreadable: [{ folder: "INBOX", uid: 4, reason: "it is too large" }],
        pause: { problem: "login", response: "535 no", until: null },
        watch: { state: "reading", since: "2026-11-16T15:00:00-05:00[America/New_York]", read: 20, left: 5 },
      },
    );
  });

  it("a rest that is over is none", async (t) => {
    const { call, connect, clock, outbox } = await mailUnderTest(t);
    await connect();
    const pause = { accountId: "ana@example.org", problem: "day-limit", response: "", pausedAt: NOW } as const;
    await outbox.pauseAccount({ ...pause, until: NOW + 60_000 });
    assert.equal((await call("GET /api/mailboxes")).body.mailboxes[0].pause.problem, "day-limit");
    clock.now = NOW + 60_000;
    assert.equal((await call("GET /api/mailboxes")).body.mailboxes[0].pause, null);
  });

  it("one that is to send from now on is tried first, and keeps its password", async (t) => {
    const { call, connect, servers, mailStore } = await mailUnderTest(t);
    await connect({ mode: "watch" });
    const change = (body: object) => call("PATCH /api/mailboxes/{id}", "/api/mailboxes/ana@example.org", body);
    assert.equal((await change({ name: "Ana", dailyLimit: 20 })).body.dailyLimit, 20);
    assert.equal(servers.tested.length, 1);
    servers.test = { ok: false, at: "smtp", step: "connect", sentence: "smtp.example.org cannot be reached." };
    assert.equal((await change({ mode: "send" })).body.type, "/api/reference#mailbox-refused");
    assert.equal((await mailStore.findAccount("ana@example.org"))?.mode, "watch");
    servers.test = { ok: true, folders: 7 };
    assert.equal((await change({ mode: "send" })).body.mode, "send");
    assert.deepEqual(await mailStore.loadSecret("ana@example.org"), { kind: "password", password: MARKER });
  });

  it("another password is tried before it is kept, and lets letters go on", async (t) => {
    const { call, connect, servers, mailStore, outbox } = await mailUnderTest(t);
    await connect();
    const id = "ana@example.org";
    await outbox.pauseAccount({ accountId: id, problem: "login", response: "535", pausedAt: NOW, until: null });
    const change = (password: string) => call("PATCH /api/mailboxes/{id}", `/api/mailboxes/${id}`, { password });
    servers.test = { ok: false, at: "imap", step: "login", sentence: "imap.example.org does not take it." };
    assert.equal((await change("wrong")).status, 422);
    assert.deepEqual(await mailStore.loadSecret(id), { kind: "password", password: MARKER });
    servers.test = { ok: true, folders: 7 };
    assert.equal((await change("right")).body.pause, null);
    assert.deepEqual(await mailStore.loadSecret(id), { kind: "password", password: "right" });
  });

  it("a test that finds all well lets letters go on, and one that does not changes nothing", async (t) => {
    const { call, connect, servers, outbox } = await mailUnderTest(t);
    await connect();
    const test = () => call("POST /api/mailboxes/{id}/test", "/api/mailboxes/ana@example.org/test", {});
    const pause = { accountId: "ana@example.org", problem: "tls", response: "", pausedAt: NOW, until: null } as const;
    await outbox.pauseAccount(pause);
    servers.test = { ok: false, at: "imap", step: "tls", sentence: "Its certificate ended." };
    const failed = { ok: false, at: "imap", step: "tls", sentence: "Its certificate ended." };
    assert.deepEqual((await test()).body, failed);
    assert.equal((await outbox.listPauses()).length, 1);
    servers.test = { ok: true, folders: 7 };
    assert.deepEqual((await test()).body, { ok: true, folders: 7 });
    assert.deepEqual(await outbox.listPauses(), []);
  });

  it("one that is erased takes back what was to go through it, and forgets what was noticed in it", async (t) => {
    const { call, connect, mailStore } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    await mailStore.addProposals([proposalLike("m1")], NOW);
    const { body } = await call("POST /api/outbox", undefined, thanks);
    assert.equal((await call("DELETE /api/mailboxes/{id}", "/api/mailboxes/ana@example.org")).status, 204);
    const { letters } = (await call("GET /api/outbox", "/api/outbox?all=true")).body;
    assert.deepEqual(
      [letters[0].id, letters[0].state.sentence],
      [body.letter.id, "does not go: its mailbox is no longer connected"],
    );
    assert.deepEqual((await call("GET /api/proposals")).body.proposals, []);
    assert.equal(await mailStore.loadSecret("ana@example.org"), undefined);
  });

  it("the servers of an address are told with how one is let in there, or that they are not known", async (t) => {
    const { call, servers } = await mailUnderTest(t);
    const ask = () => call("POST /api/mail/servers", undefined, { address: "ana@example.org" });
    assert.deepEqual((await ask()).body, {
      by: "table",
      imap: { host: "imap.example.org", port: 993, security: "tls" },
      smtp: { host: "smtp.example.org", port: 465, security: "tls" },
      provider: {
        id: "example",
        name: "Example Mail",
        auth: "app-password",
        note: "Make a password for Fineline first.",
        dailyLimit: 300,
      },
    });
    servers.found = undefined;
    assert.deepEqual((await ask()).body, { by: null, imap: null, smtp: null, provider: null });
  });
});

const leave = { address: "ana@example.org", mode: "watch", provider: "google", clientId: "1.apps.example" };

const oauth = {
  kind: "oauth2",
  provider: "google",
  clientId: "1.apps.example",
  refreshToken: MARKER,
  accessToken: MARKER,
  expiresAt: NOW + 3_600_000,
} as const;

describe("leave that is given in a browser", () => {
  it("is waited for, then the mailbox is tried and connected", async (t) => {
    const { call, servers, mailStore } = await mailUnderTest(t);
    const given = Promise.withResolvers<typeof oauth>();
    servers.leave = async ({ showPage }) => {
      await showPage("https://provider.example/leave");
      return given.promise;
    };
    const { status, body } = await call("POST /api/mail/leave", undefined, leave);
    assert.deepEqual([status, body.url], [201, "https://provider.example/leave"]);
    const state = () => call("GET /api/mail/leave/{id}", `/api/mail/leave/${body.id}`);
    assert.deepEqual((await state()).body, { state: "waiting" });
    given.resolve(oauth);
    const connected = await untilNot("waiting", state);
    assert.deepEqual([connected.body.state, connected.body.mailbox.auth], ["connected", "oauth2"]);
    assert.equal(connected.text.includes(MARKER), false);
    assert.deepEqual(await mailStore.loadSecret("ana@example.org"), oauth);
  });

  it("that is not given, or does not let in, is told with a sentence", async (t) => {
    const { call, servers, mailStore } = await mailUnderTest(t);
    const failing = async () => {
      const { body } = await call("POST /api/mail/leave", undefined, leave);
      const told = await untilNot("waiting", () => call("GET /api/mail/leave/{id}", `/api/mail/leave/${body.id}`));
      return told.body;
    };
    servers.leave = async ({ showPage }) => {
      await showPage("https://provider.example/leave");
      throw new MailError("login", "Google was not given leave: nothing was connected.");
    };
    const sentence = "Google was not given leave: nothing was connected.";
    assert.deepEqual(await failing(), { state: "failed", sentence });
    servers.leave = async ({ showPage }) => {
      await showPage("https://provider.example/leave");
      return oauth;
    };
    servers.test = { ok: false, at: "imap", step: "login", sentence: "It does not let us in." };
    assert.deepEqual(await failing(), { state: "failed", sentence: "It does not let us in." });
    assert.deepEqual(await mailStore.listAccounts(), []);
  });

  it("is renewed before its mailbox is tried, and is no password", async (t) => {
    const { call, servers, mailStore } = await mailUnderTest(t);
    servers.leave = async ({ showPage }) => {
      await showPage("https://provider.example/leave");
      return oauth;
    };
    const { body } = await call("POST /api/mail/leave", undefined, leave);
    await untilNot("waiting", () => call("GET /api/mail/leave/{id}", `/api/mail/leave/${body.id}`));
    const test = () => call("POST /api/mailboxes/{id}/test", "/api/mailboxes/ana@example.org/test");
    servers.isReachable = false;
    const sentence = "imap.example.org cannot be reached.";
    assert.deepEqual((await test()).body, { ok: false, at: "imap", step: "connect", sentence });
    servers.isReachable = true;
    assert.deepEqual((await test()).body, { ok: true, folders: 7 });
    const change = { password: "another" };
    const refused = await call("PATCH /api/mailboxes/{id}", "/api/mailboxes/ana@example.org", change);
    assert.deepEqual([refused.status, refused.body.faults[0].place], [422, "password"]);
    assert.deepEqual(await mailStore.loadSecret("ana@example.org"), oauth);
  });

  it("is not asked of a provider that nobody knows", async (t) => {
    const { call, servers } = await mailUnderTest(t);
    servers.leave = async () => undefined;
    const { status, body } = await call("POST /api/mail/leave", undefined, { ...leave, provider: "nobody" });
    assert.deepEqual([status, body.faults[0].place], [422, "provider"]);
  });

  it("is asked three times at once at most, and forgotten after ten minutes", async (t) => {
    const { call, clock } = await mailUnderTest(t);
    const ask = () => call("POST /api/mail/leave", undefined, leave);
    const first = await ask();
    await ask();
    await ask();
    assert.deepEqual([(await ask()).status, (await ask()).body.type], [429, "/api/reference#too-many-asked"]);
    clock.now = NOW + 10 * 60_000;
    const forgotten = await call("GET /api/mail/leave/{id}", `/api/mail/leave/${first.body.id}`);
    assert.equal(forgotten.body.type, "/api/reference#leave-unknown");
    assert.equal((await ask()).status, 201);
  });
});

/** Asks again until it says something else. */
async function untilNot<Told extends { readonly body: { readonly state: string } }>(
  state: string,
  ask: () => Promise<Told>,
): Promise<Told> {
  for (let told = await ask(); ; told = await ask()) if (told.body.state !== state) return told;
}
