import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeCandidatePageStore } from "../../app/ports/candidate-pages.suite.ts";
import { openCaseStore } from "./index.ts";

describeCandidatePageStore("SQLite", async () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-pages-"));
  const opened: { readonly close: () => Promise<void> }[] = [];
  return {
    open: async () => {
      const store = await openCaseStore({ home });
      opened.push(store);
      return { pages: store.candidatePages, cases: store };
    },
    remove: async () => {
      for (const each of opened) await each.close();
      rmSync(home, { recursive: true });
    },
  };
});
