import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, it } from "node:test";
import { type OpenStore, openCaseStore, storePath } from "./index.ts";

const MARKER = "Confidential-Zanzibar";
const NOW = Date.UTC(2026, 10, 16, 15);

/** A row for every table, with the marker wherever something of a person may stand. */
const ROWS = `
  insert into cases (id, opened_at) values ('globex', 0);
  insert into log (case_id, fact_id, content, recorded_at) values ('globex', null, '{"company":"M"}', 0), ('globex', 'M', '"M"', 0);
  insert into case_summaries values ('globex', 1, 0, 'wait', 'M', null, 'M');
  insert into removals values ('hooli', 1, 0);
  insert into settings values ('name', '"M"');
  insert into outbox (id, case_id, step_id, contact_id, account_id, letter, bytes, kind, state, revision)
    values ('M', 'globex', 'M', 'M', 'M', '"M"', cast('M' as blob), 'due', '"M"', 1);
  insert into outbox_pauses values ('M', 'login', 'M', 0, null);
  insert into mail_accounts (id, content, secret, connected_at) values ('M', '"M"', cast('M' as blob), 0);
  insert into mail_cursors values ('M', 'M', '1', 9);
  insert into mail_poisoned values ('M', 'M', '1', 9, 'M', 0);
  insert into mail_learnt_ids values ('M', 'globex', 'M', 'message', 'M');
  insert into mail_searched values ('M', 'globex', 'M', 0);
  insert into mail_proposals (id, message_key, account_id, case_id, certainty, content, state, message_at, noticed_at)
    values ('M', 'M', 'M', 'globex', 'likely', '"M"', 'open', 0, 0);
  insert into reminder_channels values ('webhook', 1, 'M', null, 'M', 0, 1, null);
  insert into reminder_log values ('webhook', 'globex', 'M', 'opens', 0, 0, 'M', 'M', 0);
  insert into reminder_secrets values ('webhook', cast('M' as blob));
  insert into push_subscriptions (id, content, added_at) values ('M', cast('M' as blob), 0);
  insert into reminder_pulse values (1, 0, null, 'M');
  insert into reminder_links values ('M', 0, 0);
  insert into openings (id, revision, content) values ('M', 1, '"M"');
  insert into opening_tally values ('M', '"M"');
  insert into forgetting_log (forgotten_at, what, why) values (0, 'M', 'M');
  insert into calendar_feeds (id, content, key_digest, made_at, published, revision)
    values ('M', '"M"', cast('M' as blob), 0, '"M"', 1);
  insert into remote_calendar (only_row, id, content, secret, failures) values (1, 'M', '"M"', cast('M' as blob), 0);
  insert into remote_entries values ('M', 'M', '"M"');
  insert into candidate_pages values (cast('M' as blob), 'globex', 0);
  insert into applications (id, opening_id, account_id, message_key, who, case_id, state, content, message_at, noticed_at)
    values ('M', 'M', 'M', 'M', 'M', 'globex', 'accepted', '"M"', 0, 0);
  insert into application_cursors values ('M', 'M', 'M', '1', 9);
`;

let home: string;
let store: OpenStore;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "fineline-erase-"));
  store = await openCaseStore({ home });
  asAnotherProgram((database) => database.exec(ROWS.replaceAll("M", MARKER)));
});

afterEach(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

function asAnotherProgram<Value>(work: (database: DatabaseSync) => Value): Value {
  const database = new DatabaseSync(storePath(home));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** What stands in each table of the file, whichever there are. */
const tablesNow = (): ReadonlyMap<string, readonly object[]> =>
  asAnotherProgram((database) => {
    const names = database.prepare("select name from sqlite_master where type = 'table'").all();
    return new Map(names.map(({ name }) => [`${name}`, database.prepare(`select * from ${name}`).all()]));
  });

const textOf = (rows: readonly object[]) =>
  rows.flatMap((row) =>
    Object.values(row).map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString() : `${value}`)),
  );

const tablesWith = (text: string) =>
  [...tablesNow()].filter(([, rows]) => textOf(rows).some((each) => each.includes(text))).map(([name]) => name);

const filesWith = (text: string) => readdirSync(home).filter((name) => readFileSync(join(home, name)).includes(text));

it("everything goes from every table, and can be read in none of the files", async () => {
  assert.deepEqual(
    [...tablesNow()].filter(([, rows]) => rows.length === 0),
    [],
    "a table that this test does not fill",
  );
  assert.deepEqual(await store.eraseEverything(NOW), ["globex"]);
  assert.deepEqual([tablesWith(MARKER), filesWith(MARKER)], [[], []]);
  const kept = [...tablesNow()].filter(([, rows]) => rows.length > 0).map(([name]) => name);
  assert.deepEqual(kept.toSorted(), ["mail_revision", "openings_revision", "place", "removals", "sqlite_sequence"]);
});

it("other devices hear that the cases are gone, that settings are otherwise, and that the place is the same", async () => {
  const [sequence, revision, placeId] = [
    await store.lastSequence(),
    await store.settingsRevision(),
    await store.placeId(),
  ];
  await store.eraseEverything(NOW);
  const changes = await store.changesSince(sequence);
  assert.deepEqual(
    changes.filter(({ caseId }) => caseId === "globex").map(({ isRemoved }) => isRemoved),
    [true],
  );
  assert.deepEqual([await store.settingsRevision(), await store.placeId()], [revision + 1, placeId]);
});

it("what there is is counted by kind, and nothing is left to count", async () => {
  const all = { cases: 1, settings: 1, letters: 1, mailboxes: 1, openings: 1, traces: 2, calendars: 2, reminders: 3 };
  const none = { cases: 0, settings: 0, letters: 0, mailboxes: 0, openings: 0, traces: 0, calendars: 0, reminders: 0 };
  assert.deepEqual(await store.countContents(), all);
  await store.eraseEverything(NOW);
  assert.deepEqual(await store.countContents(), none);
});

it("the log of what was forgotten is kept from everybody else afterwards as before", async () => {
  await store.eraseEverything(NOW);
  asAnotherProgram((database) => {
    database.exec("insert into forgetting_log (forgotten_at, what, why) values (1, 'One.', 'Asked.')");
    assert.throws(() => database.exec("delete from forgetting_log"), /append-only/);
  });
});
