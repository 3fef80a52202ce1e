import { type CheckLineOptions, checkLetterLine, type Proofreader } from "../../app/index.ts";
import { describeFault, type Fault, parseJsonLine } from "../../contract/index.ts";
import type { ExitStatus, Services } from "../command.ts";

/**
 * Checks standard input, a letter a line, onto standard output, a line each as soon as it is checked, in the same order and
 * in constant memory.
 */
export async function checkLines(proofreader: Proofreader | undefined, services: Services): Promise<ExitStatus> {
  const { holidays, givenNow, now, terminal, inputLines } = services;
  const options: CheckLineOptions = { holidays, now: givenNow, clock: now, proofreader };
  let failed = 0;
  for await (const line of inputLines()) {
    const { text, isFailed } = await checkLine(line, options);
    if (isFailed) failed++;
    await terminal.out(`${text}\n`);
  }
  return failed > 0 ? 1 : 0;
}

async function checkLine(
  line: Uint8Array,
  options: CheckLineOptions,
): Promise<{ readonly text: string; readonly isFailed: boolean }> {
  const value = parseJsonLine(line);
  const checked = value.ok ? await checkLetterLine(value.value, options) : value;
  if (checked.ok) return { text: JSON.stringify({ findings: checked.value }), isFailed: false };
  return { text: errorLine(checked.error), isFailed: true };
}

/** The first fault as a sentence, and all of them with their places. */
function errorLine(faults: readonly Fault[]): string {
  const [first] = faults;
  return JSON.stringify({ error: { message: first === undefined ? "" : describeFault(first), faults } });
}
