import { type DaysOffJson, findNear, type SettingsChange, type SettingsJson, suggest } from "../contract/index.ts";
import type { Services } from "./command.ts";
import { calendarOf, zoneNamed } from "./facts/index.ts";
import { misuse } from "./fail.ts";
import { readPlaybookOption } from "./read-json.ts";

/** A setting as it is named, typed and shown on the command line. */
interface NamedSetting {
  readonly name: string;
  readonly meaning: string;
  /** What a typed text comes to; what is no value at all ends the command. */
  readonly read: (text: string, settled: SettingsJson, services: Services) => SettingsChange | Promise<SettingsChange>;
  readonly takeOut: (settled: SettingsJson) => SettingsChange;
  /** Undefined where it was not settled. */
  readonly show: (settled: SettingsJson) => string | undefined;
}

type TextKey =
  | "name"
  | "email"
  | "phone"
  | "address"
  | "publicAddress"
  | "timeZone"
  | "country"
  | "region"
  | "tone"
  | "theme";

/** A setting that is one text; what it may say is checked where all changes are. */
function text(name: string, key: TextKey, meaning: string, read: NamedSetting["read"] = typedAs(key)): NamedSetting {
  return { name, meaning, read, takeOut: () => ({ [key]: null }), show: (settled) => settled[key] };
}

function typedAs(key: TextKey): (typed: string) => SettingsChange {
  return (typed) => ({ [key]: typed }) as SettingsChange;
}

/** Every setting of the command line, in the order they are shown. */
export const NAMED_SETTINGS: readonly NamedSetting[] = [
  text("name", "name", "how letters are signed"),
  text("email", "email", "where you write from"),
  text("phone", "phone", "where you can be called"),
  text("address", "address", "for envelopes; \\n begins a line", (typed) => ({
    address: typed.replaceAll("\\n", "\n"),
  })),
  text("zone", "timeZone", "by which clock you live", (typed) => ({ timeZone: zoneNamed(typed) })),
  text("country", "country", "where most of the companies are", async (country, settled, services) => {
    const place = await calendarOf({ ...NO_CALENDAR, country }, services, { where: settingPlace });
    const isOther = settled.region !== undefined && place.country !== settled.country;
    return { country: place.country ?? null, ...(isOther ? { region: null } : {}) };
  }),
  text("region", "region", "a part of it with holidays of its own", async (region, settled, services) => {
    if (settled.country === undefined) misuse("settings set region: expected a country first");
    const { country } = settled;
    const place = await calendarOf({ ...NO_CALENDAR, region }, services, { known: { country }, where: settingPlace });
    return { region: place.region ?? null };
  }),
  {
    name: "hours",
    meaning: "business hours there, such as 08:30-17:00",
    read: async (hours, _settled, services) => {
      const read = await calendarOf({ ...NO_CALENDAR, hours }, services, { where: settingPlace });
      return { hours: read.hours ?? null };
    },
    takeOut: () => ({ hours: null }),
    show: ({ hours }) => (hours === undefined ? undefined : `${hours.open}-${hours.close}`),
  },
  {
    name: "weekend",
    meaning: "ISO weekdays that are off there, such as 5,6",
    read: (typed) => ({ weekend: typed.split(",").map((part) => Number(part.trim())) }),
    takeOut: () => ({ weekend: null }),
    show: ({ weekend }) => weekend?.join(","),
  },
  text("tone", "tone", "plain, warm or formal: how letters sound"),
  {
    name: "playbook",
    meaning: "whose advice new cases follow: an id or a file",
    read: readPlaybook,
    takeOut: () => ({ playbook: null }),
    show: ({ playbook }) => playbook,
  },
  {
    name: "morning",
    meaning: "when to be told of the day, such as 08:00",
    read: (morning, { notify }) => ({ notify: { ...notify, morning } }),
    takeOut: ({ notify = {} }) => {
      const { morning: _, ...rest } = notify;
      return { notify: Object.keys(rest).length === 0 ? null : rest };
    },
    show: ({ notify }) => notify?.morning,
  },
  {
    name: "quiet",
    meaning: "when not to be told of anything, such as 20:00-07:00",
    read: (typed, { notify }) => ({ notify: { ...notify, ...quietTimes(typed) } }),
    takeOut: ({ notify = {} }) => {
      const { quietFrom: _from, quietUntil: _until, ...rest } = notify;
      return { notify: Object.keys(rest).length === 0 ? null : rest };
    },
    show: ({ notify: { quietFrom, quietUntil } = {} }) =>
      quietFrom === undefined && quietUntil === undefined ? undefined : `${quietFrom ?? ""}-${quietUntil ?? ""}`,
  },
  {
    name: "days-off",
    meaning: "when you are away, such as 2026-12-24..2027-01-02 Holidays",
    read: (typed) => ({ daysOff: [readDaysOff(typed)] }),
    takeOut: () => ({ daysOff: null }),
    show: ({ daysOff }) => daysOff?.map(describeDaysOff).join("; "),
  },
  text("links", "publicAddress", "where this place is reached from elsewhere, for links in letters"),
  text("theme", "theme", "light or dark, in the browser"),
  {
    name: "shortcuts",
    meaning: "on or off: whether single keys do things there",
    read: (typed) => ({ shortcuts: isOn(typed) }),
    takeOut: () => ({ shortcuts: null }),
    show: ({ shortcuts }) => (shortcuts === undefined ? undefined : shortcuts ? "on" : "off"),
  },
];

