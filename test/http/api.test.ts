import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PaperMaker, Proofreader } from "../../src/app/index.ts";
import { API_DESCRIPTION } from "../../src/contract/http/index.ts";
import { apiUnderTest, caseLike, firstCase, NOW } from "./api-under-test.ts";

const note = { id: "n1", at: "2026-11-16T09:30:00-05:00[America/New_York]", kind: "note", note: "Third floor." };

describe("cases", () => {
  it("a case is added, found at its address, and listed with its next step", async (t) => {
    const { call } = await apiUnderTest(t);
    const added = await call("POST /api/cases", undefined, firstCase);
    assert.equal(added.status, 201);
    assert.equal(added.headers.get("location"), "/api/cases/globex");
    const found = await call("GET /api/cases/{id}", "/api/cases/globex");
    assert.deepEqual(found.body, added.body);
    assert.deepEqual(found.body.case, firstCase);
    assert.equal(found.body.openedAt, "2026-11-16T10:00:00-05:00[America/New_York]");
    const { body } = await call("GET /api/cases");
    assert.equal(body.total, 1);
    assert.equal(body.items[0].company, "Globex");
    assert.equal(body.items[0].stance, "act");
    assert.equal(body.items[0].nextStep.id, "thank-you/i1/lee");
  });

  it("a list is read page by page, to its end, though it changes meanwhile", async (t) => {
    const { call, store } = await apiUnderTest(t);
    const cases = Array.from({ length: 5 }, (_, index) => caseLike({ id: `case-${index}` }));
    assert.equal((await call("POST /api/import", undefined, { cases })).status, 201);
    const first = await call("GET /api/cases", "/api/cases?limit=2");
    assert.deepEqual([first.body.items.length, first.body.total], [2, 5]);
    await store.removeCases(["case-0"], NOW);
    const second = await call("GET /api/cases", `/api/cases?limit=2&cursor=${first.body.next}`);
    assert.deepEqual(
      second.body.items.map(({ id }: { id: string }) => id),
      ["case-2", "case-3"],
    );
    const third = await call("GET /api/cases", `/api/cases?limit=2&cursor=${second.body.next}`);
    assert.deepEqual([third.body.items.map(({ id }: { id: string }) => id), third.body.next], [["case-4"], null]);
  });

  it("stance and words narrow the list", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/import", undefined, {
      cases: [firstCase, caseLike({ id: "initech", company: "Initech", facts: [] })],
    });
    const listed = async (query: string) =>
      (await call("GET /api/cases", `/api/cases?${query}`)).body.items.map(({ id }: { id: string }) => id);
    assert.deepEqual(await listed("stance=act"), ["globex"]);
    assert.deepEqual(await listed("q=ini%20ana"), ["initech"]);
    assert.deepEqual(await listed("q=zzz"), []);
  });

  it("a case is erased with everything, once its id was told twice", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    assert.equal((await call("DELETE /api/cases/{id}", "/api/cases/globex")).status, 400);
    assert.equal((await call("DELETE /api/cases/{id}", "/api/cases/globex?confirm=initech")).status, 400);
    assert.equal((await call("DELETE /api/cases/{id}", "/api/cases/globex?confirm=globex")).status, 204);
    assert.equal((await call("GET /api/cases/{id}", "/api/cases/globex")).body.type, "/api/reference#case-unknown");
  });
});

