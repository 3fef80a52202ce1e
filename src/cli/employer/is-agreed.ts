import type { Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { line, paintPage } from "../render/page.ts";

export interface Agreeing {
  readonly "dry-run"?: boolean;
  readonly yes: boolean;
  readonly json: boolean;
  /** What is asked about, as it was called. */
  readonly verb: string;
}

/** Whether it is to be done: `--yes` says so, `--dry-run` not, and otherwise a person does; without anybody to ask the command ends. */
export async function isAgreed(question: string, options: Agreeing, services: Services): Promise<boolean> {
  const { verb, yes, json } = options;
  if (options["dry-run"] === true) return false;
  if (yes) return true;
  if (json) return misuse(`employer ${verb} --json: expected --yes to do it, or --dry-run`);
  const { terminal, typedLines } = services;
  await terminal.out(paintPage([line(`${question} (y or n)`)], terminal));
  for await (const typed of typedLines()) return /^\s*y(?:es)?\s*$/i.test(typed);
  return misuse(`employer ${verb}: the input ended before an answer, and there was no --yes. Nothing was done.`);
}
