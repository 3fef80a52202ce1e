import { findPlaybook } from "../../app/index.ts";
import type { CalendarJson, CaseHeader, MeJson, SettingsJson } from "../../contract/index.ts";
import { likelyPlace } from "./likely-place.ts";

/** What a new case takes over from the settings. */
export interface CaseDefaults {
  readonly me: MeJson;
  readonly calendar: CalendarJson;
  /** One of one's own as it is written; left out where it is no longer there. */
  readonly playbook: CaseHeader["playbook"] | undefined;
}

/** The header of a new case, as far as the settings and the device know it. */
export function caseDefaults(settings: SettingsJson, deviceTimeZone: string): CaseDefaults {
  const { name, email, address, hours, weekend } = settings;
  const place = likelyPlace(settings, deviceTimeZone);
  return {
    me: withoutMissing({ name, email, address, timeZone: place.timeZone }),
    calendar: { ...withoutMissing({ hours, weekend }), ...place },
    playbook: settledPlaybook(settings),
  };
}

function settledPlaybook({ playbook, playbooks = {} }: SettingsJson): CaseHeader["playbook"] {
  if (playbook === undefined) return undefined;
  const named = Object.hasOwn(playbooks, playbook) ? playbooks[playbook] : playbook;
  return findPlaybook(named, "candidate").ok ? named : undefined;
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutMissing<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Present<T>;
}
