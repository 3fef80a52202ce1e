import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { testConnection } from "../../src/mail/connecting/index.ts";
import { PROGRAM } from "../cli/program.ts";
import { type Certificate, makeCertificate } from "../sending/make-certificate.ts";
import { type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from "./dovecot.ts";
import { openTlsDoor, type TlsDoor } from "./tls-door.ts";

const skip = whyNoDovecot() ?? false;
const HOST = "127.0.0.1";
const YEAR_MS = 365 * 86_400_000;
const now = Date.now();
const certificateFor = (host: string, from: number, until: number) =>
  makeCertificate({ host, from: new Date(now + from), until: new Date(now + until) });
const valid = certificateFor(HOST, -YEAR_MS, YEAR_MS);

describe("IMAP over TLS, with Dovecot behind it", { skip }, () => {
  let dovecot: Dovecot;
  const doors: TlsDoor[] = [];

  before(async () => {
    dovecot = await startDovecot();
  });
  after(async () => {
    for (const door of doors) await door.close();
    await dovecot.stop();
  });

  async function open(certificate: Certificate, security: "tls" | "starttls") {
    doors.push(await openTlsDoor({ behind: dovecot.port, certificate, security }));
    return doors.at(-1)!;
  }

  async function tried(port: number, security: "tls" | "starttls", ca: string | undefined) {
    const server = { host: HOST, port, security, user: "ana" } as const;
    const account = { imap: server, smtp: server, mode: "watch" } as const;
    return testConnection({ account, login: { password: PASSWORD }, ca, timeoutMs: 30_000 });
  }

  for (const security of ["tls", "starttls"] as const) {
    it(`a certificate that is vouched for lets the password in, within TLS alone (${security})`, async () => {
      const { port, heard } = await open(valid, security);
      assert.deepEqual(await tried(port, security, valid.certificate), { ok: true, folders: 4 });
      assert.notEqual(heard.sealed, "");
      assert.equal(saysPassword(heard.sealed), true);
      assert.equal(saysPassword(heard.open), false);
    });

    const REFUSED = [
      {
        title: "has expired",
        certificate: certificateFor(HOST, -2 * YEAR_MS, -YEAR_MS),
        reason: "its certificate has expired",
      },
      {
        title: "is for another name",
        certificate: certificateFor("mail.example", -YEAR_MS, YEAR_MS),
        reason: "its certificate is for another name",
      },
      {
        title: "nobody vouches for",
        certificate: valid,
        isUnknown: true,
        reason: "nobody vouches for its certificate",
      },
    ] as const;
    for (const { title, certificate, reason, ...more } of REFUSED) {
      it(`a certificate that ${title} ends it in a sentence, and nothing was sent (${security})`, async () => {
        const { port, heard } = await open(certificate, security);
        const ca = "isUnknown" in more ? undefined : certificate.certificate;
        assert.deepEqual(await tried(port, security, ca), {
          ok: false,
          at: "imap",
          step: "tls",
          sentence: `127.0.0.1:${port} did not open a trusted connection (${reason}): nothing was sent to it.`,
        });
        assert.equal(heard.sealed, "");
        assert.equal(saysPassword(heard.open), false);
      });
    }
  }

  describe("from the command line", () => {
    let home: string;
    const caPath = () => join(home, "ca.pem");

    before(() => {
      home = mkdtempSync(join(tmpdir(), "fineline-certificates-"));
      writeFileSync(caPath(), valid.certificate);
    });
    after(() => rmSync(home, { recursive: true, force: true }));

    async function connect(port: number, ca: string | undefined) {
      const place = `${HOST}:${port}`;
      const args = ["--home", home, "mail", "connect", "me@me.example", "--imap", place, "--smtp", place];
      const { FINELINE_MAIL_CA: _, ...rest } = process.env;
      const env = ca === undefined ? rest : { ...rest, FINELINE_MAIL_CA: ca };
      const child = spawn(process.execPath, [PROGRAM, ...args, "--user", "ana", "--secret-stdin"], { env });
      let [out, err] = ["", ""];
      child.stdout.on("data", (chunk) => {
        out += chunk;
      });
      child.stderr.on("data", (chunk) => {
        err += chunk;
      });
      child.stdin.end(`${PASSWORD}\n`);
      const [status] = await once(child, "close");
      return { status, out, err };
    }

    it("a certificate counts that FINELINE_MAIL_CA names, and nobody vouches for it otherwise", async () => {
      const { port, heard } = await open(valid, "tls");
      const refused = await connect(port, undefined);
      assert.equal(refused.status, 1);
      assert.match(
        refused.err,
        /nobody vouches for its certificate\): nothing was sent to it\.\nA server on this very machine may do without: --no-tls\.\nNothing was kept\.\n$/,
      );
      assert.equal(heard.sealed, "");
      const connected = await connect(port, caPath());
      assert.deepEqual(
        [connected.status, connected.out],
        [0, "me@me.example is connected: 4 folders, only watched, nothing is ever sent or changed.\n"],
      );
    });

    it("a file of certificates that is not there is named", async () => {
      const { status, err } = await connect(1, join(home, "none.pem"));
      assert.equal(status, 2);
      assert.match(err, /^FINELINE_MAIL_CA: .*none\.pem cannot be read/);
    });
  });
});

/** As it is, or in base64 as a login carries it. */
function saysPassword(text: string): boolean {
  const decoded = (text.match(/[A-Za-z0-9+/]{8,}={0,2}/g) ?? []).map((word) => Buffer.from(word, "base64").toString());
  return [text, ...decoded].some((each) => each.includes(PASSWORD));
}