describe("facts", () => {
  it("a fact is recorded once, however often it is sent", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const record = () => call("POST /api/cases/{id}/facts", "/api/cases/globex/facts", note);
    assert.deepEqual((await record()).body.facts, [{ id: "n1", status: "recorded" }]);
    assert.deepEqual((await record()).body.facts, [{ id: "n1", status: "already-there" }]);
    const listed = await call("GET /api/cases/{id}/facts", "/api/cases/globex/facts?limit=4");
    assert.deepEqual([listed.body.items.length, listed.body.total], [4, 6]);
    const rest = await call("GET /api/cases/{id}/facts", `/api/cases/globex/facts?cursor=${listed.body.next}`);
    assert.deepEqual(rest.body.items.at(-1), note);
  });

  it("the answer holds the plan with the facts", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const thanked = {
      id: "s2",
      at: "2026-11-16T09:40:00-05:00",
      kind: "sent",
      to: "lee",
      channel: "email",
      purpose: "thank-you",
    };
    const { body } = await call("POST /api/cases/{id}/facts", "/api/cases/globex/facts", { facts: [note, thanked] });
    const step = body.plan.steps.find(({ id }: { id: string }) => id === "thank-you/i1/lee");
    assert.deepEqual([step.state, step.settledBy], ["done", "s2"]);
  });

  it("what was recorded last is taken back and brought back", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    await call("POST /api/cases/{id}/facts", "/api/cases/globex/facts", note);
    const undone = await call("POST /api/cases/{id}/undo", "/api/cases/globex/undo");
    assert.deepEqual(undone.body.undone, ["n1"]);
    const redone = await call("POST /api/cases/{id}/redo", "/api/cases/globex/redo");
    assert.deepEqual(redone.body.undone, undone.body.recorded);
    const none = await call("POST /api/cases/{id}/redo", "/api/cases/globex/redo", {});
    assert.equal(none.body.type, "/api/reference#nothing-to-redo");
    const chosen = await call("POST /api/cases/{id}/undo", "/api/cases/globex/undo", { fact: "s1" });
    assert.deepEqual(chosen.body.undone, ["s1"]);
  });

  it("taking back under a key is done once", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const undo = () =>
      call("POST /api/cases/{id}/undo", "/api/cases/globex/undo", undefined, { "Idempotency-Key": "u1" });
    const first = await undo();
    const again = await undo();
    assert.deepEqual(again.body.recorded, first.body.recorded);
    assert.deepEqual(again.body.undone, ["s1"]);
  });
});

describe("plans", () => {
  it("a plan, its answer, its comparison and its picture are of the moment that was asked for", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const now = encodeURIComponent("2026-11-24T10:00:00-05:00");
    const plan = await call("GET /api/cases/{id}/plan", `/api/cases/globex/plan?now=${now}`);
    assert.equal(plan.body.asOf, "2026-11-24T10:00:00-05:00[America/New_York]");
    assert.equal(plan.body.guard.mayContact, true);
    const nest = await call("GET /api/cases/{id}/plan", `/api/cases/globex/plan?playbook=the-nest`);
    assert.equal(nest.body.playbook, "the-nest");
    const mayI = await call("GET /api/cases/{id}/may-i", `/api/cases/globex/may-i?now=${now}&contact=lee`);
    assert.deepEqual([mayI.body.answer, mayI.body.to], ["yes", "lee"]);
    const compared = await call("GET /api/cases/{id}/compare", `/api/cases/globex/compare?now=${now}`);
    assert.equal(compared.body.playbooks.length, 6);
    assert.equal(compared.body.playbooks[0].plan.asOf, "2026-11-24T10:00:00-05:00[America/New_York]");
    const picture = await call(
      "GET /api/cases/{id}/picture.svg",
      "/api/cases/globex/picture.svg?size=spark&theme=dark",
    );
    assert.match(picture.text, /^<svg [^>]*role="img"/);
    assert.match(picture.headers.get("content-security-policy") ?? "", /default-src 'none'/);
  });

  it("a moment a year off is planned for, and leaves the present as it was", async (t) => {
    const { call, clock } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const before = (await call("GET /api/today")).body;
    const later = await call("GET /api/cases/{id}/plan", "/api/cases/globex/plan?now=2027-11-16T10:00:00-05:00");
    assert.equal(later.body.stance, "move-on");
    const earlier = await call("GET /api/cases/{id}/plan", "/api/cases/globex/plan?now=2025-11-16T10:00:00-05:00");
    assert.equal(earlier.body.stance, "wait");
    assert.deepEqual((await call("GET /api/today")).body, before);
    // The machine's own clock goes a year ahead, and is put right again.
    clock.now = Date.UTC(2027, 10, 16, 15);
    assert.equal((await call("GET /api/today")).body.lettingGo.length, 1);
    clock.now = NOW;
    assert.deepEqual((await call("GET /api/today")).body, before);
  });
});

