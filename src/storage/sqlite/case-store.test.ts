import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeCaseStore } from "../../app/ports/case-store.suite.ts";
import { describeOutbox } from "../../app/ports/outbox.suite.ts";
import { describeSettingsStore } from "../../app/ports/settings-store.suite.ts";
import { openCaseStore } from "./index.ts";

async function makePlace() {
  const home = await mkdtemp(join(tmpdir(), "fineline-store-"));
  return {
    open: () => openCaseStore({ home }),
    remove: () => rm(home, { recursive: true }),
  };
}

describeCaseStore("SQLite", makePlace);
describeSettingsStore("SQLite", makePlace);
describeOutbox("SQLite", makePlace);
