import { findPlaybook } from "../../app/index.ts";
import type { CalendarJson, CaseHeader, MeJson, SettingsJson } from "../../contract/index.ts";
import { weekendOf } from "../../holidays/index.ts";
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
    calendar: { ...withoutMissing({ hours, weekend: weekend ?? usualWeekend(place) }), ...place },
    playbook: settledPlaybook(settings),
  };
}

/** Written into the case, so that it is reckoned by the same days wherever it is read. */
function usualWeekend({ country, region }: ReturnType<typeof likelyPlace>): readonly number[] | undefined {
  return country === undefined ? undefined : weekendOf({ country, region });
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
