import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CaseHeader, CaseJson } from "../../src/contract/index.ts";
import { apiUnderTest, caseLike, firstCase, NOW } from "./api-under-test.ts";

const note = { at: "2026-11-16T09:30:00-05:00[America/New_York]", kind: "note", note: "Third floor." };
const facts = "/api/cases/globex/facts";
const UUID_8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const headerOf = ({ id: _, facts: __, ...header }: CaseJson): CaseHeader => header;

describe("a call that is made again under its key", () => {
  it("records facts once, also where both calls come at once", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const record = () => call("POST /api/cases/{id}/facts", facts, note, { "Idempotency-Key": "k1" });
    const both = await Promise.all([record(), record()]);
    const outcomes = both.map(({ body }) => body.facts[0]);
    assert.match(outcomes[0].id, UUID_8);
    assert.equal(outcomes[0].id, outcomes[1].id);
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ["already-there", "recorded"]);
    assert.equal((await call("GET /api/cases/{id}/facts", facts)).body.total, 6);
  });

  it("is refused where it says something else", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const record = (body: unknown) => call("POST /api/cases/{id}/facts", facts, body, { "Idempotency-Key": "k1" });
    await record({ facts: [note, { ...note, note: "Fourth floor." }] });
    for (const other of [{ ...note, note: "other" }, { facts: [note] }, note, { facts: [note, note] }]) {
      const refused = await record(other);
      assert.deepEqual([refused.status, refused.body.type], [422, "/api/reference#key-reused"]);
    }
    assert.equal((await call("GET /api/cases/{id}/facts", facts)).body.total, 7);
  });

  it("is the same call with its keys in another order, in whichever process it is answered", async (t) => {
    const { call, openAgain } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const key = { "Idempotency-Key": "k1" };
    const first = await call("POST /api/cases/{id}/facts", facts, note, key);
    const restarted = await apiUnderTest(t, { store: await openAgain() });
    const { kind, ...rest } = note;
    const again = await restarted.call("POST /api/cases/{id}/facts", facts, { kind, ...rest }, key);
    assert.deepEqual(again.body.facts, [{ id: first.body.facts[0].id, status: "already-there" }]);
  });

  it("takes back together what it recorded together", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const key = { "Idempotency-Key": "k1" };
    const { body } = await call("POST /api/cases/{id}/facts", facts, { facts: [note, note] }, key);
    const undone = await call("POST /api/cases/{id}/undo", "/api/cases/globex/undo");
    assert.deepEqual(
      undone.body.undone,
      body.facts.map(({ id }: { id: string }) => id),
    );
  });

  it("adds a case once, also after its header was changed", async (t) => {
    const { call } = await apiUnderTest(t);
    const { id: _, ...nameless } = firstCase;
    const add = (body: unknown) => call("POST /api/cases", undefined, body, { "Idempotency-Key": "c1" });
    const both = await Promise.all([add(nameless), add(nameless)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 201]);
    const id = both[0]?.body.case.id;
    assert.match(id, UUID_8);
    const base = headerOf(both[0]?.body.case);
    await call("PUT /api/cases/{id}/header", `/api/cases/${id}/header`, { base, header: { ...base, role: "Lead" } });
    assert.equal((await add(nameless)).status, 200);
    assert.equal((await add({ ...nameless, role: "Other" })).body.type, "/api/reference#key-reused");
    assert.equal((await call("GET /api/cases")).body.total, 1);
  });

  it("is not known without a key, and a fact without an id then refused", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const one = await call("POST /api/cases/{id}/facts", facts, note);
    assert.deepEqual([one.status, one.body.type, one.body.faults[0].place], [422, "/api/reference#key-missing", "id"]);
    const several = await call("POST /api/cases/{id}/facts", facts, { facts: [{ ...note, id: "n1" }, note] });
    assert.equal(several.body.faults[0].place, "facts[1].id");
    const { id: _, ...nameless } = firstCase;
    assert.equal((await call("POST /api/cases", undefined, nameless)).body.type, "/api/reference#key-missing");
  });
});

