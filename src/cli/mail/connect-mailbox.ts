import {
  type FoundServers,
  keepAccount,
  type MailAccount,
  type MailMode,
  type MailSecret,
  type MailServer,
  type ServerPlace,
} from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import type { MailTools } from "./mail-tools.ts";
import { MODE_WORDS, readLimit, readMode, readReplyTokens } from "./mailbox-words.ts";

const OPTIONS = {
  name: "string",
  imap: "string",
  smtp: "string",
  user: "string",
  mode: "string",
  limit: "string",
  "reply-tokens": "string",
  oauth: "string",
  "client-id": "string",
  "client-secret": "boolean",
  "secret-stdin": "boolean",
  "no-tls": "boolean",
} as const;

type Options = ReturnType<typeof parseArguments<typeof OPTIONS>>["options"];

const DEFAULT_LIMIT = 50;

/**
 * `mail connect ADDRESS`: finds the servers, asks for the way in, tries it, and keeps the mailbox only where all of it works.
 * One that was connected before stays as it was but for what is said anew. A secret is typed unseen or comes by standard input; it is never an argument, where other programs of the machine could read it.
 */
export async function connectMailbox(
  args: readonly string[],
  services: Services,
  tools: MailTools,
): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, OPTIONS);
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) misuse("mail connect: expected the address of one mailbox");
  const earlier = await tools.store.findAccount(address.toLowerCase());
  const mode = readMode(options.mode ?? earlier?.mode ?? "watch", "connect");
  const found = await findServers(address, { options, earlier }, tools);
  const account = accountFrom(address, { found, options, mode, earlier });
  await services.terminal.err(introduce(found, account));
  if (account.auth === "password" && found.provider?.auth === "oauth2") {
    misuse(
      "mail connect: a password is of no use there. Connect it by leave in the browser, with your own client there:",
      `  fineline mail connect ${address} --oauth ${presetOf(found)} --client-id ID`,
    );
  }
  const secret = await askForSecret(account, { options, found, services, tools });
  const tried = await tools.connector.test(account, secret);
  if (!tried.ok) {
    const isOwn = LOOPBACK.test(account[tried.at].host);
    const hint = tried.step === "tls" && isOwn ? "A server on this very machine may do without: --no-tls.\n" : "";
    await services.terminal.err(`${tried.sentence}\n${hint}Nothing was kept.\n`);
    return 1;
  }
  const { outbox } = await services.openStore();
  await keepAccount(account, secret, { mail: tools.store, outbox, now: services.now });
  await services.terminal.out(`${account.address} is connected: ${tried.folders} folders, ${MODE_WORDS[mode]}.\n`);
  return 0;
}

interface Told {
  readonly options: Options;
  /** The mailbox as it was connected before. */
  readonly earlier: MailAccount | undefined;
}

async function findServers(
  address: string,
  { options, earlier }: Told,
  { connector }: Pick<MailTools, "connector">,
): Promise<FoundServers> {
  const imap = readPlace("imap", options) ?? earlier?.imap;
  const smtp = readPlace("smtp", options) ?? earlier?.smtp;
  if (imap !== undefined && smtp !== undefined) return { by: "dns", imap, smtp };
  const found = await connector.findServers(address);
  if (found !== undefined) return { ...found, ...(imap && { imap }), ...(smtp && { smtp }) };
  return misuse(
    `mail connect: the servers of "${address}" are not known: say them with --imap HOST:PORT and --smtp HOST:PORT`,
  );
}

