import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import pg from "pg";
import { takeInUpload, undoUpload } from "../../src/app/index.ts";
import type { CaseJson } from "../../src/contract/index.ts";
import type { DeskStores } from "../../src/storage/postgres/index.ts";
import { whyNoPostgres } from "../postgres/run-postgres.ts";
import { noHolidays } from "../sending/sample-letters.ts";
import { makeWorkPlace, until, type WorkPlace } from "./work-place.ts";

const CASES = 5_000;
/** As with the usual times, in a tenth of them. */
const TIMES = { lookMs: 100, beatMs: 1_000, leaseMs: 4_000, deadMs: 4_000 };
const SCRIPT = new URL("./worker-process.ts", import.meta.url).pathname;
const DAY_MS = 86_400_000;

const caseOf = (id: string): CaseJson => ({
  id,
  role: "Analyst",
  company: "Globex",
  calendar: { timeZone: "UTC" },
  contacts: [],
  facts: [{ id: "n-1", kind: "note", at: "2026-11-02T09:00:00Z", note: "Seen." }],
});

const casesOf = (name: string, count: number) => Array.from({ length: count }, (_, at) => caseOf(`${name}-${at}`));

describe("an upload that workers take in", { skip: whyNoPostgres(18) ?? false, timeout: 240_000 }, () => {
  let place: WorkPlace;
  const children: ChildProcess[] = [];
  before(async () => {
    place = await makeWorkPlace();
  });
  after(async () => {
    for (const child of children) child.kill("SIGKILL");
    await place.close();
  });

  const upload = (id: string, cases: readonly unknown[], store: DeskStores = place.store) =>
    store.imports.addImport(
      { id, content: JSON.stringify({ cases }), digest: `digest of ${id}`, total: cases.length },
      Date.now(),
    );
  const take = (id: string, now = Date.now(), store: DeskStores = place.store) =>
    takeInUpload(id, {
      imports: store.imports,
      store,
      holidays: noHolidays,
      newId: () => crypto.randomUUID(),
      now,
      breathe: async () => {},
    });
  const stateOf = async (id: string) => (await place.store.imports.findImport(id))?.state;
  const namesOf = async (name: string) =>
    (await place.store.listCaseIds()).filter((id) => id.startsWith(`${name}-`)).length;
  const keptBytes = async () =>
    (await place.ask("select count(*)::int as kept from fineline.imports where content is not null"))[0].kept;

  it("is left whole by one that is killed in the middle, and taken in once by the next", async () => {
    await upload("large", casesOf("large", CASES));
    // Somebody else is about to write one of its cases: whoever takes it in waits there.
    const other = new pg.Client({ connectionString: place.url });
    await other.connect();
    await other.query("begin; set local session_replication_role = replica");
    await other.query(
      "insert into fineline.cases (desk, number, id, opened_at) values ($1, 1000000, 'large-3210', 0)",
      [place.desk],
    );
    const child = spawn(process.execPath, [SCRIPT, place.url, JSON.stringify(TIMES)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    await once(child.stdout, "data");
    await until(async () => (await place.store.imports.findImport("large"))!.taken > 0, 20);
    child.kill("SIGKILL");
    await once(child, "exit");
    await other.query("rollback");
    await other.end();
    const { state, total, checked } = (await place.store.imports.findImport("large"))!;
    assert.deepEqual([state, total, checked, await namesOf("large")], ["waiting", 5_000, 5_000, 0]);

    const worker = place.startWorker({ times: TIMES });
    await until(async () => (await stateOf("large")) === "done");
    await worker.stop();
    const found = (await place.store.imports.findImport("large"))!;
    assert.deepEqual([found.taken, found.report?.cases.length, await namesOf("large")], [5_000, 5_000, 5_000]);
    assert.deepEqual(found.report?.cases[1], { id: "large-1", role: "Analyst", company: "Globex", facts: 1 });
    assert.equal((await place.store.findCase("large-4999"))?.facts.length, 1);
    assert.equal(await keptBytes(), 0);
  });

  it("comes in once where two take it at the same moment, and where it comes again", async () => {
    await upload("twice", casesOf("twice", 700));
    await Promise.all([take("twice"), take("twice", Date.now(), place.place.openDesk(place.desk))]);
    assert.deepEqual([await stateOf("twice"), await namesOf("twice")], ["done", 700]);
    await take("twice");
    const rows = await place.ask("select count(*)::int as rows from fineline.log where case_id like 'twice-%'");
    assert.deepEqual([rows[0].rows, await stateOf("twice")], [1_400, "done"]);
    assert.equal(await upload("twice", casesOf("twice", 700)).then((kept) => kept !== "other" && kept.state), "done");
    const changed = { id: "twice", content: "{}", digest: "another", total: 1 };
    assert.equal(await place.store.imports.addImport(changed, 0), "other");
  });

  it("of which something does not fit is refused as a whole, with each place", async () => {
    const cases = [
      ...casesOf("wrong", 250),
      { ...caseOf("wrong-x"), facts: [{ kind: "note", id: "a", at: "tomorrow" }] },
    ];
    await upload("wrong", [...cases, caseOf("wrong-0"), caseOf("twice-1")]);
    await take("wrong");
    const first = (await place.store.imports.findImport("wrong"))!;
    assert.deepEqual([first.state, await namesOf("wrong"), await keptBytes()], ["refused", 0, 0]);
    assert.deepEqual(
      first.report?.faults.map(({ place: at }) => at),
      ["cases[250].facts[0].at"],
    );
    await upload("double", [...casesOf("wrong", 250), caseOf("wrong-7")]);
    await take("double");
    assert.deepEqual((await place.store.imports.findImport("double"))!.report?.faults, [
      { place: "cases[250].id", expected: "an id used once", got: '"wrong-7"' },
    ]);
    await upload("there", [...casesOf("new", 3), caseOf("twice-1")]);
    await take("there");
    assert.deepEqual((await place.store.imports.findImport("there"))!.report?.faults, [
      { place: "cases[3].id", expected: "an id that no case here has", got: '"twice-1"' },
    ]);
    assert.equal(await namesOf("new"), 0);
  });

  it("is taken back but for what somebody went on with, and one that waits never comes in", async () => {
    await upload("back", casesOf("back", 3));
    await take("back", Date.now() - 1_000);
    await place.store.appendFacts("back-1", [{ id: "m", kind: "note", at: "2026-11-03T09:00:00Z" }], Date.now());
    const undo = (id: string) => undoUpload(id, { imports: place.store.imports, now: Date.now() });
    const undone = await undo("back");
    assert.ok(undone !== undefined && undone !== "over");
    assert.deepEqual([undone.state, undone.report?.kept, await namesOf("back")], ["undone", ["back-1"], 1]);
    assert.equal(await undo("back"), "over");
    await upload("waits", casesOf("waits", 3));
    await undo("waits");
    await take("waits");
    assert.deepEqual([await stateOf("waits"), await namesOf("waits"), await keptBytes()], ["undone", 0, 0]);
    assert.equal(await undo("nothing of that name"), undefined);
  });

  it("is given up after a day in which it could not be taken in, and forgotten a week later", async () => {
    await upload("late", casesOf("late", 2));
    const began = Date.now();
    await place.store.imports.beginImport("late", began);
    await take("late", began + DAY_MS);
    assert.deepEqual([await stateOf("late"), await namesOf("late"), await keptBytes()], ["failed", 0, 0]);
    const [wake] = (await place.wakes()).filter(({ subject }) => subject === "late");
    assert.ok(wake !== undefined && wake.at <= began + DAY_MS);
    assert.equal(await take("late", began + 8 * DAY_MS - 1), began + 8 * DAY_MS);
    assert.equal(await stateOf("late"), "failed");
    assert.equal(await take("late", began + 8 * DAY_MS), undefined);
    assert.equal(await stateOf("late"), undefined);
  });

  it("that is looked at before it is to be forgotten is looked at again then", async () => {
    await upload("early", casesOf("early", 1));
    await take("early");
    const { endedAt } = (await place.store.imports.findImport("early"))!;
    await place.ask("update fineline_work.wakes set due_at = 0 where subject = 'early'");
    const worker = place.startWorker();
    const wakeOf = async () => (await place.wakes()).find(({ subject, at }) => subject === "early" && at > 0);
    await until(async () => (await wakeOf()) !== undefined);
    await worker.stop();
    const dayOf = (at: number) => Math.round(at / DAY_MS);
    assert.equal(dayOf((await wakeOf())!.at), dayOf(endedAt! + 7 * DAY_MS));
  });

  it("is looked at at once, however wrong the clock is of the machine that took it", async () => {
    const sample = { id: "ahead", content: "{}", digest: "d", total: 0 };
    await place.store.imports.addImport(sample, Date.now() + 600_000);
    const [wake] = (await place.wakes()).filter(({ subject }) => subject === "ahead");
    assert.ok(wake !== undefined && wake.at <= Date.now());
  });

  it("is looked at again after a restore, and goes with everything else where a desk is emptied", async () => {
    const desk = crypto.randomUUID();
    await place.place.createDesk(desk, 0);
    const store = place.place.openDesk(desk);
    await upload("restored", casesOf("restored", 2), store);
    await place.ask("delete from fineline_work.wakes");
    await place.ask("select fineline_work.wake_everything()");
    assert.ok((await place.wakes()).some(({ kind, subject }) => `${kind} ${subject}` === "take-in-import restored"));
    await store.eraseEverything(Date.now());
    assert.deepEqual(await store.imports.listImports(), []);
    await take("restored", Date.now(), store);
    assert.deepEqual(await store.listCaseIds(), []);
  });
});
