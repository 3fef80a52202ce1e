import { randomUUID } from "node:crypto";
import pg from "pg";
import { keepAccount, type MailAccount } from "../../src/app/index.ts";
import type { FactJson } from "../../src/contract/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { migrateJobs } from "../../src/worker/index.ts";
import { type Postgres, runPostgres } from "../postgres/run-postgres.ts";
import { accountOn, approveThanks, interviewCase, THANKS } from "../sending/sample-letters.ts";
import { MAIL_KEY, startTestWorker, type TestWorkerOptions } from "./test-worker.ts";

const HOUR = 3_600_000;
/** True on any day and at any hour. */
export const LETTER = {
  subject: "Thank you: Senior Analyst",
  body: THANKS.replace(" this morning", ""),
};

/** A migrated database with a desk, by the real clock: what is due is so by that of the server. */
export async function makeWorkPlace(settings: Readonly<Record<string, string | number>> = {}) {
  const postgres = (await runPostgres({ settings })) as Postgres;
  const url = await postgres.freshDatabase();
  const place = openPostgres({ url, mailKey: MAIL_KEY, poolSize: 4 });
  await place.migrate();
  await migrateJobs(url);
  const desk = randomUUID();
  await place.createDesk(desk, 0);
  const store = place.openDesk(desk);
  const workers: ReturnType<typeof startTestWorker>[] = [];
  const owner = new pg.Pool({ connectionString: url, max: 1 });
  owner.on("error", () => {});
  return {
    postgres,
    url,
    desk,
    place,
    store,
    /** What is to be looked at: kind, subject and in how many seconds. */
    wakes: async () => {
      const { rows } = await owner.query(
        "select kind, subject, due_at::float8 as at from fineline_work.wakes order by kind, subject",
      );
      return rows as readonly { readonly kind: string; readonly subject: string; readonly at: number }[];
    },
    ask: async (sql: string, values: readonly unknown[] = []) => (await owner.query(sql, [...values])).rows,
    startWorker: (options: Omit<TestWorkerOptions, "url"> = {}) => {
      const worker = startTestWorker({ url, ...options });
      workers.push(worker);
      return worker;
    },
    connect: (port: number, id = "own") => connect(accountOn(port), id),
    approve: (account: MailAccount, caseId: string) =>
      // Approved long enough ago to go now.
      approveThanks(store, caseId, { now: Date.now() - 5 * 60_000, account, atAnyHour: true, ...LETTER }),
    close: async () => {
      for (const worker of workers) await worker.stop();
      await owner.end();
      await place.close();
      await postgres.stop();
    },
  };

  async function connect(given: MailAccount, id: string): Promise<MailAccount> {
    const account = { ...given, id };
    await keepAccount(account, { kind: "password", password: "x" }, { mail: store.mail, outbox: store.outbox, now: 0 });
    return account;
  }
}

export type WorkPlace = Awaited<ReturnType<typeof makeWorkPlace>>;

/** An interview that ended five hours ago, and for which somebody is to be thanked. */
export function caseOfToday(id: string) {
  const template = interviewCase(id);
  const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * HOUR).toISOString().replace(/\.\d+Z$/, "Z");
  const facts: readonly FactJson[] = [
    { id: "i1", kind: "interview", at: at(6), end: at(5), with: ["dana"], topics: { dana: ["the forecast"] } },
  ];
  return { ...template, header: { ...template.header, calendar: { timeZone: "UTC" } }, facts };
}

/** Resolves once it is so; asked again a little later, as long as the test may last. */
export async function until(isSo: () => Promise<boolean> | boolean, everyMs = 100): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, everyMs));
}
