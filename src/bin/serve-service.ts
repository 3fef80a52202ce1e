import { invitationLink, invitationMail, inviteToService } from "../accounts/index.ts";
import { type LetterTools, type Services, UsageError } from "../cli/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import { createLog, endWell, type Observers } from "../service/running/index.ts";
import { atPostgres } from "../storage/postgres/index.ts";
import { explainListening } from "./explain-listening.ts";
import { type Listening, listen } from "./listen.ts";
import { type ObservedService, observeService, openObservers } from "./observe-service.ts";
import { observeServers } from "./observed-servers.ts";
import { onSignal } from "./on-signal.ts";
import { openService, openServiceAccounts } from "./open-service.ts";
import { webFolder } from "./package.ts";
import { asOwner } from "./prepare-database.ts";
import { openServiceWorker } from "./service-worker.ts";

export interface ServeServiceContext extends Pick<Services, "holidays" | "newId" | "openLetterTools" | "version"> {
  readonly config: ServiceConfig;
  /** Certificate authorities of one's own for mailboxes, in PEM. */
  readonly ca?: string | undefined;
  /** Whether what is due is done in this process as well; else it needs workers beside it. */
  readonly works: boolean;
}

/** A service that answers. */
export interface ServedService {
  /** Where it is listened on; it answers nobody who calls it so but whoever asks for its health. */
  readonly url: string;
  /** Where people open it, by way of the proxy in front. */
  readonly publicUrl: string;
  readonly ended: Promise<void>;
}

/** Answers for a shared service in this process until it is asked to end; its tables are brought up to date before. */
export async function serveService(context: ServeServiceContext): Promise<ServedService> {
  const { config, version } = context;
  const log = createLog({ level: config.logLevel, write: (line) => process.stdout.write(line), now: Date.now });
  const listening = await listenOrExplain(config);
  const observers = openObservers(config, log);
  const { service, closeTools } = openWithTools(context, observers);
  const worker = context.works ? openServiceWorker(context) : undefined;
  let observed: ObservedService | undefined;
  try {
    observed = await observeService({ config, observers }, service);
    await asOwner(config, async () => {
      await service.migrate();
      await worker?.migrate();
    });
  } catch (error) {
    await listening.close();
    await worker?.close();
    await service.close();
    // Whoever is told of the process would else keep it, and nobody start another.
    for (const { end } of observed?.last ?? []) await end();
    throw error;
  }
  const stopWork = worker?.start(observers);
  listening.answerWith(observed);
  log.info("listening", { port: String(listening.port), version });
  const ended = endWell({
    steps: [
      observed.first,
      { phase: "streams", end: service.endStreams },
      { phase: "requests", end: listening.close },
      { phase: "jobs", end: async () => stopWork?.() },
      {
        phase: "database",
        end: async () => {
          await worker?.close();
          await service.close();
        },
      },
      { phase: "jobs", end: closeTools },
      ...observed.last,
    ],
    graceMs: config.shutdownSeconds * 1000,
    onSignal,
    exit: (status) => process.exit(status),
    log,
  });
  const url = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${listening.port}/`;
  return { url, publicUrl: config.publicUrl, ended };
}

function openWithTools({ openLetterTools, ...context }: ServeServiceContext, observers: Observers) {
  let proofreader: Promise<Awaited<ReturnType<LetterTools["openProofreader"]>>> | undefined;
  const service = openService({
    ...context,
    webFolder,
    observe: observeServers(observers),
    letterTools: {
      // A thread for all desks together: it keeps nothing of what it reads.
      openProofreader: () => {
        proofreader ??= openLetterTools().then((tools) => tools.openProofreader());
        return proofreader;
      },
      openPaperMaker: async () => (await openLetterTools()).paper,
    },
    onFailure: (error) => observers.log.error("request-failed", error),
  });
  return { service, closeTools: async () => (await proofreader?.catch(() => undefined))?.close() };
}

async function listenOrExplain({ host, port, shutdownSeconds }: ServiceConfig): Promise<Listening> {
  // A call that hangs leaves jobs the other half of the time.
  const listening = await explainListening("FINELINE_HOST and FINELINE_PORT", { host, port }, () =>
    listen(host, port, (shutdownSeconds * 1000) / 2),
  );
  if (listening !== undefined) return listening;
  throw new UsageError([`serve: port ${port} is taken by another program. Set FINELINE_PORT to a free one.`]);
}

/** What came of an invitation by an operator. */
export interface OperatorInvitation {
  /** Whoever has it makes the account. */
  readonly link: string;
  /** Whether it went to the address as well. */
  readonly wasSent: boolean;
}

/** Invites an address to have an account. The first account of a service is made so. */
export async function inviteByOperator(config: ServiceConfig, email: string): Promise<OperatorInvitation> {
  const failures: unknown[] = [];
  const accounts = openServiceAccounts(config, (error) => failures.push(error));
  try {
    const { token } = await atPostgres(config.databaseUrl, async () => {
      await asOwner(config, accounts.migrate);
      return inviteToService(accounts.db, email);
    });
    const link = invitationLink(accounts, token);
    const wasSent = config.smtpUrl !== undefined;
    if (wasSent) await accounts.sendMail(invitationMail(email, link, undefined));
    return { link, wasSent };
  } finally {
    await accounts.close();
  }
}
