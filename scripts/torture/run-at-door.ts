import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openStatementDoor, type StatementStrike } from "./statement-door.ts";

export interface DoorProcess {
  /** The bundled script. */
  readonly script: string;
  /** Its arguments, the address of the database among them. */
  readonly argsAt: (url: string) => readonly string[];
  /** Of the database itself. */
  readonly url: string;
  /** Undefined where statements are only counted. */
  readonly strike?: StatementStrike;
}

/** What became of a program whose statements were counted. */
export interface DoorOutcome {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly wasKilled: boolean;
  readonly status: number | null;
  readonly statements: number;
  /** The beginning of the statement that was struck; undefined where there were fewer. */
  readonly struck: string | undefined;
}

/** Runs a script that reaches the database through a door of its own, and strikes it there. */
export async function runAtDoor({ script, argsAt, url, strike }: DoorProcess): Promise<DoorOutcome> {
  let child: ChildProcess | undefined;
  const door = await openStatementDoor({ url, strike, kill: () => void child?.kill("SIGKILL") });
  try {
    child = spawn(process.execPath, [script, ...argsAt(door.url)], { stdio: ["ignore", "pipe", "pipe"] });
    const [out, err] = [gather(child.stdout!), gather(child.stderr!)];
    const [status] = (await once(child, "close")) as [number | null];
    return {
      // What follows the last line's end was cut off, and told to nobody.
      lines: out().split("\n").slice(0, -1),
      errors: err(),
      wasKilled: child.signalCode === "SIGKILL",
      status,
      statements: door.statements(),
      struck: door.struck(),
    };
  } finally {
    await door.close();
  }
}

function gather(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}

/** What is wrong with how a struck program ended: a kill kills, and a line that is cut ends nothing. */
export function misbehaviourOf(
  { wasKilled, status, errors }: DoorOutcome,
  { deed }: StatementStrike,
): readonly string[] {
  if (deed.startsWith("kill")) return wasKilled ? [] : [`it was not killed, but ended with ${status}`];
  return status === 0 ? [] : [`it ended with ${status ?? "a signal"}: ${errors.slice(0, 300)}`];
}
