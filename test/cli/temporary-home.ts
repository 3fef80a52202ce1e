import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runFineline } from "./run-fineline.ts";

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a process of its own with data in a folder that is gone after the test; `input` is what it reads. */
export function temporaryHome(
  test: { readonly after: (clean: () => void) => void },
  env: NodeJS.ProcessEnv = {},
): (args: readonly string[], input?: string) => Promise<Ran> {
  const home = mkdtempSync(join(tmpdir(), "fineline-cli-"));
  test.after(() => rmSync(home, { recursive: true, force: true }));
  return async (args, input = "") => {
    const { status, stdout, stderr } = await runFineline({ args: ["--home", home, ...args], input, env });
    return { status, out: stdout, err: stderr };
  };
}
