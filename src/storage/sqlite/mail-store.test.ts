import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeMailStore } from "../repository/mail-store.suite.ts";
import { openCaseStore, openMailStore } from "./index.ts";
import { openDatabase } from "./open-database.ts";

describeMailStore("SQLite", async () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-mail-store-"));
  return {
    store: await openCaseStore({ home }),
    openMail: (mailKey) => openMailStore({ home, mailKey }),
    moveSecret: async (from, to) => {
      const database = openDatabase({ path: join(home, "fineline.db"), busyTimeoutMs: 1000 });
      const secret = database.prepare("select secret from mail_accounts where id = ?").get(from)?.secret ?? null;
      database.prepare("update mail_accounts set secret = ? where id = ?").run(secret, to);
      database.close();
    },
    filesHold: (text) => readdirSync(home).some((name) => readFileSync(join(home, name)).includes(text)),
    remove: async () => rmSync(home, { recursive: true }),
  };
});
