import type { ExitStatus, Services } from "../command.ts";

/** Writes a value as JSON for programs; gives the status of a command that is done. */
export async function outJson(value: unknown, { terminal }: Pick<Services, "terminal">): Promise<ExitStatus> {
  await terminal.out(`${JSON.stringify(value, null, 2)}\n`);
  return 0;
}
