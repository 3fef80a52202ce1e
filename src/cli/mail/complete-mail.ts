import type { Services } from "../command.ts";
import { callNamesOf } from "../render/call-names.ts";
import { MAIL_ACTIONS } from "./actions.ts";
import { withMailTools } from "./with-mail-tools.ts";

const MODES = ["send", "drafts", "watch"];
const TAKE_ADDRESSES: ReadonlySet<string> = new Set(["change", "disconnect", "status", "scan", "watch"]);
const TAKE_LETTERS: ReadonlySet<string> = new Set(["cancel", "resolve"]);

/** What may follow `fineline mail` and the words typed after it, but for options. */
export async function mailWords(words: readonly string[], services: Services): Promise<readonly string[]> {
  const [action, ...typed] = words;
  if (action === undefined) return Object.keys(MAIL_ACTIONS);
  const args = typed.filter((word) => !word.startsWith("-"));
  const flag = typed.at(-1);
  if (flag === "--mode") return MODES;
  if (flag === "--reply-tokens") return ["on", "off"];
  if (flag === "--kind") return ["withdraw"];
  if (flag === "--case") return caseNames(services);
  if (flag === "--from" || TAKE_ADDRESSES.has(action)) return mailAddresses(services);
  if (action === "resolve" && args.length > 0) return ["went", "did-not-go"];
  return TAKE_LETTERS.has(action) && args.length === 0 ? caseNames(services) : [];
}

/** The options of one of its subcommands, as its usage and its help name them. */
export function mailFlags(action: string): readonly string[] {
  const { usage = [], options = [] } = Object.hasOwn(MAIL_ACTIONS, action) ? MAIL_ACTIONS[action]! : {};
  return [...usage, ...options.map(([flag]) => flag)].flatMap((text) => text.match(/--[a-z-]+/g) ?? []);
}

async function mailAddresses(services: Services): Promise<readonly string[]> {
  let addresses: readonly string[] = [];
  const listing = withMailTools(async (_args, _services, { store }) => {
    addresses = (await store.listAccounts()).map(({ address }) => address);
    return 0;
  });
  await listing([], services);
  return addresses;
}

async function caseNames({ openStore }: Services): Promise<readonly string[]> {
  const headers = await (await openStore()).listHeaders();
  const callName = callNamesOf(headers.map(({ id, header: { company, role } }) => ({ id, company, role })));
  return headers.map(({ id }) => callName(id));
}
