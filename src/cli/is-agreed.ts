import type { Services } from "./command.ts";
import { misuse } from "./fail.ts";
import { line, paintPage } from "./render/page.ts";

export interface Agreeing {
  readonly "dry-run"?: boolean;
  readonly yes: boolean;
  readonly json: boolean;
  /** What asks, as it was called: "employer forget". */
  readonly command: string;
  /** What is agreed to, and what has then happened: "take them in", "taken in". "do it" and "done" where it is not said. */
  readonly words?: { readonly act: string; readonly acted: string };
}

const USUAL = { act: "do it", acted: "done" };

/** Whether it is to be done: `--yes` says so, `--dry-run` not, and otherwise a person does; without anybody to ask the command ends. */
export async function isAgreed(
  question: string,
  { command, yes, json, words: { act, acted } = USUAL, "dry-run": isDry = false }: Agreeing,
  { terminal, typedLines }: Pick<Services, "terminal" | "typedLines">,
): Promise<boolean> {
  if (isDry) return false;
  if (yes) return true;
  if (json) return misuse(`${command} --json: expected --yes to ${act}, or --dry-run`);
  await terminal.out(paintPage([line(`${question} (y or n)`)], terminal));
  for await (const typed of typedLines()) return /^\s*y(?:es)?\s*$/i.test(typed);
  return misuse(`${command}: the input ended before an answer, and there was no --yes. Nothing was ${acted}.`);
}
