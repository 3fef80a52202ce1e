import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeFeedStore } from "../../app/ports/calendar-feeds.suite.ts";
import { openCaseStore } from "./index.ts";

describeFeedStore("SQLite", async () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-feeds-"));
  const opened: { readonly close: () => Promise<void> }[] = [];
  return {
    open: async () => {
      const store = await openCaseStore({ home });
      opened.push(store);
      return store.feeds;
    },
    remove: async () => {
      for (const each of opened) await each.close();
      rmSync(home, { recursive: true });
    },
  };
});
