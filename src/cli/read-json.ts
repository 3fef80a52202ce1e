import { findPlaybook } from "../app/index.ts";
import { parseJsonText, parsePlaybook } from "../contract/index.ts";
import { findBuiltInPlaybook, type PlaybookDefinition } from "../engine/index.ts";
import type { Services } from "./command.ts";
import { refuse } from "./fail.ts";

/** How a file is called in messages. */
export function sourceName(path: string): string {
  return path === "-" ? "standard input" : path;
}

/** The JSON of a file, or of standard input for `-`; faults end the command. */
export async function readJson(path: string, { readFile }: Services): Promise<unknown> {
  const parsed = parseJsonText(await readFile(path));
  return parsed.ok ? parsed.value : refuse(parsed.error, sourceName(path));
}

/** What `--playbook` names: the id of one that comes with Fineline, or a file that holds one. */
export async function readPlaybookOption(
  text: string | undefined,
  services: Services,
): Promise<string | PlaybookDefinition | undefined> {
  if (text === undefined || findBuiltInPlaybook(text) !== undefined) return text;
  const named = /^[A-Za-z0-9_-]+$/.test(text) ? text : await readPlaybookFile(text, services);
  const side = typeof named === "object" && named.employer !== undefined ? "employer" : "candidate";
  const found = findPlaybook(named, side);
  return found.ok ? named : refuse(found.error, named === text ? "--playbook" : sourceName(text));
}

async function readPlaybookFile(path: string, services: Services): Promise<PlaybookDefinition> {
  const parsed = parsePlaybook(await readJson(path, services));
  return parsed.ok ? parsed.value : refuse(parsed.error, sourceName(path));
}
