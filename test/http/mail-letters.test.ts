import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mailCase, mailUnderTest, NOW, thanks } from "./mail-under-test.ts";

describe("letters on their way", () => {
  it("a letter that is approved waits until it can no longer be taken back, and is listed", async (t) => {
    const { call, connect, servers } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    const approved = await call("POST /api/outbox", undefined, thanks);
    const { messageId, id, ...letter } = approved.body.letter;
    assert.equal(approved.status, 201);
    assert.match(messageId, /^<.+@example\.org>$/);
    assert.deepEqual(letter, {
      case: "globex",
      company: "Globex",
      role: "Senior Analyst",
      step: "thank-you/i1/dana",
      to: { contact: "dana", name: "Dana Kim", address: "dana@globex.example" },
      from: { name: "Alex Moreau", address: "ana@example.org" },
      mailbox: "ana@example.org",
      subject: "Thank you for this morning",
      body: thanks.body,
      words: 32,
      approvedAt: "2026-11-16T15:00:00-05:00[America/New_York]",
      atAnyHour: false,
      state: {
        kind: "approved",
        next: "2026-11-16T15:00:10-05:00[America/New_York]",
        sentence: "goes today, 15:00; until then it can be taken back",
      },
      needsPerson: false,
      canCancel: true,
    });
    assert.deepEqual((await call("GET /api/outbox")).body.letters, [approved.body.letter]);
    assert.deepEqual((await call("GET /api/outbox", "/api/outbox?case=initech")).body.letters, []);
    assert.equal(servers.woken, 2);
    assert.equal(typeof id, "string");
  });

  it("of two approvals of one letter at once one goes", async (t) => {
    const { call, connect } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    const answers = await Promise.all([1, 2, 3].map(() => call("POST /api/outbox", undefined, thanks)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 422, 422]);
    const refused = answers.find(({ status }) => status === 422);
    assert.deepEqual([refused?.body.type, refused?.body.faults[0].place], ["/api/reference#letter-refused", "step"]);
    assert.equal((await call("GET /api/outbox")).body.letters.length, 1);
  });

  it("one that is taken back does not go, and is listed with what is done alone", async (t) => {
    const { call, connect } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    const { letter } = (await call("POST /api/outbox", undefined, thanks)).body;
    const cancel = () => call("POST /api/outbox/{id}/cancel", `/api/outbox/${letter.id}/cancel`);
    const cancelled = (await cancel()).body;
    assert.deepEqual(
      [cancelled.state.kind, cancelled.state.sentence, cancelled.canCancel],
      ["cancelled", "does not go: it was taken back", false],
    );
    assert.deepEqual([(await cancel()).status, (await cancel()).body.type], [422, "/api/reference#letter-refused"]);
    assert.deepEqual((await call("GET /api/outbox")).body.letters, []);
    assert.equal((await call("GET /api/outbox", "/api/outbox?all=true")).body.letters.length, 1);
  });

  it("a doubt is settled by a person's word, which is recorded of the case", async (t) => {
    const { call, connect, outbox, store } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    const { letter } = (await call("POST /api/outbox", undefined, thanks)).body;
    const doubt = { kind: "uncertain", since: NOW, because: "no-answer", looks: 9, lookAt: null } as const;
    await outbox.change((await outbox.find(letter.id))!, { state: doubt }, NOW);
    const [waiting] = (await call("GET /api/outbox")).body.letters;
    assert.deepEqual(
      [waiting.needsPerson, waiting.canCancel, waiting.state.next, waiting.state.at],
      [true, false, null, "2026-11-16T15:00:00-05:00[America/New_York]"],
    );
    const went = { went: true };
    const settled = await call("POST /api/outbox/{id}/resolve", `/api/outbox/${letter.id}/resolve`, went);
    assert.deepEqual([settled.body.state.kind, settled.body.needsPerson], ["accepted", false]);
    assert.equal((await store.findCase("globex"))?.facts.at(-1)?.kind, "sent");
  });

  it("with a mailbox that takes drafts a letter lies among them, with what goes along", async (t) => {
    const { call, connect, servers } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect({ mode: "drafts" });
    const attachments = [{ name: "paper.pdf", content: "AAECAw==" }];
    const { status, body } = await call("POST /api/outbox", undefined, { ...thanks, attachments });
    assert.deepEqual([status, body], [201, { outcome: "drafted", mailbox: "ana@example.org" }]);
    assert.equal(servers.drafts.length, 1);
    assert.match(new TextDecoder().decode(servers.drafts[0]), /filename=paper\.pdf.*AAECAw==/s);
    assert.deepEqual((await call("GET /api/outbox")).body.letters, []);
  });

  it("a letter needs the one mailbox that can take it, or to say which", async (t) => {
    const { call, connect } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    const refused = await call("POST /api/outbox", undefined, thanks);
    assert.deepEqual([refused.status, refused.body.faults[0].place], [422, "mailbox"]);
    await connect();
    await connect({ address: "bo@example.org" });
    await connect({ address: "cy@example.org", mode: "watch" });
    const unsaid = (await call("POST /api/outbox", undefined, thanks)).body;
    assert.equal(unsaid.faults[0].expected, "one mailbox of ana@example.org, bo@example.org");
    const watched = await call("POST /api/outbox", undefined, { ...thanks, mailbox: "cy@example.org" });
    assert.deepEqual([watched.body.type, watched.body.faults[0].place], ["/api/reference#letter-refused", "mailbox"]);
    const unknown = await call("POST /api/outbox", undefined, { ...thanks, mailbox: "di@example.org" });
    assert.equal(unknown.body.type, "/api/reference#mailbox-unknown");
    const { body } = await call("POST /api/outbox", undefined, { ...thanks, mailbox: "bo@example.org" });
    assert.equal(body.letter.from.address, "bo@example.org");
  });

  it("what the rules do not let go is refused with its places", async (t) => {
    const { call, connect } = await mailUnderTest(t);
    await call("POST /api/cases", undefined, mailCase);
    await connect();
    const body = "Dear Dana,\n\n[say what stayed with you]\n\nAlex";
    const refused = await call("POST /api/outbox", undefined, { ...thanks, body });
    assert.deepEqual(
      [refused.status, refused.body.type, refused.body.faults[0].place],
      [422, "/api/reference#letter-refused", "body"],
    );
    const step = await call("POST /api/outbox", undefined, { ...thanks, step: "thank-you/i9/dana" });
    assert.deepEqual([step.status, step.body.faults[0].place], [422, "step"]);
    const unknown = await call("POST /api/outbox", undefined, { ...thanks, case: "initech" });
    assert.equal(unknown.body.type, "/api/reference#case-unknown");
  });
});
