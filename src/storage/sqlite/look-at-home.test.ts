import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, it } from "node:test";
import { readMailKey } from "../sealing/index.ts";
import { lookAtHome, openCaseStore } from "./index.ts";

let home: string;
let file: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fineline-look-"));
  file = join(home, "fineline.db");
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

async function makeStore(): Promise<void> {
  await (await openCaseStore({ home })).close();
}

it("nothing is made where nothing is", () => {
  const path = join(home, "deep", "down");
  const { folder, store, key, freeBytes, writtenAt } = lookAtHome({ home: path });
  assert.deepEqual([folder.kind, store.kind, key.kind, writtenAt], ["absent", "absent", "absent", undefined]);
  assert.ok(freeBytes > 0);
  assert.equal(existsSync(join(home, "deep")), false);
});

it("a file that lies where the folder belongs, or above it, stands in the way", () => {
  const notes = join(home, "notes");
  writeFileSync(notes, "");
  assert.deepEqual(lookAtHome({ home: notes }).folder, { kind: "no-folder", path: notes });
  assert.deepEqual(lookAtHome({ home: join(notes, "deep", "down") }).folder, { kind: "no-folder", path: notes });
});

it("a whole store has no damages, and nothing of it changes", async () => {
  await makeStore();
  const before = readFileSync(file);
  const { store, folder } = lookAtHome({ home });
  assert.deepEqual(store, { kind: "fineline", version: 18, newest: 18, damages: [] });
  assert.deepEqual(folder, { kind: "there", isOpenToOthers: false, isWritable: true });
  assert.deepEqual(readFileSync(file), before);
});

it("an older store is not brought up to date", async () => {
  await makeStore();
  const database = new DatabaseSync(file);
  database.exec("pragma user_version = 12");
  database.close();
  assert.deepEqual(lookAtHome({ home }).store, { kind: "fineline", version: 12, newest: 18, damages: [] });
  assert.equal(new DatabaseSync(file, { readOnly: true }).prepare("pragma user_version").get()?.user_version, 12);
});

it("a page that was written over is found", async () => {
  await makeStore();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, bytes.length - 4096);
  writeFileSync(file, bytes);
  const { store } = lookAtHome({ home });
  assert.ok(store.kind === "fineline" && store.damages.length > 0, JSON.stringify(store));
});

it("another program's file, an empty one and half a header are told apart", () => {
  const kindOf = (content: string) => {
    writeFileSync(file, content);
    return lookAtHome({ home }).store.kind;
  };
  assert.deepEqual(
    [kindOf("another program's"), kindOf(""), kindOf("SQLite format 3\0")],
    ["foreign", "empty", "foreign"],
  );
});

it("what others may read is told", { skip: process.platform === "win32" && "no such permissions" }, async () => {
  await makeStore();
  chmodSync(home, 0o755);
  chmodSync(file, 0o644);
  const reading = lookAtHome({ home });
  const isOpen = (place: typeof reading.folder) => place.kind === "there" && place.isOpenToOthers;
  assert.deepEqual([isOpen(reading.folder), isOpen(reading.file)], [true, true]);
});

it("a key is given, kept, faulty or absent, and none is made", () => {
  assert.equal(lookAtHome({ home }).key.kind, "absent");
  assert.equal(lookAtHome({ home, mailKey: "A".repeat(43) }).key.kind, "given");
  assert.equal(lookAtHome({ home, mailKey: "too-short" }).key.kind, "faulty");
  readMailKey({ home });
  assert.equal(lookAtHome({ home }).key.kind, "kept");
  writeFileSync(join(home, "mail-key"), "nonsense");
  assert.equal(lookAtHome({ home }).key.kind, "faulty");
});
