import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeMailRevision } from "../repository/mail-revision.suite.ts";
import { openCaseStore, openMailStore } from "./index.ts";

describeMailRevision("SQLite", async () => {
  const home = mkdtempSync(join(tmpdir(), "fineline-mail-revision-"));
  return {
    store: await openCaseStore({ home }),
    mail: await openMailStore({ home }),
    remove: async () => rmSync(home, { recursive: true }),
  };
});
