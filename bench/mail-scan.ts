import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { PASSWORD, startDovecot, whyNoDovecot } from "../test/mail-watching/dovecot.ts";
import { type Figure, inTurns, runNode } from "./measure.ts";

const USER = "bench";
const ROUNDS = 3;
const script = (name: string) => new URL(`floor/${name}.ts`, import.meta.url).pathname;

/** A first scan of a mailbox at a local Dovecot against reading the same heads with the IMAP library alone. */
export async function benchMailScan(messages = 100_000): Promise<readonly Figure[]> {
  const missing = whyNoDovecot();
  if (missing !== undefined) {
    console.error(`mail scan: ${missing}`);
    return [];
  }
  const dovecot = await startDovecot("mail_location = mbox:~/mail:INBOX=~/inbox");
  const folder = mkdtempSync(join(tmpdir(), "fineline-bench-scan-"));
  try {
    fillInbox(dovecot.folder, messages);
    await bundle(folder);
    const args = (name: string) => [join(folder, `${name}.js`), `${dovecot.port}`, USER, PASSWORD];
    const wall = async (name: string) => (await runNode({ args: args(name) })).wallMs;
    const took = await inTurns(ROUNDS, { scan: () => wall("scan-heads"), alone: () => wall("read-heads") });
    const { peakMb } = await runNode({ args: args("scan-heads"), isMemoryWanted: true });
    return [
      {
        what: `first scan of ${messages.toLocaleString("en")} heads`,
        value: `${(took.scan / 1_000).toFixed(1)} s`,
        against: `imapflow alone ${(took.alone / 1_000).toFixed(1)} s`,
        ratio: took.scan / took.alone,
        goal: "≤ 3",
      },
      {
        what: "its memory at most",
        value: `${Math.round(peakMb)} MB`,
        against: "200 MB",
        ratio: peakMb / 200,
        goal: "≤ 1",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
    await dovecot.stop();
  }
}

/** In one file each, as the product is shipped: reading TypeScript would take 90 MB of its own. */
async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: [script("scan-heads"), script("read-heads")],
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
}

/** One file in the oldest of formats: a hundred thousand deliveries would take minutes. */
function fillInbox(folder: string, messages: number): void {
  const home = join(folder, "home", USER);
  const { uid, gid } = statSync(join(folder, "home"));
  for (const path of [home, join(home, "mail")]) {
    mkdirSync(path);
    chownSync(path, uid, gid);
  }
  const text = Array.from({ length: messages }, (_, n) => messageText(n)).join("");
  writeFileSync(join(home, "inbox"), text);
  chownSync(join(home, "inbox"), uid, gid);
}

function messageText(n: number): string {
  const day = (n % 28) + 1;
  return [
    `From sender${n % 997}@shop.example Mon Nov  2 09:00:00 2026`,
    "Return-Path: <bounces@shop.example>",
    "Delivered-To: me@me.example",
    `Received: from mx.shop.example by mx.me.example; ${day} Nov 2026 09:00:00 +0000`,
    `Date: ${day} Nov 2026 09:00:00 +0000`,
    `From: "Sender ${n % 997}" <sender${n % 997}@shop.example>`,
    "To: Me <me@me.example>",
    `Subject: Offer ${n} of the week, with a subject as long as they are`,
    `Message-ID: <${n}.${n * 7919}@shop.example>`,
    `References: <${n - 1}.1@shop.example> <${n - 2}.2@shop.example>`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "A few words.",
    "",
    "",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const figure of await benchMailScan()) console.log(figure);
}
