import type { HolidayLookup } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { Alarm } from "../mail-office/index.ts";
import type {
  CaseStore,
  OpeningStore,
  ReminderChannel,
  ReminderChannelName,
  ReminderLinks,
  ReminderStore,
  SettingsStore,
} from "../ports/index.ts";

/** What telling needs of the world. */
export interface ReminderServices {
  readonly store: CaseStore & SettingsStore;
  readonly reminders: ReminderStore;
  /** What interviewers are called who say something by a link; left out where there are none. */
  readonly openings?: Pick<OpeningStore, "findOpening">;
  /** Those that can tell from here. */
  readonly channels: Readonly<Partial<Record<ReminderChannelName, ReminderChannel>>>;
  /** Rejects with a `SealError` where the key of links cannot be opened. */
  readonly openLinks: () => Promise<ReminderLinks>;
  readonly holidays: HolidayLookup;
  /** When others, who look only where something is due, last had nothing left to tell; left out where whoever looks leaves a pulse. */
  readonly loadLastLook?: () => Promise<Instant | null>;
  readonly clock: () => Instant;
  /** Left out where telling takes no time: it is what claims are renewed by meanwhile. */
  readonly alarm?: Alarm;
  /** For how long a claim holds that nobody renews; half a minute if left out. */
  readonly claimMs?: number;
  /** UUIDs. */
  readonly newId: () => string;
  /** Of the program. */
  readonly version: string;
  /** IANA name. */
  readonly ownTimeZone: string;
}

/** The channels in the order they are shown in. */
export const REMINDER_CHANNELS: readonly ReminderChannelName[] = ["email", "push", "webhook", "desktop"];
