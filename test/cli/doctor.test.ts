import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { keepAccount, type MailAccount } from "../../src/app/index.ts";
import { openCaseStore, openMailStore } from "../../src/storage/sqlite/index.ts";
import { runFineline } from "./run-fineline.ts";

const account: MailAccount = {
  id: "m1",
  address: "ana.ruiz@home.example",
  name: "Ana Ruiz",
  // Nothing listens on the first port of all.
  imap: { host: "127.0.0.1", port: 1, security: "tls", user: "ana.ruiz" },
  smtp: { host: "127.0.0.1", port: 1, security: "tls", user: "ana.ruiz" },
  auth: "password",
  mode: "send",
  dailyLimit: 50,
};

interface Test {
  readonly after: (clean: () => void) => void;
}

function temporaryFolder(test: Test): string {
  const folder = mkdtempSync(join(tmpdir(), "fineline-doctor-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it("fineline doctor finds a mailbox that cannot be reached, and says neither its whole address nor its password", async (test) => {
  const home = temporaryFolder(test);
  const store = await openCaseStore({ home });
  const mail = await openMailStore({ home });
  const secret = { kind: "password", password: "marker-secret" } as const;
  await keepAccount(account, secret, { mail, outbox: store.outbox, now: 0 });
  await Promise.all([store.close(), mail.close()]);
  const env = { FINELINE_UNDO_SECONDS: "soon", HOME: home };
  const { status, stdout, stderr } = await runFineline({ args: ["doctor", "--json", "--home", home], env });
  assert.deepEqual([status, stderr], [1, ""]);
  assert.doesNotMatch(stdout, /marker-secret|ana\.ruiz|Ana|fineline-doctor-/);
  const { isWell, findings } = JSON.parse(stdout) as { isWell: boolean; findings: Record<string, string>[] };
  assert.equal(isWell, false);
  const told = findings.map(({ area, level, what }) => `${area} ${level} ${what}`);
  assert.ok(
    told.includes('program wrong FINELINE_UNDO_SECONDS: expected whole seconds, 0 to 3600, got "soon"'),
    stdout,
  );
  assert.ok(
    told.some((line) => line.startsWith("mailbox wrong a…@home.example does not open (connect). 127.0.0.1")),
    stdout,
  );
  assert.ok(
    told.some((line) => line.startsWith("store ok The store is whole")),
    stdout,
  );
});

it("fineline doctor in an empty home finds nothing wrong, in words, and makes nothing", async (test) => {
  const home = join(temporaryFolder(test), "not-there");
  const { status, stdout, stderr } = await runFineline({ args: ["doctor", "--home", home] });
  assert.deepEqual([status, stderr], [0, ""]);
  assert.match(stdout, /^ok {4}program {4}Fineline \d+\.\d+\.\d+ with Node\.js \d+\.\d+\.\d+ on /);
  assert.match(stdout, /\nok {4}home {7}Nothing is kept yet; it will be in\s/);
  assert.match(stdout, /\n(?:All is well|Nothing is wrong; 1 thing deserves a look)\.\n$/);
  assert.equal(existsSync(home), false);
});
