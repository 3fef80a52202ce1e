import { existsSync, readdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FileError, type LetterTools, type Terminal } from "../cli/index.ts";
import { makeFolder } from "../storage/sqlite/index.ts";
import { copyText } from "./clipboard.ts";
import { editFile } from "./editor.ts";
import { reasonOf } from "./files.ts";
import { isBuilt } from "./package.ts";

export interface LetterToolsOptions {
  /** Where the data lies; rejects where nobody says. */
  readonly homeFolder: () => Promise<string>;
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Pick<Terminal, "out" | "isInteractive">;
}

/** The tools for letters on this machine; the heavy ones are loaded when they are used. */
export function letterTools({ homeFolder, env, terminal }: LetterToolsOptions): LetterTools {
  return {
    letterPath: async (caseId, name) => join(makeOwnFolder(join(await homeFolder(), "letters", caseId)), `${name}.txt`),
    templatePath: async (kind) => join(await homeFolder(), "templates", `${kind}.liquid`),
    savedLetters: async (caseId) => savedLetters(await homeFolder(), caseId),
    removeLetters: async (caseId) => removeLetters(await homeFolder(), caseId),
    hasFile: existsSync,
    createFile,
    editFile: (path) => editFile(path, env),
    copy: (text) => copyText(text, { env, terminal }),
    openProofreader: async () => {
      const { createProofreader } = await import("../proofread/index.ts");
      const file = isBuilt ? "./proofread-worker.js" : "../proofread/proofread-worker.ts";
      return createProofreader(new URL(file, import.meta.url));
    },
    writeMessage: async (message) => (await import("../mail-file/index.ts")).writeMessage(message),
    paper: {
      card: async (order) => (await import("../paper/index.ts")).cardPdf(order),
      envelopes: async (envelopes, createdAt) =>
        (await import("../paper/index.ts")).envelopeSheetPdf({ envelopes, createdAt }),
      prep: async (order) => (await import("../paper/index.ts")).prepPdf(order),
    },
  };
}

function savedLetters(home: string, caseId: string): readonly string[] {
  const folder = join(home, "letters", caseId);
  // The ids "." and ".." are ids like others, and their folders are not theirs alone.
  if (!existsSync(folder) || /^\.+$/.test(caseId)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.map((name) => join(folder, name));
}

/** The folder goes with them, unless something else lies in it. */
function removeLetters(home: string, caseId: string): void {
  const paths = savedLetters(home, caseId);
  const [first] = paths;
  if (first === undefined) return;
  try {
    for (const path of paths) rmSync(path);
    if (readdirSync(dirname(first)).length === 0) rmdirSync(dirname(first));
  } catch (cause) {
    throw new FileError(`${dirname(first)} cannot be removed: ${reasonOf(cause)}.`, { cause });
  }
}

/** Letters are nobody else's to read. */
function makeOwnFolder(folder: string): string {
  try {
    makeFolder(folder);
    return folder;
  } catch (cause) {
    throw new FileError(`${folder} cannot be made: ${reasonOf(cause)}.`, { cause });
  }
}

async function createFile(
  path: string,
  content: string | Uint8Array,
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  try {
    writeFileSync(path, content, { flag: overwrite ? "w" : "wx", mode: 0o600 });
  } catch (cause) {
    const isThere = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
    const message = isThere
      ? `${path} is there already. --force overwrites it.`
      : `${path} cannot be written: ${reasonOf(cause)}.`;
    throw new FileError(message, { cause });
  }
}
