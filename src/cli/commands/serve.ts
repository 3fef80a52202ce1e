import { parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import type { ServiceTools } from "../service-tools.ts";
import type { Serving } from "../serving.ts";

export const command: Command = {
  name: "serve",
  summary: "Fineline in your browser, at an address of this machine alone",
  usage: [
    "serve [--port N] [--open|--no-open] [--host ADDRESS] [--allow-host NAME]... [--json]",
    "serve [--database URL] [--check-config]",
  ],
  options: [
    ["--port N", "the port; 4747 or the next that is free where none is named, any for 0"],
    ["--open", "open the browser; done by itself on a terminal"],
    ["--no-open", "do not open the browser"],
    ["--host ADDRESS", "listen elsewhere than on 127.0.0.1, so that other machines reach it"],
    ["--allow-host NAME", "a further name that it may be called by, such as that of a proxy in front"],
    [
      "--database URL",
      "for many people, over a PostgreSQL; else FINELINE_DATABASE_URL says so, which others cannot read",
    ],
    ["--check-config", "look at the settings of a shared service in the environment, and start nothing"],
    ["--json", 'one line for programs: {"url", "port", "token"}'],
  ],
  run: async (args, services) => {
    const { terminal, serveWeb } = services;
    const { options, positionals } = parseArguments(args, {
      port: "string",
      host: "string",
      "allow-host": "strings",
      open: "boolean",
      "no-open": "boolean",
      json: "boolean",
      database: "string",
      "check-config": "boolean",
    });
    if (positionals.length > 0) misuse(`serve: expected no more words, got "${positionals[0]}"`);
    if (options.open && options["no-open"]) misuse("serve: expected --open or --no-open, got both");
    if (options["check-config"]) return checkConfig(services);
    const shared = await services.openServiceTools();
    if (options.database !== undefined || shared.isAskedFor) {
      refuseOwnOptions(options);
      return serveShared(services, shared, options.database);
    }
    const host = options.host ?? "127.0.0.1";
    if (host === "") misuse("serve: --host: expected an address, got nothing");
    const serving = await serveWeb({
      port: options.port === undefined ? undefined : readPort(options.port),
      host,
      allowedHosts: options["allow-host"].map(readHostName),
    });
    if (options.json) await terminal.out(`${JSON.stringify(forPrograms(serving))}\n`);
    else await tell(serving, host, services);
    if (options.open || (terminal.isInteractive && !options.json && !options["no-open"])) serving.openBrowser();
    await serving.ended;
    return 0;
  },
};

/** An operator who says a port here would find the service at another one. */
function refuseOwnOptions({ port, host, "allow-host": names, json }: OwnOptions): void {
  const inPlaces = [
    [port, "--port", "FINELINE_PORT"],
    [host, "--host", "FINELINE_HOST"],
    [names[0], "--allow-host", "FINELINE_PUBLIC_URL"],
  ] as const;
  const faults = inPlaces.flatMap(([given, option, setting]) =>
    given === undefined
      ? []
      : [`serve: ${option} is for one person's own data: a shared service is told by ${setting}`],
  );
  if (json) faults.push("serve: --json is for one person's own data: a shared service has no token");
  if (faults.length > 0) misuse(...faults);
}

interface OwnOptions {
  readonly port: string | undefined;
  readonly host: string | undefined;
  readonly "allow-host": readonly string[];
  readonly json: boolean;
}

async function checkConfig({ terminal, openServiceTools }: Services): Promise<ExitStatus> {
  const faults = (await openServiceTools()).configFaults();
  if (faults.length > 0) misuse(...faults);
  await terminal.out("The settings of the shared service will do.\n");
  return 0;
}

async function serveShared(
  { terminal }: Services,
  tools: ServiceTools,
  database: string | undefined,
): Promise<ExitStatus> {
  const { url, publicUrl, ended } = await tools.serve(database, true);
  await terminal.err(`Fineline answers at ${url} until it is asked to end. People open ${publicUrl}\n`);
  await ended;
  return 0;
}

function forPrograms({ url, port, token }: Serving) {
  return { url, port, token };
}

/** The token is shown where a person sits: what is written to a file or a log is read by others. */
async function tell(
  { url, token, tokenPath, wasRunning }: Serving,
  host: string,
  { terminal }: Services,
): Promise<void> {
  const address = terminal.isInteractive ? `${url}#token=${token}` : url;
  const how = wasRunning ? "Fineline is open already" : "Fineline is open until you press Ctrl+C";
  await terminal.out(`${how}: ${address}\n`);
  if (!terminal.isInteractive) await terminal.err(`The code to sign in with is in ${tokenPath}.\n`);
  if (!isLoopback(host)) {
    await terminal.err(
      "Other machines can reach it. What passes between is not encrypted: put a proxy with TLS in front.\n",
    );
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    misuse(`serve: --port: expected a number from 0 to 65535, got "${text}"`);
  return port;
}

function readHostName(text: string): string {
  const isName = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(text);
  if (!isName) misuse(`serve: --allow-host: expected a name such as fineline.example, got "${text}"`);
  return text;
}