describe("today", () => {
  it("has its groups in order, page by page", async (t) => {
    const { call } = await apiUnderTest(t);
    const cases = Array.from({ length: 3 }, (_, index) => caseLike({ id: `case-${index}` }));
    await call("POST /api/import", undefined, { cases });
    const { body } = await call("GET /api/today", "/api/today?limit=2");
    assert.equal(body.asOf, "2026-11-16T10:00:00-05:00[America/New_York]");
    assert.deepEqual([body.open.items.length, body.cases, body.alive], [2, 3, 3]);
    assert.equal(body.open.items[0].step.to.name, "Lee Okafor");
    const next = await call("GET /api/today", `/api/today?limit=200&openCursor=${body.open.next}`);
    assert.equal(next.body.open.items.length, body.open.total - 2);
    const wrong = await call("GET /api/today", `/api/today?lateCursor=${body.open.next}`);
    assert.deepEqual(wrong.body.faults[0].place, "lateCursor");
  });

  it("stays as it is until something is recorded, by whomever, or time changes it", async (t) => {
    const { call, openAgain, clock } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const first = (await call("GET /api/today")).body;
    clock.now = NOW + 60_000;
    assert.deepEqual((await call("GET /api/today")).body, first);
    clock.now = Temporal.Instant.from(first.holdsUntil).epochMilliseconds;
    assert.notEqual((await call("GET /api/today")).body.asOf, first.asOf);
    await call("POST /api/cases", undefined, caseLike({ id: "initech" }));
    assert.equal((await call("GET /api/today")).body.cases, 2);
    const other = await openAgain();
    const { id: _, facts, ...header } = firstCase;
    await other.addCases([{ id: "hooli", header, facts }], NOW);
    await untilTrue(async () => (await call("GET /api/today")).body.cases === 3);
  });
});

/** Asks until it is so; what another program wrote is seen within milliseconds, and the test's own time limit ends it. */
async function untilTrue(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(setImmediate);
}

describe("people and words", () => {
  it("people are listed over all cases, and found by words", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/import", undefined, { cases: [firstCase, caseLike({ id: "other", company: "Initech" })] });
    const all = await call("GET /api/contacts");
    assert.deepEqual(
      all.body.items.map(({ name, cases }: { name: string; cases: readonly unknown[] }) => [name, cases.length]),
      [
        ["Dana Kim", 2],
        ["Lee Okafor", 2],
        ["Sam Ortiz", 1],
        ["Sam Ortiz", 1],
      ],
    );
    assert.equal(all.body.items[0].last.by, "me");
    const page = await call("GET /api/contacts", "/api/contacts?q=sam%20initech&limit=1");
    assert.deepEqual([page.body.total, page.body.items[0].cases[0].case], [1, "other"]);
    const found = await call("GET /api/search", "/api/search?q=lisb");
    assert.deepEqual(found.body.hits[0].text, "the Lisbon team");
    await call("DELETE /api/cases/{id}", "/api/cases/other?confirm=other");
    assert.equal((await call("GET /api/search", "/api/search?q=lisb")).body.total, 1);
    assert.equal((await call("GET /api/contacts")).body.total, 3);
  });
});

const paperMaker: PaperMaker = {
  card: async ({ recipient, mode }) => paper(`${mode} ${recipient}`),
  envelopes: async (envelopes) => paper(String(envelopes.length)),
  prep: async ({ company }) => paper(company),
};

function paper(text: string) {
  return { bytes: new TextEncoder().encode(`%PDF ${text}`), missing: ["☃"], shortened: [] };
}

const proofreader: Proofreader = {
  check: async (text) => {
    const start = text.indexOf("teh");
    return start === -1 ? [] : [{ start, end: start + 3, kind: "Spelling", message: "", replacements: ["the"] }];
  },
};

