import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MailApplication } from "../../src/app/index.ts";
import { employerUnderTest } from "./employer-under-test.ts";

describe("what interviewers are asked", () => {
  it("is shown before anything goes, and goes once", async (t) => {
    const { call, apply, store, outbox } = await employerUnderTest(t);
    const [ana] = await apply("Ana Ruiz");
    // Friday 13 November.
    const [at, end] = ["2026-11-13T10:00:00-05:00", "2026-11-13T11:00:00-05:00"];
    await store.appendFacts(ana!, [{ id: "i1", kind: "interview", at, end, with: ["candidate"] }], 0);
    const ask = { case: ana, opening: "planner", candidate: "Ana Ruiz", metOn: "2026-11-13", feedbackBy: "2026-11-18" };
    const noor = { name: "Noor Haddad", email: "noor@metro.example" };
    const path = "/api/openings/planner/interviewers";
    const shown = await call("GET /api/openings/{id}/interviewers", path);
    assert.deepEqual(shown.body, { interviewers: [{ ...noor, asks: [{ ...ask, isTold: false }] }], unnamed: [] });
    assert.deepEqual(await outbox.list(), []);
    const told = { ...noor, asks: [{ ...ask, isTold: true }] };
    const sent = await call("POST /api/openings/{id}/interviewers", path, {});
    assert.deepEqual(sent.body, { interviewers: [{ ...told, letter: "approved" }], unnamed: [] });
    const again = await call("POST /api/openings/{id}/interviewers", path, {});
    assert.deepEqual(again.body, { interviewers: [{ ...told, letter: "nothing-new" }], unnamed: [] });
    assert.equal((await outbox.list()).length, 1);
  });

  it("of an opening that is not there is a problem, and so is a body that says something else", async (t) => {
    const { call } = await employerUnderTest(t);
    const missing = await call("GET /api/openings/{id}/interviewers", "/api/openings/none/interviewers");
    assert.deepEqual([missing.status, missing.body.type], [404, "/api/reference#opening-unknown"]);
    const path = "/api/openings/planner/interviewers";
    assert.equal((await call("POST /api/openings/{id}/interviewers", path, { mailbox: 7 })).status, 422);
  });
});

