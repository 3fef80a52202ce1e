import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, it } from "node:test";
import { StoreError, type StoreErrorKind } from "../../src/app/ports/index.ts";
import { openCaseStore, storePath } from "../../src/storage/sqlite/index.ts";
import { globex } from "./sample.ts";

let home: string;
let path: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fineline-refusals-"));
  path = storePath(home);
});

afterEach(() => rmSync(home, { recursive: true }));

/** The digests of a folder's files by name. The `-shm` file is no content: it is memory that SQLite's connections share. */
const digestsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.endsWith("-shm"))
      .map((name) => [name, hash("sha256", readFileSync(join(folder, name)))]),
  );

function refusal(kind: StoreErrorKind, message: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof StoreError, String(error));
    assert.equal(error.kind, kind);
    assert.match(error.message, message);
    assert.equal(error.retryable, false);
    return true;
  };
}

async function assertRefusedUntouched(kind: StoreErrorKind, message: RegExp): Promise<void> {
  const before = digestsOf(home);
  await assert.rejects(openCaseStore({ home }), refusal(kind, message));
  assert.deepEqual(digestsOf(home), before);
}

function makeDatabase(sql: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(sql);
  return database;
}

async function makeStore(): Promise<void> {
  const store = await openCaseStore({ home });
  await store.addCases([globex], 0);
  await store.close();
}

describe("a file that is not Fineline's is refused and not touched", () => {
  it("when it is another program's database", async () => {
    makeDatabase("create table notes (a); insert into notes values (1); pragma user_version = 1").close();
    await assertRefusedUntouched("foreign", /fineline\.db is not a Fineline store/);
  });

  it("when it is a database with another application's mark", async () => {
    makeDatabase("create table log (a); pragma application_id = 1; pragma user_version = 1").close();
    await assertRefusedUntouched("foreign", /is not a Fineline store/);
  });

  it("when it is a database with Fineline's tables but without its mark", async () => {
    await makeStore();
    makeDatabase("pragma application_id = 0; pragma journal_mode = delete").close();
    await assertRefusedUntouched("foreign", /is not a Fineline store/);
  });

  it("when another program has it open with a write-ahead log of its own", async () => {
    const other = makeDatabase("pragma journal_mode = wal; create table notes (a); insert into notes values (1)");
    assert.equal(existsSync(`${path}-wal`), true);
    await assertRefusedUntouched("foreign", /is not a Fineline store/);
    other.close();
  });

  it("when it is a text", async () => {
    writeFileSync(path, "Dear diary, today I had an interview.\n".repeat(50));
    await assertRefusedUntouched("foreign", /is not a Fineline store/);
  });

  it("when it is shorter than a database's header", async () => {
    writeFileSync(path, "SQLite format 3\0");
    await assertRefusedUntouched("foreign", /is not a Fineline store/);
  });
});

describe("a store of a later version is refused and not touched", () => {
  it("with a sentence that names both versions", async () => {
    await makeStore();
    makeDatabase("pragma user_version = 99").close();
    await assertRefusedUntouched("newer", /schema version 99 .* versions up to \d+: update Fineline/);
  });

  it("when that version is only in the write-ahead log so far", async () => {
    await makeStore();
    const other = makeDatabase("pragma user_version = 99");
    await assertRefusedUntouched("newer", /schema version 99 .* versions up to \d+/);
    other.close();
  });
});

describe("what cannot be a store's place is refused", () => {
  it("a folder in the place of the file", async () => {
    mkdirSync(path);
    await assert.rejects(openCaseStore({ home }), refusal("unavailable", /there is a folder of that name/));
  });

  it("a file in the place of the folder", async () => {
    const file = join(home, "file");
    writeFileSync(file, "");
    await assert.rejects(openCaseStore({ home: file }), refusal("unavailable", /its folder is a file/));
    await assert.rejects(openCaseStore({ home: join(file, "deeper") }), refusal("unavailable", /its folder is a file/));
  });
});

describe("a damaged store is refused and not touched", () => {
  it("when what follows the header is not a database's", async () => {
    await makeStore();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xab, 100));
    const before = digestsOf(home);
    await assert.rejects(openAndRead(), refusal("damaged", /is damaged, or its disk cannot read it: keep the file/));
    assert.deepEqual(digestsOf(home), before);
  });

  it("when it was cut off", async () => {
    await makeStore();
    writeFileSync(path, readFileSync(path).subarray(0, 5000));
    const before = digestsOf(home);
    await assert.rejects(openAndRead(), refusal("damaged", /is damaged, or its disk cannot read it: keep the file/));
    assert.deepEqual(digestsOf(home), before);
  });

  async function openAndRead(): Promise<void> {
    const store = await openCaseStore({ home });
    try {
      await store.findCase(globex.id);
    } finally {
      await store.close();
    }
  }
});
