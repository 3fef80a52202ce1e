import { type Accounts, createSmtpSender, openAccounts, type SendAccountMail } from "../accounts/index.ts";
import type { HolidayLookup } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import { createApi } from "../http/index.ts";
import { openPages } from "../http/server/index.ts";
import { createService, type OpenedDesk } from "../http/service/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import { type DeskStores, openPostgres, type PostgresPlace } from "../storage/postgres/index.ts";
import { deskInKeys } from "./desk-keys.ts";
import type { ObserveServers } from "./observed-servers.ts";
import { officeElsewhere } from "./office-elsewhere.ts";
import { apiServicesOf, type ServiceApiOptions } from "./service-api.ts";
import { openServiceDesk, type ServiceDeskParts, serviceDeskParts } from "./service-desk.ts";

export interface ServiceParts {
  readonly config: ServiceConfig;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  /** The machine's own clock if left out. */
  readonly now?: () => Instant;
  readonly version: string;
  readonly webFolder: URL;
  /** For all desks together; each tool is opened when it is first needed. */
  readonly letterTools: ServiceApiOptions["letterTools"];
  /** Certificate authorities of one's own for mailboxes, in PEM. */
  readonly ca?: string | undefined;
  /** Told of every call of other people's servers; nobody is if left out. */
  readonly observe?: ObserveServers;
  /** Hears of what nobody foresaw. */
  readonly onFailure: (error: unknown) => void;
}

/** A shared service over its database. */
export interface OpenService {
  readonly accounts: Accounts;
  readonly place: PostgresPlace;
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
  /** Brings every table to what this version needs; any number of processes may do so at once. */
  readonly migrate: () => Promise<void>;
  /** Ends the answers that go on for as long as somebody listens. */
  readonly endStreams: () => Promise<void>;
  /** Lets go of the database; to be called when nobody asks any more. */
  readonly close: () => Promise<void>;
}

/** The service that a configuration describes; nothing is connected to before it is needed. */
export function openService(parts: ServiceParts): OpenService {
  const { config, version, webFolder, onFailure } = parts;
  const accounts = openServiceAccounts(config, onFailure);
  const place = openPostgres({
    url: config.databaseUrl,
    ownerUrl: config.ownerUrl,
    replicaUrl: config.replicaUrl,
    poolSize: config.webConnections,
    keys: config.keys,
  });
  const common = serviceDeskParts({ ...parts, place });
  const service = createService({
    accounts,
    openDesk: (deskId) => openDesk(deskId, place, { ...parts, common }),
    removeDesk: place.removeDesk,
    explain: place.explain,
    guestsOf: (key) => openServiceDesk(deskInKeys(key).deskId, common),
    pages: openPages(webFolder),
    version,
    trust: { isProxy: config.trustedProxies.has },
    onFailure,
  });
  return {
    accounts,
    place,
    fetch: service.fetch,
    migrate: async () => {
      await place.migrate();
      await accounts.migrate();
    },
    endStreams: service.close,
    close: async () => {
      await service.close();
      await accounts.close();
      await place.close();
    },
  };
}

/** The accounts of the service that a configuration describes, for who needs nothing else of it. */
export function openServiceAccounts(
  config: ServiceConfig,
  onFailure: (error: unknown) => void,
  sendMail: SendAccountMail = accountMailOf(config),
): Accounts {
  return openAccounts({
    url: config.databaseUrl,
    ownerUrl: config.ownerUrl,
    address: config.publicUrl,
    keys: config.keys,
    sendMail,
    sendsMail: config.smtpUrl !== undefined,
    isOpen: config.registration === "open",
    providers: providersOf(config),
    mostConnections: config.webConnections,
    onFailure,
  });
}

function accountMailOf({ smtpUrl, mailFrom }: ServiceConfig): SendAccountMail {
  if (smtpUrl !== undefined && mailFrom !== undefined) return createSmtpSender(smtpUrl, mailFrom);
  return async () => {
    throw new Error("Mail about accounts cannot be sent: set FINELINE_SMTP_URL and FINELINE_MAIL_FROM.");
  };
}

function providersOf({ oidcIssuer, oidcClientId: clientId, oidcClientSecret: clientSecret }: ServiceConfig) {
  if (oidcIssuer === undefined || clientId === undefined || clientSecret === undefined) return [];
  const discoveryUrl = `${oidcIssuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  return [{ id: "oidc", discoveryUrl, clientId, clientSecret }];
}

/** A desk's own API over its own stores: nothing of another desk is within its reach. */
async function openDesk(deskId: string, place: PostgresPlace, desks: DeskMaking): Promise<OpenedDesk> {
  // Accounts make desks; the stores hear of one when somebody first comes to it.
  await place.createDesk(deskId, Date.now());
  const desk = await openServiceDesk(deskId, desks.common);
  const stopping = new AbortController();
  const office = officeElsewhere(deskId, place);
  const { openReports } = place;
  const api = createApi({
    ...apiServicesOf(desk, { ...desks.common, ...desks, office }),
    ...(openReports === undefined ? {} : { openReports: () => reportsOf(openReports(deskId)) }),
    stopping: stopping.signal,
  });
  return {
    api,
    store: desk.stores,
    forgetAccount: desk.reminders.removeBrowsersOf,
    close: async () => {
      stopping.abort();
      await desk.close();
    },
  };
}

async function reportsOf(opening: Promise<DeskStores>) {
  const store = await opening;
  return { store, openings: store.openings };
}

interface DeskMaking extends Pick<ServiceParts, "letterTools" | "onFailure"> {
  readonly common: ServiceDeskParts;
}
