import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { openCaseStore, storePath } from "../../src/storage/sqlite/index.ts";
import type { Attempt } from "./attempt.ts";
import type { Filling } from "./fill-the-disk.ts";
import { globex, noteOf } from "./sample.ts";

const NOBODY = 65534;
const IS_ROOT = process.getuid?.() === 0;
const ON_WINDOWS = process.platform === "win32" && "Windows keeps permissions in another way";

let home: string;
let path: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "fineline-places-"));
  path = storePath(home);
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const script = (name: string) => join(import.meta.dirname, name);

async function makeStore(): Promise<void> {
  const store = await openCaseStore({ home });
  await store.addCases([globex], 0);
  await store.close();
}

function parseOutput<Value>(child: {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  readonly status: number | null;
}) {
  assert.equal(child.status, 0, String(child.stderr));
  return JSON.parse(String(child.stdout)) as Value;
}

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);

describe("permissions", { skip: ON_WINDOWS }, () => {
  it("a new store is its user's alone, whatever the umask, and so are the files beside it", async () => {
    const before = process.umask(0);
    const deep = join(home, "data", "fineline");
    const store = await openCaseStore({ home: deep });
    await store.addCases([globex], 0);
    const names = readdirSync(deep).sort();
    const modes = names.map((name) => modeOf(join(deep, name)));
    await store.close();
    process.umask(before);
    assert.deepEqual(names, ["fineline.db", "fineline.db-shm", "fineline.db-wal"]);
    assert.deepEqual(modes, ["600", "600", "600"]);
    assert.equal(modeOf(deep), "700");
  });

  it("a store in a home with spaces, accents and characters of an address opens like another", async () => {
    for (const name of ["My données 🚲", "50% a?mode=memory#b", "file:x", "it's"]) {
      const store = await openCaseStore({ home: join(home, name) });
      await store.addCases([globex], 0);
      await store.close();
      assert.equal(existsSync(join(home, name, "fineline.db")), true);
    }
  });
});

describe("a store that this user may not write", { skip: ON_WINDOWS }, () => {
  const attempt = (): Attempt => {
    const args = [script("attempt.ts"), home, ...(IS_ROOT ? ["as-nobody"] : [])];
    return parseOutput<Attempt>(spawnSync(process.execPath, args));
  };

  beforeEach(async () => {
    await makeStore();
    if (IS_ROOT) for (const each of [home, path]) chownSync(each, NOBODY, NOBODY);
  });

  afterEach(() => chmodSync(home, 0o700));

  it("is written when nothing forbids it", () => {
    assert.deepEqual(attempt(), { reached: "recorded" });
  });

  it("can be read when only the file is read-only, and says why it cannot be written", () => {
    chmodSync(path, 0o400);
    const before = readFileSync(path);
    const { reached, error } = attempt();
    assert.equal(reached, "read");
    assert.equal(error?.kind, "read-only");
    assert.match(
      error?.message ?? "",
      /fineline\.db cannot be written: allow this user to write the file and its folder/,
    );
    assert.deepEqual(readFileSync(path), before);
  });

  it("says why when the folder is read-only too", () => {
    chmodSync(path, 0o400);
    chmodSync(home, 0o500);
    const before = readFileSync(path);
    assert.equal(attempt().error?.kind, "read-only");
    assert.deepEqual(readFileSync(path), before);
  });

  it("says why when the folder is read-only and has no store yet", () => {
    rmSync(path);
    chmodSync(home, 0o500);
    const { reached, error } = attempt();
    assert.equal(reached, "nothing");
    assert.equal(error?.kind, "read-only");
    assert.equal(existsSync(path), false);
  });

  it("says why when the file cannot even be read", () => {
    chmodSync(path, 0);
    const { reached, error } = attempt();
    assert.equal(reached, "nothing");
    assert.equal(error?.kind, "unavailable");
    assert.match(error?.message ?? "", /cannot be read: allow this user/);
  });
});