describe("letters and papers", () => {
  it("a letter is drafted from a stored case or one that is written out, and checked", async (t) => {
    const opened: string[] = [];
    const { call } = await apiUnderTest(t, {
      letterTools: {
        openProofreader: async () => {
          opened.push("proofreader");
          return proofreader;
        },
        openPaperMaker: async () => paperMaker,
      },
    });
    await call("POST /api/cases", undefined, firstCase);
    const draft = await call("POST /api/letters/draft", undefined, { case: "globex", step: "thank-you", to: "lee" });
    assert.deepEqual(
      [draft.body.step, draft.body.kind, draft.body.letter.to],
      ["thank-you/i1/lee", "thank-you", "lee"],
    );
    const same = await call("POST /api/letters/draft", undefined, { case: firstCase, step: "thank-you/i1/lee" });
    assert.deepEqual({ ...same.body, case: "globex" }, draft.body);
    const warm = await call("POST /api/letters/draft", undefined, { case: "globex", tone: "warm", variant: 3 });
    assert.equal(warm.body.letter.to, "lee");
    const letter = { to: "lee", subject: "Thank you", body: "Dear Leigh,\n\nThank you for teh talk." };
    const asked = { case: "globex", step: "thank-you/i1/lee", letter };
    const checked = await call("POST /api/letters/check", undefined, asked);
    assert.equal(checked.body.isBlocked, true);
    assert.deepEqual(opened, []);
    const spelled = async () => (await call("POST /api/letters/check", undefined, { ...asked, spelling: true })).body;
    const slip = (await spelled()).findings.find(({ rule }: { rule: string }) => rule === "letter.language");
    assert.deepEqual([slip.line, slip.column, slip.length, slip.fix], [3, 15, 3, "the"]);
    await spelled();
    assert.deepEqual(opened, ["proofreader"]);
  });

  it("a letter is signed as the settings say where its case does not say who writes", async (t) => {
    const { call } = await apiUnderTest(t);
    const { me: _, ...unsigned } = firstCase as typeof firstCase & { readonly me?: unknown };
    await call("POST /api/cases", undefined, unsigned);
    const bodyOf = async () =>
      (await call("POST /api/letters/draft", undefined, { case: "globex", step: "thank-you", to: "lee" })).body.letter
        .body;
    assert.match(await bodyOf(), /\[your name\]$/);
    await call("PATCH /api/settings", undefined, { name: "Ana Ruiz" });
    assert.match(await bodyOf(), /\nAna Ruiz$/);
  });

  it("papers come as PDF, with what is missing on them told beside", async (t) => {
    const { call } = await apiUnderTest(t, {
      letterTools: { openProofreader: async () => proofreader, openPaperMaker: async () => paperMaker },
    });
    await call("POST /api/cases", undefined, firstCase);
    const card = await call("POST /api/papers/card", undefined, { case: "globex", contact: "dana" });
    assert.equal(card.text, "%PDF copy Dana Kim");
    const notes = JSON.parse(decodeURIComponent(card.headers.get("fineline-notes") ?? ""));
    assert.ok(notes.includes("The address of Dana Kim is missing."));
    assert.ok(notes.includes("No font has ☃; each stands as its number."));
    const print = { case: "globex", contact: "dana", mode: "print", body: "Dear Dana,\n\n[your words]" };
    assert.equal((await call("POST /api/papers/card", undefined, print)).status, 422);
    const nowhere = await call("POST /api/papers/envelope", undefined, { case: "globex", contacts: ["dana"] });
    assert.equal(nowhere.body.faults[0].place, "contacts");
    const contacts = firstCase.contacts.map((contact) => ({ ...contact, address: "1 Main St\nSpringfield" }));
    const asked = { case: caseLike({ contacts }), contacts: ["dana", "lee"] };
    assert.equal((await call("POST /api/papers/envelope", undefined, asked)).text, "%PDF 2");
    assert.equal((await call("POST /api/papers/prep", undefined, { case: "globex" })).body.faults[0].place, "facts");
  });
});

describe("playbooks and settings", () => {
  it("settings are changed one by one, and one's own playbooks stand beside the others", async (t) => {
    const { call } = await apiUnderTest(t);
    assert.deepEqual((await call("GET /api/settings")).body, {});
    const mine = { id: "mine", title: "Mine", sources: [], checkIn: { attempts: 1 } };
    await call("PATCH /api/settings", undefined, { name: "Kim", playbooks: { mine } });
    const changed = await call("PATCH /api/settings", undefined, { tone: "warm", name: null });
    assert.deepEqual(changed.body, { tone: "warm", playbooks: { mine } });
    const { body } = await call("GET /api/playbooks");
    assert.deepEqual(body.playbooks.map(({ id, isOwn }: { id: string; isOwn: boolean }) => [id, isOwn]).at(-1), [
      "mine",
      true,
    ]);
    const own = await call("GET /api/playbooks/{id}", "/api/playbooks/mine");
    assert.deepEqual(own.body.playbook.checkIn.attempts, { value: 1, source: "mine" });
    const none = await call("GET /api/playbooks/{id}", "/api/playbooks/nothing");
    assert.equal(none.status, 404);
    const circle = { a: { id: "a", title: "A", extends: "b", sources: [] } };
    assert.equal((await call("PATCH /api/settings", undefined, { playbooks: circle })).status, 422);
  });
});

