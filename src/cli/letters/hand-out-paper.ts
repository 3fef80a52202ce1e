import type { Paper } from "../../app/index.ts";
import type { Services } from "../command.ts";
import { cleanText } from "../render/plain-text.ts";

export interface PaperOutput {
  /** As it was asked for; `-` is standard output. */
  readonly out: string | undefined;
  /** In the current folder, where nothing was asked for. */
  readonly defaultName: string;
  readonly force: boolean;
  readonly json: boolean;
  /** What it is, such as "one envelope". */
  readonly what: string;
  /** What a person should know is missing, a sentence each. */
  readonly notes: readonly string[];
}

/** Writes a finished PDF, says where, and what is missing on it. */
export async function handOutPaper(
  { bytes, missing, shortened }: Paper,
  { out, defaultName, force, json, what, notes }: PaperOutput,
  { terminal, openLetterTools }: Services,
): Promise<void> {
  const path = out ?? defaultName;
  if (path === "-") await terminal.outBytes(bytes);
  else await (await openLetterTools()).createFile(path, bytes, { overwrite: force });
  const all = [
    ...notes,
    ...(missing.length === 0 ? [] : [`No font has ${missing.join(" ")}; each stands as its number.`]),
    ...(shortened.length === 0 ? [] : [`Cut, since there is no room for all of it: ${shortened.join(", ")}.`]),
  ];
  if (json && path !== "-") {
    await terminal.out(`${JSON.stringify({ wrote: path, bytes: bytes.length, missing: all }, null, 2)}\n`);
    return;
  }
  if (path !== "-") await terminal.out(`Wrote ${what}: ${cleanText(path)}\n`);
  for (const note of all) await terminal.err(`${cleanText(note)}\n`);
}

/** Whose address is not known, and how it is told. */
export function missingAddress(contact: { readonly id: string; readonly name: string }, caseName: string): string {
  const call = `fineline edit ${caseName} --contact ${contact.id} --address "…"`;
  return `The address of ${contact.name} is missing: ${call}`;
}
