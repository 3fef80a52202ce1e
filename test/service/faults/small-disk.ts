import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk that is full as soon as somebody wants it to be. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no room on it. */
  readonly fill: () => void;
  readonly empty: () => void;
}

/** Mounts a disk of so many megabytes; undefined where this user may not. `later` takes it away. */
export function mountSmallDisk(megabytes: number, later: AsyncDisposableStack): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "fineline-disk-"));
  later.defer(() => rmSync(folder, { recursive: true, force: true }));
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  if (status !== 0) return undefined;
  later.defer(() => void spawnSync("umount", ["--lazy", folder]));
  // The server runs as somebody else.
  chmodSync(folder, 0o777);
  const ballast = join(folder, "ballast");
  return { folder, fill: () => fillWith(ballast), empty: () => rmSync(ballast, { force: true }) };
}

function fillWith(path: string): void {
  const file = openSync(path, "w");
  for (let size = 1 << 20; size >= 1 << 12; size >>= 1) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch {
      // Full, as it was meant to be.
    }
  }
  closeSync(file);
}
