import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";
import { PROGRAM } from "../cli/program.ts";
import { FACTS, header, mailText, NOW } from "./desk.ts";
import { connectTo, type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "./dovecot.ts";

const skip = whyNoDovecot() ?? false;

describe("fineline mail with a mailbox at Dovecot", { skip }, () => {
  let dovecot: Dovecot;
  let home: string;
  const said: string[] = [];

  before(async () => {
    dovecot = await startDovecot();
    home = mkdtempSync(join(tmpdir(), "fineline-mail-command-"));
    const store = await openCaseStore({ home });
    await store.addCases([{ id: "globex", header, facts: FACTS }], NOW);
    await store.close();
    const client = await connectTo(dovecot, "ana");
    const body = "Hi,\r\n\r\nwe will decide by Friday and let you know.\r\n\r\nLee";
    await client.append(
      "INBOX",
      mailText({ id: "<a1@globex.example>", headers: ["In-Reply-To: <thanks-1@me.example>"], body }),
      [],
    );
    await client.logout();
  });

  after(async () => {
    await dovecot.stop();
    rmSync(home, { recursive: true, force: true });
  });

  async function fineline(args: readonly string[], input = "") {
    const child = spawn(process.execPath, [PROGRAM, "--home", home, "--now", "2026-11-24T10:00:00-05:00", ...args]);
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdin.end(input);
    const [status] = await once(child, "close");
    said.push(out, err);
    return { status, out, err };
  }

  it("an answer with a day in it is recorded, its day is proposed, and accepting it changes the plan", async () => {
    const place = `127.0.0.1:${dovecot.port}`;
    const servers = ["--imap", place, "--smtp", place, "--no-tls", "--user", "ana", "--secret-stdin"];
    const refused = await fineline(["mail", "connect", "me@me.example", ...servers], `wrong-${PASSWORD}\n`);
    assert.deepEqual([refused.status, refused.out], [1, ""]);
    const connected = await fineline(["mail", "connect", "me@me.example", ...servers], `${PASSWORD}\n`);
    assert.deepEqual(
      [connected.status, connected.out],
      [0, "me@me.example is connected: 4 folders, only watched, nothing is ever sent or changed.\n"],
    );

    const scanned = await fineline(["mail", "scan"]);
    assert.equal(scanned.status, 0, scanned.err);
    assert.match(scanned.out, /^me@me\.example: 1 new message\.\n\nGlobex, Senior Analyst\n {2}Lee Wong wrote on /);
    assert.match(scanned.out, /\n {2}Recorded: Lee Wong gave an update by email\n/);
    assert.match(
      scanned.out,
      /\n {2}Looks like: Lee Wong said: a decision by Fri 27 Nov\n {2}fineline mail accept [0-9a-f]{4,}\.1 /,
    );
    const [proposal] = JSON.parse((await fineline(["mail", "noticed", "--json"])).out);
    assert.equal(proposal.facts[0].decisionBy, "2026-11-27");
    assert.equal((await fineline(["mail", "accept", proposal.id])).status, 0);
    const exported = await fineline(["export", "globex"]);
    assert.match(exported.out, /"decisionBy":\s*"2026-11-27"/);
    assert.equal((await fineline(["mail", "scan", "--again"])).out, "me@me.example: 1 new message.\n");
  });

  it("the password stands in nothing that was said, and in no file", async () => {
    await fineline(["export"]);
    await fineline(["mail", "status", "--json"]);
    assert.ok(said.length > 10);
    assert.equal(
      said.some((text) => text.includes(PASSWORD)),
      false,
    );
    for (const name of readdirSync(home)) assert.equal(readFileSync(join(home, name)).includes(PASSWORD), false, name);
  });
});
