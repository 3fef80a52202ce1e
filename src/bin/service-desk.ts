import {
  type CalendarDesk,
  type CandidatePageDesk,
  type FeedDesk,
  type FeedKeys,
  MailError,
  type ReminderDesk,
  type ReminderLinks,
  type SettingsStore,
} from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { createOutgoing, type Outgoing } from "../outgoing/index.ts";
import type { ServiceConfig } from "../service/config/index.ts";
import type { DeskStores, PostgresPlace } from "../storage/postgres/index.ts";
import { createReplyTokens, feedKeys } from "../storage/sealing/index.ts";
import { calendarDeskOver } from "./calendar-desk.ts";
import { deskInKeys, keyOfDesk } from "./desk-keys.ts";
import { openFeedDesk } from "./feed-desk.ts";
import { type MailParts, openMailParts } from "./mail-parts.ts";
import { type ObserveServers, observedConnector } from "./observed-servers.ts";
import { lastLookAtReminders } from "./office-elsewhere.ts";
import { openConnector } from "./open-connector.ts";
import { openPageDesk } from "./page-desk.ts";
import { openReminders, type ReminderParts } from "./reminder-parts.ts";

/** What every desk of a shared service has in common. */
export interface ServiceDeskParts extends Pick<Services, "holidays" | "newId" | "version"> {
  readonly place: Pick<PostgresPlace, "openDesk" | "readDeskWork">;
  /** The address that people open, without a slash at its end: letters and reminders lead there. */
  readonly publicUrl: string;
  /** 32 bytes each, the newest first: the addresses of answers are derived from it, and those of letters that went before from the others. */
  readonly replyKeys: readonly Uint8Array[];
  /** The one way out, for every server that anybody names. */
  readonly outgoing: Outgoing;
  readonly now: () => Instant;
  /** Certificate authorities of one's own, in PEM. */
  readonly ca?: string | undefined;
  /** How long an approval can be taken back; the usual time where it is not given. */
  readonly undoMs?: number | undefined;
  /** Told of every call of other people's servers; nobody is if left out. */
  readonly observe?: ObserveServers | undefined;
}

export interface ServiceDeskOptions
  extends Pick<ServiceDeskParts, "holidays" | "newId" | "version" | "place" | "ca" | "observe"> {
  readonly config: Pick<ServiceConfig, "keys" | "publicUrl" | "outgoingNetworks">;
  /** The machine's own clock if left out. */
  readonly now?: () => Instant;
}

/** What a configuration says of every desk, for whoever opens desks: processes of the web and of the work behind it. */
export function serviceDeskParts({ config, ...parts }: ServiceDeskOptions): ServiceDeskParts {
  const { keys, publicUrl, outgoingNetworks } = config;
  return {
    now: Date.now,
    ...parts,
    publicUrl,
    replyKeys: keys.map(({ key }) => key),
    outgoing: createOutgoing({ isShared: true, isAllowed: outgoingNetworks.has }),
  };
}

/** A desk of a shared service with everything that a home has. Nothing runs, and no connection is held, before it is asked for. */
export interface ServiceDesk {
  /** Its settings say the service's address as the one that it is reached by. */
  readonly stores: DeskStores;
  readonly mail: MailParts;
  /** Without a desktop; its links lead to the service. */
  readonly reminders: ReminderDesk;
  readonly calendar: CalendarDesk;
  readonly feeds: FeedDesk;
  readonly pages: CandidatePageDesk;
  /** What addresses in reminders and letters do, for whoever has one: it makes no key and changes nothing of a desk that is none. */
  readonly links: Pick<ReminderDesk, "lookAtLink" | "followLink">;
  /** Lets go of connections to mailboxes. */
  readonly close: () => Promise<void>;
}

/** Moments that belong to no company are told by the clock of nobody's place in particular. */
export const SERVICE_TIME_ZONE = "UTC";

/** A desk by its id, which need not be one that there is: nothing is found in it then. Throws a `RangeError` for what is no UUID. */
export async function openServiceDesk(deskId: string, parts: ServiceDeskParts): Promise<ServiceDesk> {
  const { place, publicUrl, replyKeys, outgoing, now, observe } = parts;
  const stores = withAddress(place.openDesk(deskId), publicUrl);
  const shared = { ...parts, store: stores, keys: keysOf(deskId) };
  const bare = { ...openConnector({ ...parts, secrets: stores.mail }), askLeave };
  const connector = observe === undefined ? bare : observedConnector(bare, observe);
  const pages = openPageDesk(shared);
  const [tokenOf, ...formerTokensOf] = replyKeys.map((key) => createReplyTokens(() => key));
  // Cases of two desks may have the same id.
  const keyed = (caseId: string) => `${deskId} ${caseId}`;
  const { reminders, links } = await remindersOf(deskId, stores, {
    ...shared,
    reminders: stores.reminders,
    mail: stores.mail,
    submitter: connector.submitter,
    clock: now,
    loadLastLook: async () => lastLookAtReminders(await place.readDeskWork(deskId)),
    ownTimeZone: SERVICE_TIME_ZONE,
    address: `${publicUrl}/`,
  });
  const mail = openMailParts({
    ...shared,
    mailStore: stores.mail,
    connector,
    tokenOf: (caseId) => tokenOf!(keyed(caseId)),
    formerTokensOf: (caseId) => formerTokensOf.map((former) => former(keyed(caseId))),
    linkPage: pages.linkPage,
    linkFeedback: reminders.linkFeedback,
  });
  return {
    stores,
    mail,
    reminders,
    calendar: calendarDeskOver({ ...shared, remote: stores.remoteCalendar, outgoing }),
    feeds: openFeedDesk(shared),
    pages,
    links,
    close: mail.close,
  };
}

/** Leave given in a browser comes back to the machine that asked for it (RFC 8252, 7.3), which is nobody's own here. */
async function askLeave(): Promise<never> {
  throw new MailError(
    "login",
    "This service cannot ask a provider for leave. Make a password for Fineline in your account there, and connect with that.",
  );
}

/** Twice over the same: who only has a link makes no key. */
async function remindersOf(
  deskId: string,
  { reminders }: Pick<DeskStores, "reminders">,
  parts: ReminderParts,
): Promise<Pick<ServiceDesk, "reminders" | "links">> {
  const { openReminderLinks, readReminderLinks } = await import("../reminding/index.ts");
  const openLinks = async () => linksOf(deskId, await openReminderLinks(reminders));
  const readLinks = async () => linksOf(deskId, await readReminderLinks(reminders));
  return {
    reminders: await openReminders({ ...parts, openLinks }),
    links: await openReminders({ ...parts, openLinks: readLinks }),
  };
}

/** Nobody of a desk says where the service is reached. */
function withAddress<Store extends Pick<SettingsStore, "loadSettings">>(store: Store, publicAddress: string): Store {
  return { ...store, loadSettings: async () => ({ ...(await store.loadSettings()), publicAddress }) };
}

/** Keys of addresses say which desk they are of; that alone opens nothing. */
function keysOf(deskId: string): FeedKeys {
  return { ...feedKeys, make: () => keyOfDesk(deskId, feedKeys.make()) };
}

function linksOf(deskId: string, links: ReminderLinks): ReminderLinks {
  return {
    make: (link) => keyOfDesk(deskId, links.make(link)),
    read: (token) => {
      const { deskId: named, rest } = deskInKeys(token);
      return links.read(named === deskId ? rest : "");
    },
  };
}
