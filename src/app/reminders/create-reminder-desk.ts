import type { Instant } from "../../engine/index.ts";
import { feedbackLink, type InterviewerAsk } from "../interviewers/index.ts";
import type {
  Delivery,
  KeptBrowser,
  NewSubscription,
  ReminderChannelName,
  ReminderChannelState,
} from "../ports/index.ts";
import { loadChannelStates } from "./channel-states.ts";
import { followLink, type LinkAnswer, lookAtLink } from "./follow-link.ts";
import { type ReminderStanding, reminderStanding } from "./reminder-pulse.ts";
import type { ReminderServices } from "./reminder-services.ts";
import { CHANNEL_SENTENCES, TEST_NOTE, TEST_TITLE } from "./sentences.ts";
import { linksOrNone, noteDelivery, type ReminderTick, tellReminders } from "./tell-reminders.ts";

/** Where a webhook goes; `ntfy` speaks as ntfy's servers listen, `json` sends the whole message as JSON. */
export interface Webhook {
  readonly url: string;
  readonly format: "ntfy" | "json";
  readonly token?: string;
}

/** A change to a channel: what is left out stays. */
export interface ChannelChange {
  readonly isOn?: boolean;
  /** For `webhook` alone. */
  readonly webhook?: Webhook;
}

/** Reminders as a person has to do with them. Failures are `StoreError`s and `SealError`s. */
export interface ReminderDesk {
  /** Looks once and tells what is to be told; links lead to `address`, and to where they led last when it is left out. */
  tick(address?: string): Promise<ReminderTick>;
  standing(): Promise<ReminderStanding>;
  /** Switches a channel, or says where it goes; gives it as it stands then. */
  change(channel: ReminderChannelName, change: ChannelChange): Promise<ReminderChannelState>;
  /** Sends a test at once, whether the channel is on or not. */
  test(channel: ReminderChannelName): Promise<Delivery>;
  /** The public key that browsers ask pushes with, in base64url; made at the first call. */
  pushKey(): Promise<string>;
  /** Adds one, which is switched on with it; gives its id. */
  addBrowser(browser: Omit<NewSubscription, "id">): Promise<string>;
  listBrowsers(): Promise<readonly KeptBrowser[]>;
  /** False where there was none, or only of another account than the one that is named. With the last one the channel goes off. */
  removeBrowser(id: string, ofAccount?: string): Promise<boolean>;
  /** Whoever has left a desk is told nothing of it any more. */
  removeBrowsersOf(accountId: string): Promise<void>;
  lookAtLink(token: string): Promise<LinkAnswer>;
  followLink(token: string): Promise<LinkAnswer>;
  /**
   * The address by which an interviewer says that their feedback is in; undefined where this place has no public address, or the key
   * of links cannot be opened.
   */
  linkFeedback(ask: InterviewerAsk): Promise<string | undefined>;
}

export interface ReminderDeskServices extends ReminderServices {
  readonly openPushKey: () => Promise<string>;
  /** Names a browser by its endpoint: always the same for the same one. */
  readonly idOfEndpoint: (endpoint: string) => string;
  /** Where links lead, with a slash at the end; left out where whoever looks says it. */
  readonly address?: string | undefined;
}

/** Where Fineline is served unless it is told otherwise. */
const USUAL_ADDRESS = "http://127.0.0.1:4747/";

/** Reminders over a store and channels. */
export function createReminderDesk(services: ReminderDeskServices): ReminderDesk {
  const { reminders, clock } = services;
  const lastAddress = async () => services.address ?? (await reminders.loadPulse())?.address ?? USUAL_ADDRESS;
  return {
    tick: async (address) => tellReminders(services, address ?? (await lastAddress())),
    standing: () => reminderStanding(services),
    change: (channel, change) => changeChannel(channel, change, services),
    test: async (channel) => sendTest(channel, await lastAddress(), services),
    pushKey: services.openPushKey,
    addBrowser: async (browser) => {
      const id = services.idOfEndpoint(browser.endpoint);
      await reminders.saveSubscription({ id, ...browser }, clock());
      await reminders.changeChannel("push", { isOn: true });
      return id;
    },
    listBrowsers: () => reminders.listBrowsers(),
    removeBrowser: (id, ofAccount) => removeBrowser(id, ofAccount, services),
    removeBrowsersOf: async (accountId) => {
      if (await reminders.removeSubscriptionsOf(accountId)) await restWithoutBrowsers(services);
    },
    lookAtLink: (token) => lookAtLink(token, services),
    followLink: (token) => followLink(token, services),
    linkFeedback: (ask) => linkFeedback(ask, services),
  };
}

async function removeBrowser(
  id: string,
  ofAccount: string | undefined,
  services: ReminderDeskServices,
): Promise<boolean> {
  const { reminders } = services;
  const found = (await reminders.listBrowsers()).find((browser) => browser.id === id);
  if (found === undefined || (ofAccount !== undefined && found.accountId !== ofAccount)) return false;
  const wasThere = await reminders.removeSubscription(id);
  await restWithoutBrowsers(services);
  return wasThere;
}

/** A channel that leads nowhere would fail again and again, and nobody chose that. */
async function restWithoutBrowsers({ reminders }: ReminderDeskServices): Promise<void> {
  if ((await reminders.listBrowsers()).length === 0) await reminders.changeChannel("push", { isOn: false });
}

async function linkFeedback(ask: InterviewerAsk, services: ReminderDeskServices): Promise<string | undefined> {
  const { publicAddress } = await services.store.loadSettings();
  const links = publicAddress === undefined ? undefined : await linksOrNone(services);
  if (publicAddress === undefined || links === undefined) return undefined;
  const link = feedbackLink(ask, { now: services.clock(), nonce: services.newId() });
  return `${publicAddress.replace(/\/$/, "")}/r/${links.make(link)}`;
}

async function changeChannel(
  channel: ReminderChannelName,
  { isOn, webhook }: ChannelChange,
  { reminders }: ReminderDeskServices,
): Promise<ReminderChannelState> {
  if (webhook !== undefined) await reminders.saveSecret("webhook", JSON.stringify(webhook));
  const label = webhook === undefined ? {} : { label: hostOf(webhook.url) };
  await reminders.changeChannel(channel, { ...(isOn === undefined ? {} : { isOn }), ...label });
  return stateOf(channel, reminders);
}

/** The rest of an address may be as good as a password. */
function hostOf(url: string): string {
  return /^https?:\/\/([^/?#@]+)/i.exec(url)?.[1] ?? "";
}

async function stateOf(
  channel: ReminderChannelName,
  reminders: ReminderDeskServices["reminders"],
): Promise<ReminderChannelState> {
  return (await loadChannelStates(reminders)).find((state) => state.channel === channel)!;
}

async function sendTest(name: ReminderChannelName, url: string, services: ReminderDeskServices): Promise<Delivery> {
  const channel = services.channels[name];
  if (channel === undefined) return { kind: "failed", sentence: CHANNEL_SENTENCES["not-here"] };
  const at: Instant = services.clock();
  const message = { id: services.newId(), at, title: TEST_TITLE, items: [], note: TEST_NOTE, url, isLastCall: false };
  const delivery = await channel.send(message);
  // A test that arrives ends the rest after failures; one that does not is no reason to rest longer.
  if (delivery.kind === "told") await noteDelivery(services, { channel: name, failures: 0 }, delivery);
  return delivery;
}