/** TLS from the start, but on the ports that begin without it. */
function readPlace(option: "imap" | "smtp", options: Options): ServerPlace | undefined {
  const text = options[option];
  if (text === undefined) return undefined;
  const [, host, digits] = /^([a-z0-9.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(text) ?? [];
  const port = Number(digits);
  if (host === undefined || port < 1 || port > 65_535) {
    return misuse(`mail connect: --${option}: expected HOST:PORT such as mail.example.org:993, got "${text}"`);
  }
  if (options["no-tls"]) return { host, port, security: withoutTls(host) };
  const security = [143, 587, 25, 1143, 1025].includes(port) ? "starttls" : "tls";
  return { host: host.replace(/^\[|\]$/g, "").toLowerCase(), port, security };
}

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|\[?::1\]?|localhost)$/;

function withoutTls(host: string): "none" {
  return LOOPBACK.test(host)
    ? "none"
    : misuse(`mail connect: --no-tls: expected a server on this very machine, got "${host}"`);
}

function accountFrom(
  address: string,
  { found, options, mode, earlier }: Told & { readonly found: FoundServers; readonly mode: MailMode },
): MailAccount {
  const user = options.user ?? earlier?.imap.user ?? address;
  const replyTokens = readReplyTokens(options["reply-tokens"], "connect") ?? earlier?.replyTokens;
  const dailyLimit = readLimit(options.limit, "connect") ?? earlier?.dailyLimit ?? found.provider?.dailyLimit;
  const at = (place: ServerPlace): MailServer => ({ ...place, user });
  return {
    id: address.toLowerCase(),
    address,
    name: options.name ?? earlier?.name ?? "",
    imap: at(found.imap),
    smtp: at(found.smtp),
    auth: options.oauth === undefined ? "password" : "oauth2",
    mode,
    dailyLimit: dailyLimit ?? DEFAULT_LIMIT,
    ...(replyTokens === undefined ? {} : { replyTokens }),
  };
}

/** Those whose servers take no passwords are few: one by Google, else it is Microsoft's. */
function presetOf({ imap }: FoundServers): "google" | "microsoft" {
  return /(?:^|\.)(?:gmail|google)\.com$/.test(imap.host) ? "google" : "microsoft";
}

function introduce({ provider }: FoundServers, { imap, smtp }: MailAccount): string {
  const servers = `Reading from ${imap.host}:${imap.port}, sending by ${smtp.host}:${smtp.port}.`;
  return `${[provider?.name, servers, provider?.note].filter(Boolean).join(" · ")}\n`;
}

interface Asking {
  readonly options: Options;
  readonly found: FoundServers;
  readonly services: Services;
  readonly tools: MailTools;
}

async function askForSecret(account: MailAccount, asking: Asking): Promise<MailSecret> {
  if (account.auth === "oauth2") return askForLeave(account, asking);
  const wanted = asking.found.provider?.auth === "app-password" ? "App password" : "Password";
  return { kind: "password", password: await readSecret(`${wanted} of ${account.imap.user}`, asking) };
}

async function askForLeave({ address }: MailAccount, asking: Asking): Promise<MailSecret> {
  const { options, services, tools } = asking;
  const clientId = options["client-id"];
  if (clientId === undefined)
    misuse("mail connect: --oauth: expected --client-id with the id of your own client there");
  const clientSecret = options["client-secret"] ? await readSecret("Secret of your client", asking) : undefined;
  const showPage = async (url: string) => {
    await services.terminal.err(`Give leave on this page, it was opened where there is a browser:\n${url}\n`);
    tools.openPage(url);
  };
  const preset = options.oauth ?? "";
  const leave = await tools.connector.askLeave({ preset, clientId, clientSecret, address, showPage });
  return leave ?? misuse(`mail connect: --oauth: expected google or microsoft, got "${preset}"`);
}

async function readSecret(question: string, { options, services, tools }: Asking): Promise<string> {
  if (!options["secret-stdin"]) {
    return (
      (await tools.askSecret(question)) ||
      misuse(`mail connect: expected a secret: type it, or give it by standard input with --secret-stdin`)
    );
  }
  for await (const line of services.typedLines()) if (line !== "") return line;
  return misuse("mail connect: --secret-stdin: expected the secret as a line of standard input, got nothing");
}
