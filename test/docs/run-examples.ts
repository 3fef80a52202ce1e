import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Block } from "../../scripts/site/read-document.ts";
import { ROOT } from "../../scripts/site/site-page.ts";
import type { Deed, Sitting } from "./type-commands.ts";
import { readCommand } from "./typed-command.ts";

/** A command of a document, what the document shows of its answer, and the answer. */
export interface RunExample {
  readonly command: string;
  /** The number of the line at which its block begins. */
  readonly line: number;
  /** A line `…` stands for any lines, `…` in a line for any words. */
  readonly shown: string;
  readonly answered: string;
}

/**
 * Runs the examples of some documents, each in a folder of its own that is gone afterwards and holds `examples/`: blocks marked
 * `console`, whose lines beginning with `$ ` are typed, and blocks marked `file=NAME`, which are written. All of a document
 * share one home, so that a document is one story.
 */
export async function runExamples(
  documents: readonly (readonly Block[])[],
): Promise<readonly (readonly RunExample[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "fineline-docs-"));
  try {
    const answers = await typeAll(documents.map((blocks, index) => sittingOf(blocks, join(folder, `${index}`))));
    return documents.map((blocks, index) =>
      blocks.flatMap(examplesOf).map((example, at) => ({ ...example, answered: tidy(answers[index]![at]!) })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sittingOf(blocks: readonly Block[], folder: string): Sitting {
  mkdirSync(folder);
  symlinkSync(join(ROOT, "examples"), join(folder, "examples"), "junction");
  const deeds = blocks.flatMap((block): readonly Deed[] => {
    const file = /(?:^| )file=(\S+)$/.exec(block.info)?.[1];
    if (file !== undefined) return [{ file, text: `${block.text}\n` }];
    return examplesOf(block).map(({ command }) => readCommand(command));
  });
  return { folder, deeds };
}

function examplesOf({ info, text, line }: Block): readonly Omit<RunExample, "answered">[] {
  if (info !== "console") return [];
  return `\n${text}`
    .split("\n$ ")
    .slice(1)
    .map((part) => {
      const [command = "", ...shown] = part.split("\n");
      return { command, line, shown: tidy(shown.join("\n")) };
    });
}

const TYPIST = fileURLToPath(new URL("type-commands.ts", import.meta.url));

async function typeAll(sittings: readonly Sitting[]): Promise<readonly (readonly string[])[]> {
  const child = spawn(process.execPath, [TYPIST], {
    env: { ...process.env, FINELINE_NO_SKIPS: undefined, TZ: "America/New_York", NO_COLOR: "1" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify(sittings));
  return JSON.parse(await text(child.stdout)) as readonly (readonly string[])[];
}

/** As a document can hold it: without the spaces and carriage returns at the ends of lines, and the empty lines at the end. */
function tidy(answer: string): string {
  return answer.replaceAll("\r\n", "\n").replaceAll(/ +$/gm, "").trimEnd();
}

/** Whether an answer is what a document shows of it. */
export function isShown({ shown, answered }: Pick<RunExample, "shown" | "answered">): boolean {
  const pattern = shown
    .split("\n")
    .map((line) => (line.trim() === "…" ? "(?:.*\\n)*?" : `${line.split("…").map(RegExp.escape).join(".*")}\\n`));
  return new RegExp(`^${pattern.join("")}$`).test(`${answered}\n`);
}
