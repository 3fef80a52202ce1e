import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scanMailbox } from "../../src/app/index.ts";
import { error } from "../../src/contract/index.ts";
import { openMailbox } from "../../src/mail/watching/index.ts";
import { openCaseStore, openMailStore } from "../../src/storage/sqlite/index.ts";

/** Scans a mailbox for the first time, with a hundred cases to hold its messages against. */
const [port, user, password] = process.argv.slice(2);
const now = Date.now();
const home = mkdtempSync(join(tmpdir(), "fineline-bench-mail-"));
const store = await openCaseStore({ home });
const mail = await openMailStore({ home });
const header = (n: number) => ({
  role: "Analyst",
  company: `Company ${n}`,
  calendar: { timeZone: "UTC" },
  contacts: [{ id: "lee", name: "Lee", role: "recruiter", email: `lee@company-${n}.example` }] as const,
});
await store.addCases(
  Array.from({ length: 100 }, (_, n) => ({ id: `case-${n}`, header: header(n), facts: [] })),
  now,
);
const server = { host: "127.0.0.1", port: Number(port), security: "none", user: user! } as const;
const account = {
  id: "a",
  address: "me@me.example",
  name: "Me",
  imap: server,
  smtp: server,
  auth: "password",
  mode: "watch",
  dailyLimit: 1,
} as const;
await mail.saveAccount(account, { kind: "password", password: password! }, now);
const mailbox = openMailbox({ account, login: async () => ({ password: password! }) });
const readMessage = async () => error([]);
const { read, isComplete } = await scanMailbox({
  account,
  mailbox,
  store,
  mail,
  readMessage,
  holidays: () => ({ kind: "none" }) as never,
  now,
});
await mailbox.close();
await mail.close();
await store.close();
rmSync(home, { recursive: true });
if (read === 0 || !isComplete) throw new Error(`${read} messages were read`);
