import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { SMTPServer } from "smtp-server";
import { openCaseStore } from "../../src/storage/sqlite/index.ts";
import { PROGRAM } from "../cli/program.ts";
import { FACTS, header, NOW } from "./desk.ts";
import { connectTo, type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "./dovecot.ts";

const skip = whyNoDovecot() ?? false;
const CHECK_IN =
  "Dear Ana,\n\nSince our conversation on 13 November I am still very interested in the Senior Analyst position, and I would be glad to hear where things stand.\n\nKind regards,\nMe\n";
const WITHDRAWAL =
  "Dear Lee,\n\nI have accepted another offer, and I withdraw my application for the Senior Analyst position. Thank you for the time that you gave me.\n\nKind regards,\nMe\n";

describe("letters from the command line, with Dovecot and a server that sends", { skip }, () => {
  let dovecot: Dovecot;
  let smtp: SMTPServer;
  let smtpPort: number;
  /** Letters that were begun. */
  let begun = 0;
  let home: string;

  before(async () => {
    dovecot = await startDovecot();
    smtp = new SMTPServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => {
        done(password === PASSWORD ? null : new Error("no"), { user: "ana" });
      },
      onMailFrom: (_address, _session, done) => {
        begun += 1;
        done();
      },
    });
    smtp.listen(0, "127.0.0.1");
    await once(smtp.server, "listening");
    smtpPort = (smtp.server.address() as AddressInfo).port;
    home = mkdtempSync(join(tmpdir(), "fineline-letters-"));
    const store = await openCaseStore({ home });
    await store.addCases([{ id: "globex", header, facts: FACTS }], NOW);
    await store.close();
    writeLetter("check-in.txt", `To: ana\nSubject: Follow-up: Senior Analyst interview\n\n${CHECK_IN}`);
    writeLetter("withdrawal.txt", `To: lee\nSubject: Withdrawing my application: Senior Analyst\n\n${WITHDRAWAL}`);
    writeLetter("work.pdf", "%PDF-1.7");
  });

  after(async () => {
    await new Promise<void>((resolve) => smtp.close(() => resolve()));
    await dovecot.stop();
    rmSync(home, { recursive: true, force: true });
  });

  const pathOf = (name: string) => join(home, name);
  const writeLetter = (name: string, text: string) => writeFileSync(pathOf(name), text);

  async function fineline(args: readonly string[], input = "") {
    const call = [PROGRAM, "--home", home, "--now", "2026-11-24T10:00:00-05:00", ...args];
    const child = spawn(process.execPath, call, { env: { ...process.env, TZ: "America/New_York" } });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdin.end(input);
    const [status] = await once(child, "close");
    return { status, out, err };
  }

  /** What a call prints that goes well. */
  async function said(...args: readonly string[]): Promise<string> {
    const { status, out, err } = await fineline(args);
    assert.deepEqual([status, err], [0, ""], args.join(" "));
    return out;
  }

  async function drafts(): Promise<readonly string[]> {
    const client = await connectTo(dovecot, "ana");
    await client.mailboxOpen("Drafts");
    const texts: string[] = [];
    for await (const { source } of client.fetch("1:*", { source: true })) texts.push(`${source}`);
    await client.logout();
    return texts;
  }

  it("a letter lies among the drafts, goes out once the mailbox may send, is taken back, and goes with its mailbox", async () => {
    const servers = ["--imap", `127.0.0.1:${dovecot.port}`, "--smtp", `127.0.0.1:${smtpPort}`, "--no-tls"];
    const call = ["mail", "connect", "me@me.example", ...servers, "--user", "ana", "--secret-stdin"];
    const connected = await fineline([...call, "--mode", "drafts", "--name", "Me"], `${PASSWORD}\n`);
    assert.equal(connected.status, 0, connected.err);

    const checkIn = [pathOf("check-in.txt"), "--case", "globex", "--step", "check-in"];
    const drafted = await said("mail", "approve", ...checkIn, "--attach", pathOf("work.pdf"));
    assert.equal(
      drafted,
      "It lies among the drafts of me@me.example: send it from your own mail program.\nFineline notices when you did.\n",
    );
    const [draft = ""] = await drafts();
    assert.match(draft, /^To: Ana Ruiz <ana@globex\.example>\r$/m);
    assert.match(draft, /filename=work\.pdf/);
    assert.equal(await said("mail", "outbox"), "Nothing is on its way.\n");

    assert.equal(
      await said("mail", "change", "me@me.example", "--mode", "send", "--reply-tokens", "on"),
      "me@me.example: letters that you approve go out through it, 50 a day at most, as Me, answers are asked for with the case's token.\n",
    );
    assert.match(await said("mail", "approve", ...checkIn), /goes today, 10:01/);
    const withdrawal = await said(
      "mail",
      "approve",
      pathOf("withdrawal.txt"),
      "--case",
      "globex",
      "--kind",
      "withdraw",
    );
    assert.match(withdrawal, /Once it has gone: fineline log globex withdrawn\n$/);
    assert.match(await said("mail", "status"), /2 letters on the way: fineline mail outbox\n$/);

    assert.match(await said("mail", "cancel", "globex", "check-in"), /does not go: it was taken back\n$/);
    assert.equal(
      await said("mail", "disconnect", "me@me.example", "--yes"),
      "me@me.example is disconnected, and 1 letter that was to go through it does not\ngo.\n",
    );
    assert.match(await said("mail", "outbox", "--all"), /does not go: its mailbox is no longer connected\n/);
    assert.equal(begun, 0);
    assert.equal((await fineline(["mail", "status"])).status, 2);
  });
});
