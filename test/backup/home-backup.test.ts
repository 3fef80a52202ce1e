import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, it } from "node:test";
import { restoreHome } from "../../src/storage/backup/index.ts";
import { openCaseStore, openMailStore, openReminderStore } from "../../src/storage/sqlite/index.ts";
import { runFineline } from "../cli/run-fineline.ts";
import { tellAt } from "../reminding/tell-at.ts";
import { accountOn, approveThanks, interviewCase, NOW } from "../sending/sample-letters.ts";

const HOUR = 3_600_000;

let folder: string;
let home: string;
let file: string;
const call = (...args: string[]) => runFineline({ args });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "fineline-home-backup-"));
  [home, file] = [join(folder, "home"), join(folder, "my.backup")];
  const store = await openCaseStore({ home });
  const mail = await openMailStore({ home });
  await store.addCases([interviewCase("globex"), interviewCase("initech")], NOW);
  await mail.saveAccount(accountOn(1), { kind: "password", password: "open-sesame" }, NOW);
  await approveThanks(store, "globex", { account: accountOn(1) });
  await mail.close();
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

it("a home is backed up while it is open, and put back without a letter that would go by itself", async () => {
  const open = await openCaseStore({ home });
  const made = await call("backup", file, "--home", home);
  assert.deepEqual([made.status, made.stderr], [0, ""]);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  await open.close();
  const other = join(folder, "other");
  const { status, stdout } = await call("restore", file, "--home", other);
  assert.equal(
    stdout,
    "Everything is back as it was.\n1 letter may have gone since: none goes before somebody has said whether it did.\n1 mailbox sends nothing before it is connected again.\n",
  );
  assert.equal(status, 0);
  const [before, after] = [await openCaseStore({ home }), await openCaseStore({ home: other })];
  assert.deepEqual(await after.findCase("initech"), await before.findCase("initech"));
  const [item] = await after.outbox.list();
  assert.equal(item?.state.kind === "uncertain" && item.state.because, "restored");
  assert.equal((await before.outbox.list())[0]?.state.kind, "approved");
  await before.close();
  await after.close();
});

it("no reminder of before the moment of the restore is told after it; what comes later is", async () => {
  await call("backup", file, "--home", home);
  const other = join(folder, "other");
  await restoreHome({ home: other, path: file, now: NOW + 2 * HOUR });
  const steps = async (place: string, now: number) => {
    const [store, reminders] = [await openCaseStore({ home: place }), await openReminderStore({ home: place })];
    await reminders.changeChannel("push", { isOn: true });
    const told = await tellAt(now, { store, reminders });
    await store.close();
    await reminders.close();
    return told;
  };
  const all = ["globex debrief/i1", "globex thank-you/i1/dana", "initech debrief/i1", "initech thank-you/i1/dana"];
  assert.deepEqual(await steps(home, NOW + 3 * HOUR), all);
  assert.deepEqual(await steps(other, NOW + 3 * HOUR), []);
  // By then each has come to another stage.
  assert.deepEqual(await steps(other, NOW + 27 * HOUR), all);
});

it("a backup overwrites nothing, and a home with data takes none", async () => {
  writeFileSync(file, "mine");
  const made = await call("backup", file, "--home", home);
  assert.deepEqual(
    [made.status, made.stderr],
    [2, `${file} is there already: a backup overwrites nothing. Give another name.\n`],
  );
  assert.equal(readFileSync(file, "utf8"), "mine");
  rmSync(file);
  await call("backup", file, "--home", home);
  const put = await call("restore", file, "--home", home);
  assert.equal(put.status, 2);
  assert.match(put.stderr, /holds data already: a backup goes only into an empty place/);
  assert.deepEqual(readdirSync(folder).toSorted(), ["home", "my.backup"]);
});

it("what is no backup, or was damaged, leaves an empty place empty", async () => {
  await call("backup", file, "--home", home);
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096, 12_288);
  const other = join(folder, "other");
  for (const content of [bytes, Buffer.from("a letter"), Buffer.alloc(0)]) {
    writeFileSync(file, content);
    const { status } = await call("restore", file, "--home", other);
    assert.notEqual(status, 0);
    assert.ok(!existsSync(join(other, "fineline.db")));
  }
  assert.equal((await call("backup", join(folder, "none"), "--home", join(folder, "nowhere"))).status, 2);
});
