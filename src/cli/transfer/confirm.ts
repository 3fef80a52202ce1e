import type { Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { line, paintPage } from "../render/page.ts";

/** Asks a question that only "y" or "yes" says yes to; without anybody to answer the command ends. */
export async function isConfirmed(
  question: string,
  { terminal, typedLines }: Pick<Services, "terminal" | "typedLines">,
): Promise<boolean> {
  await terminal.out(paintPage([line(`${question} (y or n)`)], terminal));
  for await (const typed of typedLines()) return /^\s*y(?:es)?\s*$/i.test(typed);
  return misuse("import: the input ended before an answer, and there was no --yes. Nothing was taken in.");
}
