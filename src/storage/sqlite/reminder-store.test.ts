import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeReminderStore } from "../../app/ports/reminder-store.suite.ts";
import { openCaseStore, openReminderStore } from "./index.ts";

describeReminderStore("SQLite", async () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-reminders-"));
  const cases = await openCaseStore({ home });
  const header = { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] };
  await cases.addCases(
    ["globex", "hooli"].map((id) => ({ id, header, facts: [] })),
    0,
  );
  const opened: { readonly close: () => Promise<void> }[] = [cases];
  return {
    cases,
    open: async () => {
      const store = await openReminderStore({ home });
      opened.push(store);
      return store;
    },
    filesHold: (text) => readdirSync(home).some((name) => readFileSync(join(home, name)).includes(text)),
    remove: async () => {
      for (const each of opened) await each.close();
      rmSync(home, { recursive: true });
    },
  };
});
