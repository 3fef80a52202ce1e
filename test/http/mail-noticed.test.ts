import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apiUnderTest } from "./api-under-test.ts";
import { mailCase, mailUnderTest, NOW, proposalLike } from "./mail-under-test.ts";

describe("what was noticed", () => {
  it("is listed by case and state, with the case's own words", async (t) => {
    const { call, connect, mailStore } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    await mailStore.addProposals([proposalLike("m1"), proposalLike("m2", { state: "recorded" })], NOW);
    const { proposals } = (await call("GET /api/proposals", "/api/proposals?state=open&case=globex")).body;
    assert.deepEqual(proposals, [
      {
        id: "m1",
        case: "globex",
        company: "Globex",
        role: "Senior Analyst",
        certainty: "likely",
        state: "open",
        message: {
          mailbox: "ana@example.org",
          direction: "received",
          from: "lee@globex.example",
          subject: "Your interview",
          at: "2026-11-16T15:00:00-05:00[America/New_York]",
          snippet: "We decide by Friday.",
        },
        facts: [
          {
            id: "mail-m1",
            at: "2026-11-16T15:00:00-05:00[America/New_York]",
            kind: "note",
            note: "By Friday.",
          },
        ],
        evidence: [{ rule: "sender", excerpt: "lee@globex.example" }],
        others: [],
      },
    ]);
    assert.equal((await call("GET /api/proposals")).body.proposals.length, 2);
    assert.deepEqual((await call("GET /api/proposals", "/api/proposals?case=initech")).body.proposals, []);
  });

  it("is recorded once, or put aside once", async (t) => {
    const { call, connect, mailStore, store } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    await mailStore.addProposals([proposalLike("m1"), proposalLike("m2")], NOW);
    const accept = (id: string) => call("POST /api/proposals/{id}/accept", `/api/proposals/${id}/accept`, {});
    const dismiss = (id: string) => call("POST /api/proposals/{id}/dismiss", `/api/proposals/${id}/dismiss`);
    const both = await Promise.all([accept("m1"), accept("m1")]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409]);
    assert.equal(both.find(({ status }) => status === 200)?.body.state, "accepted");
    assert.deepEqual((await store.findCase("globex"))?.facts.at(-1)?.id, "mail-m1");
    assert.equal((await dismiss("m1")).body.type, "/api/reference#proposal-settled");
    assert.equal((await dismiss("m2")).body.state, "dismissed");
    assert.equal((await accept("m2")).status, 409);
    assert.equal((await store.findCase("globex"))?.facts.length, 2);
  });

  it("goes to the other case that it fits, told with that case's people and hour, and asks no more", async (t) => {
    const { call, connect, mailStore, store } = await mailUnderTest(t);
    const agent = { id: "dk", name: "Dana Kim", role: "recruiter", email: "Dana@Globex.example" } as const;
    await call("POST /api/cases", undefined, mailCase);
    const calendar = { timeZone: "Europe/London", country: "GB" };
    const initech = { id: "initech", role: "Data Lead", company: "Initech", calendar, contacts: [agent], facts: [] };
    await call("POST /api/cases", undefined, initech as never);
    await connect();
    const at = "2026-11-16T15:00:00-05:00[America/New_York]";
    const noticed = proposalLike("m1", {
      facts: [
        { id: "mail-m1-timeline", at, kind: "timeline", by: "dana", decisionBy: "2026-11-27" },
        { id: "mail-m1", at, kind: "received", from: "dana", channel: "email", says: "update", ref: "i1" },
        { id: "mail-m1-snooze-1", at, kind: "snoozed", step: "thank-you/i1/dana", until: at },
      ],
      evidence: [{ rule: "several-cases", excerpt: "2" }],
    });
    await mailStore.addProposals([{ ...noticed, message: { ...noticed.message, from: "dana@globex.example" } }], NOW);
    const [listed] = (await call("GET /api/proposals")).body.proposals;
    assert.deepEqual(listed?.others, [{ case: "initech", company: "Initech", role: "Data Lead" }]);
    const path = "/api/proposals/m1/accept";
    const unknown = await call("POST /api/proposals/{id}/accept", path, { case: "nowhere" });
    assert.equal(unknown.status, 404);
    const { status, body } = await call("POST /api/proposals/{id}/accept", path, { case: "initech" });
    assert.deepEqual([status, body.case, body.state, body.others], [200, "initech", "accepted", []]);
    const there = "2026-11-16T20:00:00+00:00[Europe/London]";
    assert.deepEqual((await store.findCase("initech"))?.facts, [
      { id: "mail-m1-timeline", at: there, kind: "timeline", by: "dk", decisionBy: "2026-11-27" },
      { id: "mail-m1", at: there, kind: "received", from: "dk", channel: "email", says: "update" },
    ]);
    assert.equal((await store.findCase("globex"))?.facts.length, 1);
    assert.deepEqual((await call("GET /api/proposals", "/api/proposals?state=open")).body.proposals, []);
  });

  it("shows its message as the mailbox has it now, and keeps nothing of it", async (t) => {
    const { call, connect, mailStore, servers } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    await mailStore.addProposals([proposalLike("m1")], NOW);
    const message = [
      "From: Lee Okafor <lee@globex.example>",
      "To: ana@example.org",
      "Subject: Your interview",
      "Date: Mon, 16 Nov 2026 09:00:00 -0500",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "We decide by Friday.",
      "",
      "On Mon, 16 Nov 2026 at 08:00, Ana wrote:",
      "> When do you decide?",
      "",
    ].join("\r\n");
    servers.messages.set("<m1@globex.example>", new TextEncoder().encode(message));
    const { status, body } = await call("GET /api/proposals/{id}/message", "/api/proposals/m1/message");
    assert.equal(status, 200);
    assert.deepEqual(
      { ...body, whole: body.whole.split("\n")[0] },
      {
        subject: "Your interview",
        from: "Lee Okafor <lee@globex.example>",
        to: ["ana@example.org"],
        at: "2026-11-16T09:00:00-05:00[America/New_York]",
        text: "We decide by Friday.",
        whole: "We decide by Friday.",
        html: null,
        attachments: [],
      },
    );
    assert.match(body.whole, /> When do you decide\?/);
    assert.equal(servers.closed, 1);
  });

  it("says so where the message is gone, or its mailbox is out of reach", async (t) => {
    const { call, connect, mailStore, servers } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    await mailStore.addProposals([proposalLike("m1")], NOW);
    const ask = () => call("GET /api/proposals/{id}/message", "/api/proposals/m1/message");
    const gone = await ask();
    assert.deepEqual([gone.status, gone.body.type], [404, "/api/reference#message-gone"]);
    servers.isReachable = false;
    const away = await ask();
    assert.deepEqual([away.status, away.body.type], [503, "/api/reference#mail-unavailable"]);
    assert.equal(away.body.detail, "imap.example.org cannot be reached.");
    assert.equal(servers.closed, 2);
  });
});

describe("open pages", () => {
  it("hear of what another program does with mail", async (t) => {
    const { call, connect, request, mailStore } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    const reader = (await request("/api/events")).body!.pipeThrough(new TextDecoderStream()).getReader();
    t.after(() => reader.cancel());
    const next = async () => {
      for (let text = ""; ; text += (await reader.read()).value ?? "") {
        const [, data] = /^data: (.*)$/m.exec(text) ?? [];
        if (data !== undefined) return JSON.parse(data).mailRevision as number;
      }
    };
    const before = await next();
    await mailStore.addProposals([proposalLike("m1")], NOW);
    assert.equal(await next(), before + 1);
  });

  it("are told where there is no mail", async (t) => {
    const { call } = await apiUnderTest(t);
    for (const route of ["GET /api/mailboxes", "GET /api/outbox", "GET /api/proposals"] as const) {
      const { status, body } = await call(route);
      assert.deepEqual([status, body.type], [503, "/api/reference#mail-unavailable"], route);
    }
  });
});