describe("a thing that is sent again by its own id", () => {
  it("is one thing where it is the same, and a conflict where it is not", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    assert.equal((await call("POST /api/cases", undefined, firstCase)).status, 200);
    const other = await call("POST /api/cases", undefined, caseLike({ role: "Lead" }));
    assert.deepEqual([other.status, other.body.type], [409, "/api/reference#case-exists"]);
    await call("POST /api/cases/{id}/facts", facts, { id: "n1", ...note });
    const changed = await call("POST /api/cases/{id}/facts", facts, { id: "n1", ...note, note: "other" });
    assert.deepEqual([changed.status, changed.body.type], [409, "/api/reference#fact-conflict"]);
  });

  it("leaves nothing of a call in which one fact does not fit", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const wrong = {
      facts: [
        { id: "n1", ...note },
        { id: "n2", at: "tomorrow", kind: "note" },
      ],
    };
    const { status, body } = await call("POST /api/cases/{id}/facts", facts, wrong);
    assert.deepEqual([status, body.faults[0].place, body.faults[0].got], [422, "facts[1].at", '"tomorrow"']);
    const alone = await call("POST /api/cases/{id}/facts", facts, { id: "n2", at: "tomorrow", kind: "note" });
    assert.equal(alone.body.faults[0].place, "at");
    assert.equal((await call("GET /api/cases/{id}/facts", facts)).body.total, 5);
  });
});

describe("a case that is edited in two places", () => {
  it("holds both changes, also where both come at once", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const base = headerOf(firstCase);
    const put = (header: CaseHeader) =>
      call("PUT /api/cases/{id}/header", "/api/cases/globex/header", { base, header });
    const noor = { id: "noor", name: "Noor Haddad", role: "interviewer" } as const;
    await Promise.all([
      put({ ...base, role: "Lead Analyst" }),
      put({ ...base, contacts: [...base.contacts, noor] }),
      put({ ...base, me: { name: "Kim" } }),
    ]);
    const { body } = await call("GET /api/cases/{id}", "/api/cases/globex");
    assert.deepEqual(body.case, {
      ...firstCase,
      role: "Lead Analyst",
      me: { name: "Kim" },
      contacts: [...firstCase.contacts, noor],
    });
  });

  it("keeps whom its facts speak of", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const base = headerOf(firstCase);
    const header = { ...base, contacts: [] };
    const { body } = await call("PUT /api/cases/{id}/header", "/api/cases/globex/header", { base, header });
    assert.deepEqual(body.header.contacts, firstCase.contacts);
  });

  it("refuses a header that could not be read, with the place of each fault", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const base = headerOf(firstCase);
    const put = (header: unknown) => call("PUT /api/cases/{id}/header", "/api/cases/globex/header", { base, header });
    assert.equal(
      (await put({ ...base, calendar: { timeZone: "Nowhere" } })).body.faults[0].place,
      "header.calendar.timeZone",
    );
    assert.equal((await put({ ...base, facts: [] })).body.faults[0].place, "header.facts");
    assert.equal((await put({ ...base, playbook: "nothing" })).body.faults[0].place, "playbook");
    assert.deepEqual((await call("GET /api/cases/{id}", "/api/cases/globex")).body.case, firstCase);
  });
});

interface Heard {
  readonly placeId: string;
  readonly sequence: number;
  readonly settingsRevision: number;
  readonly mailRevision: number;
  readonly openingsRevision: number;
}

/** The events of progress of a stream, one after the other. */
async function* progressOf(response: Response): AsyncGenerator<Heard> {
  let text = "";
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const data = /^event: progress\nid: \d+\ndata: (.*)$/.exec(block)?.[1];
      if (data !== undefined) yield JSON.parse(data) as Heard;
    }
  }
}

describe("events", () => {
  it("tell at once how far the place has come, and then of what is recorded here and elsewhere", async (t) => {
    const { call, request, openAgain, store } = await apiUnderTest(t);
    const response = await request("/api/events");
    assert.equal(response.headers.get("content-type"), "text/event-stream");
    const events = progressOf(response);
    const next = async () => (await events.next()).value as Heard;
    const placeId = await store.placeId();
    assert.deepEqual(await next(), { placeId, sequence: 0, settingsRevision: 0, mailRevision: 0, openingsRevision: 0 });
    await call("POST /api/cases", undefined, firstCase);
    assert.equal((await next()).sequence, 6);
    const other = await openAgain();
    await other.appendFacts("globex", [{ id: "n1", kind: "note", at: note.at, note: "" }], NOW);
    assert.equal((await next()).sequence, 7);
    await other.changeSettings({ name: "Kim" });
    assert.deepEqual(await next(), { placeId, sequence: 7, settingsRevision: 1, mailRevision: 0, openingsRevision: 0 });
    await events.return(undefined);
  });

  it("end when the server stops, and when the listener goes", async (t) => {
    const stopping = new AbortController();
    const { request } = await apiUnderTest(t, { stopping: stopping.signal });
    const left = await request("/api/events");
    await left.body?.cancel();
    const events = progressOf(await request("/api/events"));
    await events.next();
    stopping.abort();
    assert.deepEqual(await events.next(), { value: undefined, done: true });
    assert.equal((await progressOf(await request("/api/events")).next()).value, undefined);
  });
});
