import { MailError, SealError, StoreError, type StoreErrorKind, UnreadableCaseError } from "../app/index.ts";
import type { ExitStatus, Services, Terminal } from "./command.ts";
import { COMMAND_NAMES, findCommand } from "./commands/index.ts";
import { FileError, InputEnded, UsageError } from "./fail.ts";
import { commandHelp, overview } from "./help.ts";
import { cleanText } from "./render/plain-text.ts";

/** Runs one call of the command line and gives the status to leave with. Faults are lines on standard error, never a trace. */
export async function runCommandLine(args: readonly string[], services: Services): Promise<ExitStatus> {
  try {
    return await dispatch(args, services);
  } catch (error) {
    return reportFailure(error, services.terminal);
  }
}

async function dispatch(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { terminal, version } = services;
  const [name, ...rest] = args;
  if (name === undefined) return ask(services);
  if (name === "--version" || name === "-v") {
    await terminal.out(`fineline ${version}\n`);
    return 0;
  }
  if (name === "help" || name === "--help" || name === "-h") {
    const [about] = rest;
    const topic = about === undefined ? undefined : await findCommand(about);
    if (about !== undefined && topic === undefined) throw new UsageError([await unknownCommand(about)]);
    await terminal.out(topic === undefined ? await overview() : commandHelp(topic));
    return 0;
  }
  const command = await findCommand(name);
  if (command === undefined) {
    throw new UsageError([await unknownCommand(name)]);
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    await terminal.out(commandHelp(command, { verb: rest[0], columns: terminal.columns }));
    return 0;
  }
  return command.run(rest, services);
}

/** What is done where nothing is asked for. Who only came to see what this is, is not told that an answer is missing. */
async function ask(services: Services): Promise<ExitStatus> {
  const { greetNewcomer } = await import("./greet-newcomer.ts");
  const isNew = await greetNewcomer(services);
  try {
    return await (await findCommand("ask"))!.run([], services);
  } catch (error) {
    if (isNew && error instanceof InputEnded && error.isAtOnce) return 0;
    throw error;
  }
}

/** What is said of a command that there is not, with those that were probably meant. */
async function unknownCommand(name: string): Promise<string> {
  const { findNear, suggest } = await import("../contract/index.ts");
  const begun = COMMAND_NAMES.filter((known) => known.startsWith(name));
  const near = begun.length > 0 && name !== "" ? begun.slice(0, 3) : findNear(name, COMMAND_NAMES);
  return `there is no command "${name}"${suggest(near)}. See "fineline help".`;
}

/** Tells a person what ended a command; what nobody foresaw is thrown on. */
export async function reportFailure(error: unknown, terminal: Pick<Terminal, "err">): Promise<ExitStatus> {
  if (error instanceof UsageError) {
    await terminal.err(`${error.lines.map(cleanText).join("\n")}\n`);
    return 2;
  }
  if (error instanceof StoreError) {
    await terminal.err(`${error.message.split("\n").map(cleanText).join("\n")}\n`);
    return STORE_STATUS[error.kind];
  }
  if (error instanceof FileError) {
    await terminal.err(`${error.message.split("\n").map(cleanText).join("\n")}\n`);
    return 2;
  }
  if (error instanceof SealError || error instanceof MailError) {
    await terminal.err(`${cleanText(error.message)}\n`);
    return 3;
  }
  if (error instanceof UnreadableCaseError) {
    await terminal.err(`${error.message.split("\n").map(cleanText).join("\n")}\n`);
    return 3;
  }
  throw error;
}

/** Calls that contradict the log are the caller's to mend; the others are the machine's. */
const STORE_STATUS: Readonly<Record<StoreErrorKind, ExitStatus>> = {
  "case-exists": 2,
  "case-unknown": 2,
  "fact-conflict": 2,
  locked: 3,
  "read-only": 3,
  "disk-full": 3,
  foreign: 3,
  newer: 3,
  damaged: 3,
  unavailable: 3,
};
