import { readGivenNow, reportFailure, runCommandLine, takeGlobals } from "../cli/index.ts";
import { commandServices, type OpenServices } from "./command-services.ts";
import { processTerminal } from "./terminal.ts";

/** Runs the command line in this process and gives the status to leave with. */
export async function main(words: readonly string[]): Promise<number> {
  const { env } = process;
  const terminal = processTerminal(env);
  let opened: OpenServices | undefined;
  try {
    const { args, home, now } = takeGlobals(words);
    const [clock, ownTimeZone] = [Date.now(), Temporal.Now.timeZoneId()];
    const givenNow = now === undefined ? undefined : await readGivenNow(now, { clock, ownTimeZone, terminal });
    opened = commandServices({ terminal, env, home, givenNow, clock, ownTimeZone });
    return await runCommandLine(args, opened.services);
  } catch (error) {
    return reportFailure(error, terminal);
  } finally {
    await opened?.close();
  }
}
