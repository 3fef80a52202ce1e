import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { candidateCase, keepAccount, type MailAccount } from "../../src/app/index.ts";
import type { OpeningJson } from "../../src/contract/index.ts";
import { openCaseStore, openMailStore } from "../../src/storage/sqlite/index.ts";

/** Monday 16 November 2026, 10:00 in Toronto. */
export const NOW = Date.UTC(2026, 10, 16, 15);

export const planner: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Metro",
  me: { name: "Noor Haddad", email: "noor@metro.example" },
  stages: [],
  interviewers: [],
  promises: [{ what: "word on the decision", by: "2026-11-27" }],
  calendar: { timeZone: "America/Toronto", jurisdiction: "CA-ON" },
  scope: { employees25OrMore: true, publiclyAdvertised: true },
  tellOthersAfter: "offer-accepted",
  acknowledgeAutomatically: true,
  openedAt: "2026-10-19T09:00:00-04:00[America/Toronto]",
};

/** The mailbox of who hires, at a server on this machine. */
export function accountOn(port: number): MailAccount {
  const smtp = { host: "127.0.0.1", port, security: "none", user: "" } as const;
  return {
    id: "noor@metro.example",
    address: "noor@metro.example",
    name: "Noor Haddad",
    imap: smtp,
    smtp,
    auth: "password",
    mode: "send",
    dailyLimit: 1_000_000,
  };
}

/** A place with an opening in a folder of its own, gone after the test. */
export async function employerPlace(
  test: { readonly after: (clean: () => Promise<void>) => void },
  changes: Partial<OpeningJson> = {},
) {
  const home = mkdtempSync(join(tmpdir(), "fineline-employer-"));
  const store = await openCaseStore({ home });
  const mail = await openMailStore({ home });
  test.after(async () => {
    await mail.close();
    await store.close();
    rmSync(home, { recursive: true });
  });
  const opening = { ...planner, ...changes };
  await store.openings.saveOpening(opening, null);
  let ids = 0;
  return {
    home,
    store,
    mail,
    opening,
    connect: (account: MailAccount) =>
      keepAccount(account, { kind: "password", password: "secret" }, { mail, outbox: store.outbox, now: NOW }),
    apply: (name: string, email: string) => {
      const made = candidateCase(opening, { name, email, appliedAt: NOW }, () => `${++ids}`);
      return store.addCases([made], NOW);
    },
  };
}