describe("who applied by mail", () => {
  async function waiting(t: Parameters<typeof employerUnderTest>[0]) {
    const api = await employerUnderTest(t);
    const { applications } = api.store;
    const [account] = await api.mailStore.listAccounts();
    const ana: MailApplication = {
      id: "a1",
      openingId: "planner",
      accountId: account!.id,
      messageKey: "m1",
      name: "Ana Ruiz",
      email: "ana@home.example",
      subject: "My application",
      at: Date.UTC(2026, 10, 13, 15),
      attachments: ["cv.pdf"],
      doubts: [],
      state: "open",
    };
    await applications.addApplication(ana, 0);
    const nameless = { name: "", email: "ned@home.example", doubts: ["no-name"] } as const;
    await applications.addApplication({ ...ana, id: "a2", messageKey: "m2", ...nameless }, 0);
    return api;
  }

  it("waits with what a person should know, and becomes a candidate once", async (t) => {
    const { call } = await waiting(t);
    const listed = await call("GET /api/applications", "/api/applications?opening=planner");
    const shared = { opening: "planner", subject: "My application", at: "2026-11-13T10:00:00-05:00[America/New_York]" };
    assert.deepEqual(listed.body.applications, [
      { ...shared, id: "a1", name: "Ana Ruiz", email: "ana@home.example", attachments: ["cv.pdf"], doubts: [] },
      {
        ...{ ...shared, id: "a2", name: "", email: "ned@home.example", attachments: ["cv.pdf"] },
        doubts: ["The message gives no name. Say what they are called."],
      },
    ]);
    const all = await call("POST /api/applications/take-in", undefined, { opening: "planner" });
    assert.deepEqual(all.body, { taken: [{ id: "a1", outcome: "taken-in", case: "candidate-a1" }] });
    const named = { opening: "planner", applications: [{ id: "a2", name: "Ned Less" }] };
    const one = await call("POST /api/applications/take-in", undefined, named);
    assert.deepEqual(one.body, { taken: [{ id: "a2", outcome: "taken-in", case: "candidate-a2" }] });
    assert.equal((await call("POST /api/applications/take-in", undefined, named)).status, 422);
    const people = await call("GET /api/candidates");
    assert.deepEqual(people.body.items.map(({ name }: { name: string }) => name).toSorted(), ["Ana Ruiz", "Ned Less"]);
  });

  it("keeps its opening from being closed until it is taken in or put aside", async (t) => {
    const { call } = await waiting(t);
    const close = async () =>
      (await call("POST /api/openings/{id}/close", "/api/openings/planner/close", undefined)).body;
    const because = "They applied by mail and wait for your word. Take them in, or put them aside.";
    const refused = await close();
    assert.equal(refused.closed, false);
    assert.deepEqual(refused.unanswered, [
      { case: "candidate-a1", name: "Ana Ruiz", because, inMailbox: true },
      { case: "candidate-a2", name: "ned@home.example", because, inMailbox: true },
    ]);
    for (const id of ["a1", "a2"]) await call("DELETE /api/applications/{id}", `/api/applications/${id}`);
    assert.equal((await close()).closed, true);
  });

  it("is in what is held on a person, and gone with them", async (t) => {
    const { call, store } = await waiting(t);
    await call("POST /api/applications/take-in", undefined, { opening: "planner" });
    const held = await call("GET /api/candidates/{id}/export", "/api/candidates/candidate-a1/export");
    const at = "2026-11-13T10:00:00-05:00[America/New_York]";
    const who = { name: "Ana Ruiz", email: "ana@home.example", subject: "My application", attachments: ["cv.pdf"] };
    assert.deepEqual(held.body.applied, [{ opening: "planner", at, ...who, state: "accepted" }]);
    const forget = { confirm: "forget" };
    await call("POST /api/candidates/{id}/forget", "/api/candidates/candidate-a1/forget", forget);
    const left = await store.applications.listApplications();
    assert.deepEqual(
      left.map(({ id }) => id),
      ["a2"],
    );
  });

  it("is forgotten with who sent it; what somebody else sent from their address waits on", async (t) => {
    const { call, apply, store } = await waiting(t);
    const [ana] = await apply("Ana Ruiz");
    const { header } = (await store.findCase(ana!))!;
    const contacts = header.contacts.map((contact) => ({ ...contact, email: "Ana@home.example" }));
    await store.reviseCase(ana!, { ...header, contacts }, 0);
    const [a1] = await store.applications.listApplications({ state: "open" });
    const ben = { name: "Ben Cole", id: "a3", messageKey: "m3" };
    await store.applications.addApplication({ ...a1!, ...ben }, 0);
    const path = `/api/candidates/${ana}`;
    const held = await call("GET /api/candidates/{id}/export", `${path}/export`);
    assert.deepEqual(
      held.body.applied.map(({ name }: { name: string }) => name),
      ["Ana Ruiz"],
    );
    await call("POST /api/candidates/{id}/forget", `${path}/forget`, { confirm: "forget" });
    const open = await store.applications.listApplications({ state: "open" });
    assert.deepEqual(open.map(({ name }) => name).toSorted(), ["", "Ben Cole"]);
  });

  it("who is put aside waits no longer", async (t) => {
    const { call } = await waiting(t);
    assert.equal((await call("DELETE /api/applications/{id}", "/api/applications/a1")).status, 204);
    assert.equal((await call("DELETE /api/applications/{id}", "/api/applications/a1")).status, 204);
    const { body } = await call("GET /api/applications");
    assert.deepEqual(
      body.applications.map(({ id }: { id: string }) => id),
      ["a2"],
    );
  });
});
