import type { Command } from "./command.ts";
import { COMMAND_NAMES, findCommand } from "./commands/index.ts";

/** What `fineline help` prints. */
export async function overview(): Promise<string> {
  const commands = await Promise.all(COMMAND_NAMES.map((name) => findCommand(name)));
  const rows = commands.flatMap((command) => (command === undefined ? [] : [[command.name, command.summary] as const]));
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    "Fineline: after an interview, whom to contact, when, how, with what, and when to stop.",
    "",
    "  fineline                 tell it about an interview and get a plan",
    "  fineline COMMAND --help  how a command is called",
    "",
    ...rows.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "Everywhere: --json for programs, --now WHEN to ask for another moment,",
    "--home FOLDER to keep the data elsewhere (or FINELINE_HOME).",
    "",
  ].join("\n");
}

/** How one command is called. */
export function commandHelp({ name, summary, usage, options = [] }: Command): string {
  const width = Math.max(0, ...options.map(([flag]) => flag.length));
  const lines = [`fineline ${name}: ${summary}`, "", ...usage.map((form) => `  fineline ${form}`)];
  if (options.length > 0) lines.push("", ...options.map(([flag, meaning]) => `  ${flag.padEnd(width)}  ${meaning}`));
  return `${lines.join("\n")}\n`;
}
