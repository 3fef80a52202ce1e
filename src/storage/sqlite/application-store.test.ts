import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeApplicationStore } from "../../app/ports/applications.suite.ts";
import { openCaseStore, openMailStore } from "./index.ts";

describeApplicationStore("SQLite", async () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-applications-"));
  const opened: { readonly close: () => Promise<void> }[] = [];
  return {
    open: async () => {
      const [store, mail] = [await openCaseStore({ home }), await openMailStore({ home })];
      opened.push(store, mail);
      return { applications: store.applications, openings: store.openings, cases: store, mail };
    },
    remove: async () => {
      for (const each of opened) await each.close();
      rmSync(home, { recursive: true });
    },
  };
});
