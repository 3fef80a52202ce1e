import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, it } from "node:test";
import type { NewOutboxItem } from "../../app/ports/index.ts";
import type { CaseHeader, FactJson } from "../../contract/index.ts";
import { type OpenStore, openCaseStore } from "./index.ts";
import { storeOver, storePath } from "./open-case-store.ts";
import { openDatabase } from "./open-database.ts";

const SECRET = "Confidential-Zanzibar";
const KEPT = "Ordinary-Timbuktu";

let home: string;
let store: OpenStore;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "fineline-wipe-"));
  store = await openCaseStore({ home });
});

afterEach(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

const header = (company: string): CaseHeader => ({
  role: "Analyst",
  company,
  calendar: { timeZone: "UTC" },
  contacts: [],
});

const note = (index: number, text: string): FactJson => ({
  id: `n-${index}`,
  at: "2026-11-16T14:00:00Z",
  kind: "note",
  note: `${text} ${index} ${"x".repeat((index * 131) % 6000)} ${text}`,
});

/** The names of the files in which a text can be read. */
const filesWith = (text: string) =>
  readdirSync(home)
    .filter((name) => readFileSync(join(home, name)).includes(text))
    .sort();

/** Records of two cases in turn, so that their rows share pages, and revises and summarises them as it goes. */
async function fill(): Promise<void> {
  await store.addCases(
    [
      { id: "secret", header: header(SECRET), facts: [] },
      { id: "kept", header: header(KEPT), facts: [] },
    ],
    0,
  );
  for (let index = 0; index < 60; index += 1) {
    await store.appendFacts("secret", [note(index, SECRET)], 0);
    await store.appendFacts("kept", [note(index, KEPT)], 0);
    await store.reviseCase("secret", header(`${SECRET} ${index}`), 0);
    await summarise("secret", SECRET);
  }
}

async function summarise(caseId: string, text: string): Promise<void> {
  const sequence = (await store.findCase(caseId))?.sequence ?? 0;
  const derived = { asOf: 0, stance: "wait", headline: text, nextChangeAt: null, digest: text.repeat(20) };
  await store.saveSummaries([{ caseId, sequence, ...derived }]);
}

const letter: NewOutboxItem = {
  id: "a",
  caseId: "secret",
  stepId: "thank-you/i1/dana",
  contactId: "dana",
  accountId: "own",
  letter: {
    id: "l-1",
    messageId: "<l-1@mail.example>",
    approvedAt: 0,
    from: { name: "", address: "alex@mail.example" },
    to: { name: SECRET, address: "dana@globex.example" },
    subject: SECRET,
    body: SECRET.repeat(500),
    words: 1,
    digest: "d",
    purpose: "thank-you",
    isAutomatic: false,
    atAnyHour: false,
    factsKnown: 0,
  },
  state: { kind: "approved", goesAt: 0 },
};

it("a letter on its way goes with its case, and can be read in none of the files", async () => {
  await fill();
  assert.equal(await store.outbox.put(letter, new TextEncoder().encode(SECRET.repeat(5000)), null), "stored");
  await store.removeCases(["secret"], 0);
  assert.deepEqual([await store.outbox.list(), filesWith(SECRET)], [[], []]);
});

it("what was removed can be read in none of the files afterwards, and what was kept is whole", async () => {
  await fill();
  const kept = await store.findCase("kept");
  assert.ok(filesWith(SECRET).length > 0, "the text was never in the files");
  await store.removeCases(["secret"], 0);
  assert.deepEqual(filesWith(SECRET), []);
  assert.deepEqual(await store.findCase("kept"), kept);
  await store.close();
  assert.deepEqual([filesWith(SECRET), filesWith(KEPT)], [[], ["fineline.db"]]);
  store = await openCaseStore({ home });
  assert.deepEqual(await store.findCase("kept"), kept);
});

it("the file is as small as if what was removed had never been there", async () => {
  const sizeNow = () => readFileSync(storePath(home)).length;
  await store.close();
  const empty = sizeNow();
  store = await openCaseStore({ home });
  await fill();
  assert.ok(filesWith(SECRET).length > 0);
  await store.removeCases(["secret", "kept"], 0);
  assert.ok(sizeNow() <= empty + 8_192, `${sizeNow()} bytes, where an empty one has ${empty}`);
});

it("summaries that an earlier Fineline left behind in free space go with their case", async () => {
  await fill();
  await store.close();
  const before = new DatabaseSync(storePath(home));
  before.exec("pragma secure_delete = off; delete from case_summaries; pragma wal_checkpoint(truncate)");
  before.close();
  store = await openCaseStore({ home });
  await store.removeCases(["secret"], 0);
  assert.deepEqual(filesWith(SECRET), []);
});

it("a setting that was taken out can be read in none of the files once the store is closed", async () => {
  await store.changeSettings({ address: SECRET, name: KEPT });
  await store.changeSettings({ address: null });
  await store.close();
  assert.deepEqual([filesWith(SECRET), filesWith(KEPT)], [[], ["fineline.db"]]);
  store = await openCaseStore({ home });
});

it("a removal while another program reads stands, and the next opening makes it unreadable in the files", async () => {
  await store.close();
  store = await openCaseStore({ home, busyTimeoutMs: 30 });
  await fill();
  const reader = new DatabaseSync(storePath(home));
  reader.exec("begin; select * from log");
  await store.removeCases(["secret"], 0);
  assert.equal(await store.findCase("secret"), undefined);
  assert.ok(filesWith(SECRET).length > 0, "the reader was not in the way");
  reader.close();
  const next = await openCaseStore({ home });
  assert.deepEqual(filesWith(SECRET), []);
  await next.close();
});

it("a removal whose process ended before it could wipe is finished by the next opening, which waits for nobody", async () => {
  await fill();
  await store.close();
  const killed = new DatabaseSync(storePath(home));
  killed.exec(`
    begin immediate;
    insert into removals values ('secret', 1000, 0);
    delete from case_summaries; delete from log where case_id = 'secret'; delete from cases where id = 'secret';
    update place set has_remains = 1;
    commit;
  `);
  killed.close();
  assert.deepEqual(filesWith(SECRET), ["fineline.db"]);
  store = await openCaseStore({ home });
  assert.deepEqual(filesWith(SECRET), []);
});

it("statements wait for others as long after a removal as before", async () => {
  const path = storePath(home);
  const database = openDatabase({ path, busyTimeoutMs: 321 });
  const own = storeOver({ database, path, busyTimeoutMs: 321 });
  await fill();
  await own.removeCases(["secret"], 0);
  assert.deepEqual({ ...database.prepare("pragma busy_timeout").get() }, { timeout: 321 });
  await own.close();
});