describe("export, import and changes", () => {
  it("what was exported is imported again, whole or not at all", async (t) => {
    const { call, request } = await apiUnderTest(t);
    await call("POST /api/import", undefined, { cases: [firstCase, caseLike({ id: "initech" })] });
    const exported = await call("GET /api/export");
    assert.equal(exported.headers.get("content-disposition"), 'attachment; filename="fineline-2026-11-16.json"');
    assert.equal(exported.body.cases.length, 2);
    const one = await call("GET /api/export", "/api/export?case=initech");
    assert.deepEqual(one.body.cases, [caseLike({ id: "initech" })]);
    assert.equal((await request("/api/export?case=nobody")).status, 404);
    const refused = await call("POST /api/import", undefined, { cases: [caseLike({ id: "new" }), firstCase] });
    assert.equal(refused.body.type, "/api/reference#case-exists");
    const wrong = await call("POST /api/import", undefined, { cases: [caseLike({ id: "new" }), { role: "x" }] });
    assert.equal(wrong.body.faults[0].place.startsWith("cases[1]"), true);
    assert.equal((await call("GET /api/cases")).body.total, 2);
    const erased = await call("DELETE /api/everything", undefined, { confirm: "delete" });
    assert.equal(erased.status, 204);
    assert.equal((await call("GET /api/cases")).body.total, 0);
    assert.equal((await call("POST /api/import", undefined, exported.body)).status, 201);
  });

  it("a home takes many in at once, whatever is preferred, and has no imports to tell of", async (t) => {
    const { call } = await apiUnderTest(t);
    const cases = Array.from({ length: 100 }, (_, at) => caseLike({ id: `globex-${at}` }));
    const taken = await call("POST /api/import", undefined, { cases }, { Prefer: "respond-async" });
    assert.deepEqual([taken.status, taken.body.cases.length], [201, 100]);
    assert.deepEqual((await call("GET /api/imports")).body, { imports: [] });
    assert.equal((await call("GET /api/imports/{id}", "/api/imports/a")).body.type, "/api/reference#import-unknown");
    assert.equal((await call("POST /api/imports/{id}/undo", "/api/imports/a/undo", {})).status, 404);
  });

  it("everything is erased only at the word", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    await call("PATCH /api/settings", undefined, { name: "Kim" });
    for (const body of [{}, { confirm: "yes" }, { confirm: true }]) {
      assert.equal((await call("DELETE /api/everything", undefined, body)).status, 422);
    }
    assert.equal((await call("GET /api/cases")).body.total, 1);
    assert.equal((await call("DELETE /api/everything", undefined, { confirm: "delete" })).status, 204);
    assert.deepEqual((await call("GET /api/settings")).body, {});
  });

  it("changes are read batch by batch, removals among them", async (t) => {
    const { call, store } = await apiUnderTest(t);
    const cases = Array.from({ length: 3 }, (_, index) => caseLike({ id: `case-${index}` }));
    await call("POST /api/import", undefined, { cases });
    const first = (await call("GET /api/changes", "/api/changes?limit=2")).body;
    assert.deepEqual([first.cases.map(({ id }: { id: string }) => id), first.hasMore], [["case-0", "case-1"], true]);
    const second = (await call("GET /api/changes", `/api/changes?since=${first.next}&limit=2`)).body;
    assert.deepEqual([second.cases.length, second.hasMore, second.next], [1, false, await store.lastSequence()]);
    await call("DELETE /api/cases/{id}", "/api/cases/case-1?confirm=case-1");
    await call("POST /api/cases/{id}/facts", "/api/cases/case-0/facts", note);
    const third = (await call("GET /api/changes", `/api/changes?since=${second.next}`)).body;
    assert.deepEqual([third.removed, third.cases.map(({ id }: { id: string }) => id)], [["case-1"], ["case-0"]]);
    assert.deepEqual(third.cases[0].facts.at(-1), note);
    const none = (await call("GET /api/changes", `/api/changes?since=${third.next}`)).body;
    assert.deepEqual([none.cases, none.removed, none.next], [[], [], third.next]);
  });

  it("a moment that the log has not come to is taken for none", async (t) => {
    const { call } = await apiUnderTest(t);
    await call("POST /api/cases", undefined, firstCase);
    const { body } = await call("GET /api/changes", "/api/changes?since=1000000");
    assert.equal(body.cases.length, 1);
  });
});

describe("the description", () => {
  it("is OpenAPI 3.1 and knows every route", async (t) => {
    const { request } = await apiUnderTest(t);
    const document = (await (await request("/api/openapi.json")).json()) as {
      readonly openapi: string;
      readonly paths: Readonly<Record<string, object>>;
    };
    assert.equal(document.openapi, "3.1.0");
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    assert.deepEqual(routes.toSorted(), Object.keys(API_DESCRIPTION).toSorted());
  });

  it("is a page without script or inline style, whose links lead somewhere", async (t) => {
    const { request } = await apiUnderTest(t);
    const page = await (await request("/api/reference")).text();
    assert.doesNotMatch(page, /<script|<style| style=| on[a-z]+=|(?:href|src)="https?:/);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) assert.ok(ids.has(target), `#${target} leads nowhere`);
    assert.ok(ids.has("case-unknown"));
    assert.match((await request("/api/reference.css")).headers.get("content-type") ?? "", /^text\/css/);
  });
});
