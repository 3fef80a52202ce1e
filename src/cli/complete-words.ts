import { typedName } from "../app/index.ts";
import { BUILT_IN_PLAYBOOKS } from "../engine/index.ts";
import { matchNames } from "./choose-case.ts";
import type { Command, Services } from "./command.ts";
import { COMMAND_NAMES, findCommand } from "./commands/index.ts";
import { callNamesOf } from "./render/call-names.ts";

const GLOBAL_FLAGS = ["--help", "--home", "--json", "--now"];

/** What may stand in the place of the last of the words typed after the program's name; nothing where a file may. */
export async function completeWords(words: readonly string[], services: Services): Promise<readonly string[]> {
  const typed = words.at(-1) ?? "";
  const candidates = await candidatesFor(words.slice(0, -1), typed, services);
  return [...new Set(candidates)].filter((candidate) => candidate.startsWith(typed));
}

async function candidatesFor(before: readonly string[], typed: string, services: Services): Promise<readonly string[]> {
  const [name, ...args] = before;
  if (name === undefined) return [...COMMAND_NAMES, "help"];
  if (args.at(-1) === "--playbook") return playbookIds();
  if (name === "help") return COMMAND_NAMES;
  const command = await findCommand(name);
  if (command === undefined) return [];
  if (typed.startsWith("-")) return [...(await flagsOf(command, args)), ...GLOBAL_FLAGS];
  if (name === "mail") return (await import("./mail/complete-mail.ts")).mailWords(args, services);
  if (name === "employer") return (await import("./employer/complete-employer.ts")).employerWords(args, services);
  return positionalsFor(
    command,
    args.filter((word) => !word.startsWith("-")),
    services,
  );
}

/** Those of `mail` and `employer` belong to their subcommands. */
async function flagsOf({ name, options = [] }: Command, [action]: readonly string[]): Promise<readonly string[]> {
  if (name === "mail" && action !== undefined) return (await import("./mail/complete-mail.ts")).mailFlags(action);
  if (name === "employer" && action !== undefined) {
    return (await import("./employer/complete-employer.ts")).employerFlags(action);
  }
  return options.flatMap(([flag]) => flag.match(/--[a-z-]+/g) ?? []);
}

async function positionalsFor(
  { name, usage }: Command,
  args: readonly string[],
  services: Services,
): Promise<readonly string[]> {
  if (name === "playbooks") return args.length === 0 ? playbookIds() : [];
  if (name === "settings") return settingWords(args);
  if (name === "completion") return args.length === 0 ? ["bash", "zsh", "fish"] : [];
  const takesCase = usage.some((form) => /^\S+ \[?CASE\b/.test(form));
  if (!takesCase) return [];
  return args.length === 0 ? caseNames(services) : wordsOfCase(name, args, services);
}

async function settingWords([verb, ...named]: readonly string[]): Promise<readonly string[]> {
  if (verb === undefined) return ["set", "unset", "add", "remove"];
  if (verb === "add" || verb === "remove") return named.length === 0 ? ["day-off"] : [];
  const { NAMED_SETTINGS } = await import("./setting-names.ts");
  if (named.length === 0) return NAMED_SETTINGS.map(({ name }) => name);
  return verb === "set" && named.length === 1 && named[0] === "playbook" ? playbookIds() : [];
}

function playbookIds(): readonly string[] {
  return BUILT_IN_PLAYBOOKS.map(({ id }) => id);
}

async function caseNames({ openStore }: Services): Promise<readonly string[]> {
  const headers = await (await openStore()).listHeaders();
  const called = headers.map(({ id, header: { company, role } }) => ({ id, company, role }));
  const callName = callNamesOf(called);
  return called.map(({ id }) => callName(id));
}

/** The people of a case; for `why` what its steps are called, for `log` first what may have happened. */
async function wordsOfCase(
  command: string,
  [typed = "", happened, ...more]: readonly string[],
  services: Services,
): Promise<readonly string[]> {
  if (command === "why") return stepNames(typed, services);
  if (command === "log" && happened === undefined) return (await import("./facts/index.ts")).FACT_WORDS;
  if (command !== "may-i" && command !== "log") return [];
  const headers = await (await services.openStore()).listHeaders();
  const [match, other] = matchNames(typed, headers, ({ id, header }) => [
    id,
    header.company,
    `${header.company} ${header.role}`,
  ]);
  if (match === undefined || other !== undefined) return [];
  const { contacts, side = "candidate" } = match.header;
  if (happened === "sent" && more.length === 0) return (await import("./facts/index.ts")).purposeWords(side);
  return contacts.map((contact) => typedName(contact, { contacts }));
}

async function stepNames(typed: string, services: Services): Promise<readonly string[]> {
  const { openCase } = await import("./open-case.ts");
  const { plan } = await openCase(typed, services);
  return plan.steps.map(({ id }) => id);
}
