import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseJson } from "../../src/contract/index.ts";
import { type RunningServer, runServer } from "../../test/web/run-server.ts";
import { presentCases } from "./present-cases.ts";

const program = new URL("../../dist/fineline.js", import.meta.url).pathname;

/** A server with these cases in a store of its own. */
export interface WebPlace {
  readonly server: RunningServer;
  /** What lets a request in. */
  readonly headers: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Fills a store with cases of the sample desk, moved to this week, and serves it. */
export async function openPlace(cases: readonly CaseJson[]): Promise<WebPlace> {
  const home = mkdtempSync(join(tmpdir(), "fineline-bench-web-"));
  const filled = spawnSync(process.execPath, [program, "--home", home, "import", "-", "--json"], {
    input: JSON.stringify({ cases: presentCases(cases) }),
  });
  if (filled.status !== 0) throw new Error(String(filled.stderr));
  const server = await runServer({ home });
  return {
    server,
    headers: { authorization: `Bearer ${server.token}` },
    close: async () => {
      await server.stop();
      rmSync(home, { recursive: true });
    },
  };
}
