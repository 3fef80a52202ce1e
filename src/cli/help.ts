import type { Command, CommandVerb } from "./command.ts";
import { COMMAND_NAMES, findCommand } from "./commands/index.ts";
import { wrapText } from "./render/plain-text.ts";

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

interface HelpAsked {
  /** The word after the command's name. */
  readonly verb?: string | undefined;
  readonly columns?: number;
}

/** How one command is called; of one with verbs the list of those, or how the one is called that was named. */
export function commandHelp({ name, verbs, ...command }: Command, { verb, columns = 80 }: HelpAsked = {}): string {
  const named = verbs === undefined || verb === undefined || !Object.hasOwn(verbs, verb) ? undefined : verbs[verb];
  if (named !== undefined) return callHelp(`${name} ${verb}`, named, columns);
  return verbs === undefined ? callHelp(name, command, columns) : verbList(name, command.summary, verbs);
}

function verbList(name: string, summary: string, verbs: NonNullable<Command["verbs"]>): string {
  const width = Math.max(...Object.keys(verbs).map((verb) => verb.length));
  return [
    `fineline ${name}: ${summary}`,
    "",
    ...Object.entries(verbs).map(([verb, { summary: what }]) => `  ${verb.padEnd(width)}  ${what}`),
    "",
    `  fineline ${name} VERB --help  how it is called`,
    "",
  ].join("\n");
}

function callHelp(name: string, { summary, usage, options = [] }: CommandVerb, columns: number): string {
  const width = Math.max(0, ...options.map(([flag]) => flag.length));
  const room = Math.max(columns - width - 4, 24);
  const lines = [
    `fineline ${name}: ${summary}`,
    "",
    ...usage.flatMap((form) => hung(`fineline ${form}`, Math.max(columns - 2, 40)).map((part) => `  ${part}`)),
  ];
  if (options.length > 0) lines.push("");
  for (const [flag, meaning] of options) {
    const [first = "", ...rest] = wrapText(meaning, room);
    lines.push(`  ${flag.padEnd(width)}  ${first}`, ...rest.map((part) => `${" ".repeat(width + 4)}${part}`));
  }
  return `${lines.join("\n")}\n`;
}

/** A call over several lines, broken before an option, never within one. */
function hung(form: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of form.split(/ (?=\[|--)/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${part}`.length <= width) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(last === undefined ? part : `    ${part}`);
  }
  return lines;
}
