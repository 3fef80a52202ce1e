import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { main } from "../../src/bin/main.ts";
import type { TypedCommand } from "./typed-command.ts";

/** What a document has its reader do, in order: a file that is there from then on, or a command. */
export type Deed = { readonly file: string; readonly text: string } | TypedCommand;

/** A folder of its own for each document. */
export interface Sitting {
  readonly folder: string;
  readonly deeds: readonly Deed[];
}

/**
 * Types all commands of some documents into one process after the other, for starting one for each would take longer than all
 * of them. Sittings come as JSON by standard input; what each command says goes out likewise, a list a sitting.
 */
async function typeAll(sittings: readonly Sitting[]): Promise<readonly (readonly string[])[]> {
  const answers: string[][] = [];
  for (const { folder, deeds } of sittings) {
    process.chdir(folder);
    process.env.FINELINE_HOME = `${folder}/.home`;
    const said: string[] = [];
    for (const deed of deeds) {
      if ("args" in deed) said.push(await type(deed));
      else put(deed.file, deed.text);
    }
    answers.push(said);
  }
  return answers;
}

function put(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Monday 16 November 2026, 10:00 in New York; a command that says `--now` itself has its own. */
const NOW = "2026-11-16T10:00:00-05:00";

/** What a command prints and what it complains of, in the order in which a terminal shows them. */
async function type({ env, args, into }: TypedCommand): Promise<string> {
  const shown: string[] = [];
  const kept: string[] = [];
  const [out, err] = [process.stdout.write, process.stderr.write];
  process.stdout.write = taking(into === undefined ? shown : kept);
  process.stderr.write = taking(shown);
  Object.assign(process.env, env);
  try {
    await main(["--now", NOW, ...args]);
  } finally {
    process.stdout.write = out;
    process.stderr.write = err;
    // Each call listens anew.
    for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
    for (const name of Object.keys(env)) delete process.env[name];
  }
  if (into !== undefined) put(into, kept.join(""));
  return shown.join("");
}

/** A stream's `write` that keeps all it is given. */
function taking(pieces: string[]): typeof process.stdout.write {
  return ((piece: string | Uint8Array, ...rest: readonly unknown[]) => {
    pieces.push(typeof piece === "string" ? piece : Buffer.from(piece).toString());
    const done = rest.findLast((argument) => typeof argument === "function");
    (done as (() => void) | undefined)?.();
    return true;
  }) as typeof process.stdout.write;
}

if (import.meta.main) {
  const answers = await typeAll(JSON.parse(await text(process.stdin)) as readonly Sitting[]);
  process.stdout.write(JSON.stringify(answers));
}
