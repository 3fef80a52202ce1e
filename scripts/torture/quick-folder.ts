import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const IN_MEMORY = "/dev/shm";

/** Makes a new folder, in memory where there is such a place: thousands of syncs take their time on a disk, and prove no more. */
export function makeQuickFolder(): string {
  return mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), "fineline-torture-"));
}
