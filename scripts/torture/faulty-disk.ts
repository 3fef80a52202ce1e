import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PostgresOptions } from "../../test/postgres/run-postgres.ts";
import { ERRNO, ensureShim } from "./faults.ts";
import { makeQuickFolder } from "./quick-folder.ts";

/** Which calls for the disk fail. */
export interface DiskFault {
  /** The number of the first, from now on; 1 being the next. */
  readonly at: number;
  readonly errno: keyof typeof ERRNO;
  /** Whether all after it fail as well, until the disk is mended. */
  readonly isForGood: boolean;
}

/** A disk under a PostgreSQL, whose calls fail when somebody wants them to. */
export interface FaultyDisk {
  /** Has the server started on it. */
  readonly options: Pick<PostgresOptions, "parent" | "env">;
  readonly breakAt: (fault: DiskFault) => void;
  /** Lets every call through again. */
  readonly mend: () => void;
  /** How many calls there were since it was broken last, or mended. */
  readonly calls: () => number;
  /** The file whose call failed first; undefined where none did. */
  readonly struck: () => string | undefined;
  readonly remove: () => void;
}

const NUMBER_BYTES = 8;
const NUMBERS = 5;
const PATH_BYTES = 256;

/** Makes one that counts writes, truncations and syncs of every process of a server. */
export function makeFaultyDisk(): FaultyDisk {
  const folder = makeQuickFolder();
  // The server runs as somebody else.
  chmodSync(folder, 0o777);
  // Programs may not be loaded from a folder in memory.
  const programs = mkdtempSync(join(tmpdir(), "fineline-shim-"));
  chmodSync(programs, 0o755);
  const [shim, control] = [join(programs, "faults.so"), join(folder, "control")];
  copyFileSync(ensureShim(), shim);
  chmodSync(shim, 0o755);
  writeFileSync(control, Buffer.alloc(NUMBERS * NUMBER_BYTES + PATH_BYTES));
  chmodSync(control, 0o666);
  const file = openSync(control, "r+");
  const env = {
    LD_PRELOAD: shim,
    TORTURE_ROOT: join(folder, "fineline-postgres-"),
    TORTURE_CALLS: "wst",
    TORTURE_CONTROL: control,
  };
  const write = (numbers: readonly number[]) => {
    const bytes = Buffer.alloc(NUMBERS * NUMBER_BYTES + PATH_BYTES);
    for (const [index, number] of numbers.entries()) bytes.writeBigInt64LE(BigInt(number), index * NUMBER_BYTES);
    writeSync(file, bytes, 0, bytes.length, 0);
  };
  const read = () => {
    const bytes = Buffer.alloc(NUMBERS * NUMBER_BYTES + PATH_BYTES);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes;
  };
  return {
    options: { parent: folder, env },
    breakAt: ({ at, errno, isForGood }) => write([0, at, ERRNO[errno], isForGood ? 1 : 0, 0]),
    mend: () => write([0, 0, 0, 0, 0]),
    calls: () => Number(read().readBigInt64LE(0)),
    struck: () => {
      const bytes = read();
      if (bytes.readBigInt64LE(4 * NUMBER_BYTES) === 0n) return undefined;
      const path = bytes.subarray(NUMBERS * NUMBER_BYTES).toString("utf8");
      return path.slice(0, path.indexOf("\0")).replace(/^.*\/data\//, "");
    },
    remove: () => {
      closeSync(file);
      for (const each of [folder, programs]) rmSync(each, { recursive: true });
    },
  };
}
