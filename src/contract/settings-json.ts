import type { PlaybookDefinition } from "../engine/index.ts";
import type { DaysOffJson } from "./days-off.ts";

/** What a person has settled once for everything. Everything may be left out. */
export interface SettingsJson {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** The postal address, with line feeds. */
  readonly address?: string;
  /** The zone to show times in; the device's own where it is left out. */
  readonly timeZone?: string;
  /** Where most of the companies are: for new cases. */
  readonly country?: string;
  readonly region?: string;
  readonly hours?: { readonly open: string; readonly close: string };
  readonly weekend?: readonly number[];
  readonly tone?: "plain" | "warm" | "formal";
  /** The playbook for new cases. */
  readonly playbook?: string;
  /** Playbooks of one's own, by id. */
  readonly playbooks?: Readonly<Record<string, PlaybookDefinition>>;
  /** When to be told of the day, "08:00"; and until when not to be told of anything. */
  readonly notify?: { readonly morning?: string; readonly quietFrom?: string; readonly quietUntil?: string };
  /** When the person is away: steps do not move, but are placed before or after, and reminders wait. */
  readonly daysOff?: readonly DaysOffJson[];
  /** Where this place is reached from elsewhere, such as "https://jobs.metro.example"; links in letters begin with it. */
  readonly publicAddress?: string;
  readonly theme?: "light" | "dark";
  /** Whether single keys do things; they do where it is left out. */
  readonly shortcuts?: boolean;
}

/** A change to settings: what it names is overwritten, whole; `null` takes it out. */
export type SettingsChange = { readonly [Name in keyof SettingsJson]?: SettingsJson[Name] | null };