describe("a store that another process holds", () => {
  async function holdWith(sql: string) {
    const program = `
      const { DatabaseSync } = await import("node:sqlite");
      const database = new DatabaseSync(process.argv[1]);
      database.exec(process.argv[2]);
      console.log("held");
      process.stdin.on("end", () => process.exit()).resume();
    `;
    const child = spawn(process.execPath, ["--eval", program, path, sql], { stdio: ["pipe", "pipe", "inherit"] });
    await once(child.stdout, "data");
    return async () => {
      child.stdin.end();
      await once(child, "close");
    };
  }

  beforeEach(makeStore);

  it("can be read; a write waits for the timeout, fails as retryable, keeps nothing, and succeeds later", async () => {
    const release = await holdWith("begin exclusive; update case_summaries set stance = ''");
    const store = await openCaseStore({ home, busyTimeoutMs: 60 });
    assert.equal((await store.findCase(globex.id))?.facts.length, 0);
    const startedAt = performance.now();
    const write = store.appendFacts(globex.id, [noteOf("n-1", 10)], 0);
    await assert.rejects(write, { name: "StoreError", kind: "locked", retryable: true, message: /another program/ });
    const waitedMs = performance.now() - startedAt;
    assert.ok(waitedMs > 25 && waitedMs < 2000, `waited ${waitedMs} ms`);
    assert.equal((await store.findCase(globex.id))?.facts.length, 0);
    await release();
    assert.deepEqual(await store.appendFacts(globex.id, [noteOf("n-1", 10)], 0), [{ id: "n-1", status: "recorded" }]);
    await store.close();
  });

  it("a write within the timeout goes through when the other lets go, and holds up nothing else", async () => {
    const release = await holdWith("begin exclusive");
    const store = await openCaseStore({ home, busyTimeoutMs: 30_000 });
    const write = store.appendFacts(globex.id, [noteOf("n-1", 10)], 0);
    // Only a free event loop gets to letting the other go.
    await release();
    assert.deepEqual(await write, [{ id: "n-1", status: "recorded" }]);
    await store.close();
  });

  it("cannot be opened while the other keeps even readers out", async () => {
    const release = await holdWith(
      "pragma locking_mode = exclusive; begin exclusive; delete from case_summaries; commit; begin exclusive",
    );
    const before = readFileSync(path);
    const opening = openCaseStore({ home, busyTimeoutMs: 60 });
    await assert.rejects(opening, { name: "StoreError", kind: "locked", retryable: true });
    assert.deepEqual(readFileSync(path), before);
    await release();
    await (await openCaseStore({ home })).close();
  });
});

it("processes that make the same store at once all find it made", async () => {
  const children = Array.from({ length: 6 }, () => spawn(process.execPath, [script("attempt.ts"), home]));
  const outputs = await Promise.all(
    children.map(async (child) => {
      let output = "";
      child.stdout.on("data", (text: Buffer) => {
        output += text;
      });
      await once(child, "close");
      return output;
    }),
  );
  // Each gets as far as the case, which nobody has added.
  for (const output of outputs) {
    const { reached, error } = JSON.parse(output) as Attempt;
    assert.deepEqual([reached, error?.kind], ["read", "case-unknown"]);
  }
});

/** Runs a command with `home` as a disk of its own, in a namespace that any user may make. */
function onOwnDisk(command: string) {
  return spawnSync("unshare", [
    "--map-root-user",
    "--mount",
    "sh",
    "-ec",
    `mount -t tmpfs -o size=640k tmpfs "$1"; ${command}`,
    "sh",
    home,
    process.execPath,
    script("fill-the-disk.ts"),
    script("attempt.ts"),
  ]);
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "fineline-mount-"));
  const args = ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", folder];
  const { status } = spawnSync("unshare", args);
  rmSync(folder, { recursive: true });
  return status === 0;
}

describe("a disk of its own", { skip: !canMount() && "this system lets no user mount a disk of his own" }, () => {
  it("when it is full, what was acknowledged is there, nothing else is, and writing goes on when there is room", () => {
    const { message, ...filling } = parseOutput<Filling>(onOwnDisk('"$2" "$3" "$1"'));
    assert.deepEqual(filling, {
      openedOnFull: "disk-full",
      kind: "disk-full",
      missing: [],
      unacknowledged: [],
      integrity: "ok",
      afterwards: "recorded",
    });
    assert.match(message, /no room left to write the store .*fineline\.db: free some space/);
  });

  it("when it is mounted read-only, the store says so", () => {
    const made = onOwnDisk('"$2" "$4" "$1" > /dev/null; mount -o remount,bind,ro "$1"; "$2" "$4" "$1"');
    assert.equal(parseOutput<Attempt>(made).error?.kind, "read-only");
  });

  it("when it is mounted read-only and empty, the store says so", () => {
    const made = onOwnDisk('mount -o remount,bind,ro "$1"; "$2" "$4" "$1"');
    assert.deepEqual(parseOutput<Attempt>(made).error?.kind, "read-only");
  });
});