/** The setting of that name; any other ends the command with what there is. */
export function getNamedSetting(typed: string): NamedSetting {
  const names = NAMED_SETTINGS.map(({ name }) => name);
  const found = NAMED_SETTINGS.find(({ name }) => name === typed.toLowerCase());
  if (found !== undefined) return found;
  const near = suggest(findNear(typed, names));
  return misuse(`settings: expected a NAME (${names.join(", ")}), got ${JSON.stringify(typed)}${near}`);
}

const NO_CALENDAR = {
  zone: undefined,
  country: undefined,
  region: undefined,
  weekend: undefined,
  hours: undefined,
  jurisdiction: undefined,
};

function settingPlace(name: string): string {
  return `settings set ${name}`;
}

/** One that comes with Fineline or was settled before, by its id; one from a file becomes one's own under its id. */
async function readPlaybook(typed: string, { playbooks = {} }: SettingsJson, services: Services) {
  if (Object.hasOwn(playbooks, typed)) return { playbook: typed };
  const read = await readPlaybookOption(typed, services);
  if (typeof read !== "object") return { playbook: typed };
  return { playbook: read.id, playbooks: { ...playbooks, [read.id]: read } };
}

/** "2026-12-24..2027-01-02 Holidays", or one date alone; what the dates are is checked where all changes are. */
export function readDaysOff(typed: string): DaysOffJson {
  const parts = /^(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?(?:\s+(\S.*))?$/.exec(typed.trim());
  if (parts === null) {
    return misuse(`settings: expected days off such as 2026-12-24..2027-01-02 Holidays, got ${JSON.stringify(typed)}`);
  }
  const [, from, to = from, name] = parts;
  return { from: from!, to: to!, ...(name === undefined ? undefined : { name }) };
}

/** As they are typed. */
export function describeDaysOff({ from, to, name }: DaysOffJson): string {
  return `${to === from ? from : `${from}..${to}`}${name === undefined ? "" : ` ${name}`}`;
}

function quietTimes(typed: string): { readonly quietFrom: string; readonly quietUntil: string } {
  const parts = /^(\d\d:\d\d)\s*(?:-|–|to)\s*(\d\d:\d\d)$/.exec(typed.trim());
  if (parts === null) misuse(`settings set quiet: expected times such as 20:00-07:00, got ${JSON.stringify(typed)}`);
  return { quietFrom: parts[1]!, quietUntil: parts[2]! };
}

function isOn(typed: string): boolean {
  if (typed === "on" || typed === "off") return typed === "on";
  return misuse(`settings set shortcuts: expected on or off, got ${JSON.stringify(typed)}`);
}
