import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeRemoteCalendarStore } from "../../app/ports/remote-calendar.suite.ts";
import { openCaseStore, openRemoteCalendarStore } from "./index.ts";

describeRemoteCalendarStore("SQLite", async () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-calendar-"));
  const cases = await openCaseStore({ home });
  const opened: { readonly close: () => Promise<void> }[] = [cases];
  return {
    open: async () => {
      const store = await openRemoteCalendarStore({ home });
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
