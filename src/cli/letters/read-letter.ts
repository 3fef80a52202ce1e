import { letterFor } from "../../app/index.ts";
import {
  type LetterFile,
  parseEarlierLetter,
  parseLetter,
  parseLetterFile,
  placeInFile,
} from "../../contract/index.ts";
import type { Case, Channel } from "../../engine/index.ts";
import type { EarlierLetter, Letter, LetterContext } from "../../engine/letters/index.ts";
import type { Services } from "../command.ts";
import { refuse } from "../fail.ts";
import { sourceName } from "../read-json.ts";

/** A letter's file as it was read, still to be held against a case. */
export interface OpenedLetterFile {
  /** What it is called in messages. */
  readonly source: string;
  readonly file: LetterFile;
}

/** A letter's file, or standard input for `-`; faults end the command. */
export async function openLetterFile(
  path: string,
  { readFile }: Pick<Services, "readFile">,
): Promise<OpenedLetterFile> {
  const source = sourceName(path);
  const parsed = parseLetterFile(decode(await readFile(path), source));
  return parsed.ok ? { source, file: parsed.value } : refuse(parsed.error, source);
}

function decode(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse([{ place: "", expected: "text in UTF-8" }], source);
  }
}

/** The letter that a file holds, its recipient found among the case's contacts. */
export function letterOfFile({ source, file }: OpenedLetterFile, theCase: Case): Letter {
  const parsed = parseLetter(file.json, { theCase, channel: "email" });
  return parsed.ok ? parsed.value : refuse(placeInFile(parsed.error, file), source);
}

/** The letter that a file holds, as it goes out by the context's channel. */
export function letterInContext(opened: OpenedLetterFile, context: LetterContext): Letter {
  return letterFor(letterOfFile(opened, context.theCase), context);
}

/** Letters that went out before, a file each. */
export async function readEarlier(
  paths: readonly string[],
  { theCase, channel }: { readonly theCase: Case; readonly channel: Channel },
  services: Services,
): Promise<readonly EarlierLetter[]> {
  const letters: EarlierLetter[] = [];
  for (const path of paths) {
    const { source, file } = await openLetterFile(path, services);
    const parsed = parseEarlierLetter(file.json, { theCase, channel });
    letters.push(parsed.ok ? parsed.value : refuse(placeInFile(parsed.error, file), source));
  }
  return letters;
}
