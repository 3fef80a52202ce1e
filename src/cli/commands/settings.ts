import { parseSettingsChange, type SettingsChange, type SettingsJson } from "../../contract/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { line, type PageLine, paintPage, paragraph, span } from "../render/page.ts";
import { layoutLabelled } from "../render/table.ts";
import { describeDaysOff, getNamedSetting, NAMED_SETTINGS, readDaysOff } from "../setting-names.ts";

export const command: Command = {
  name: "settings",
  summary: "who you are and what goes without saying for new cases and letters",
  usage: [
    "settings",
    "settings set NAME VALUE",
    "settings unset NAME",
    "settings add day-off FROM..TO [NAME]",
    "settings remove day-off DATE",
    'settings set name "Ana Ruiz"',
    "settings set country US",
  ],
  options: [
    ...NAMED_SETTINGS.map(({ name, meaning }) => [name, meaning] as const),
    ["--json", "the settings as JSON, after the change where there is one"],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean" });
    const [verb, name, ...words] = positionals;
    if (verb === undefined) return showAll(options.json, services);
    if (verb === "set" && name !== undefined && words.length > 0) {
      return set(name, words.join(" "), options.json, services);
    }
    if (verb === "unset" && name !== undefined && words.length === 0) return unset(name, options.json, services);
    if (verb === "add" && name === "day-off" && words.length > 0) {
      return addDaysOff(words.join(" "), options.json, services);
    }
    if (verb === "remove" && name === "day-off" && words.length === 1) {
      return removeDaysOff(words[0]!, options.json, services);
    }
    return misuse("settings: expected set NAME VALUE, unset NAME, add or remove day-off, or nothing to see them all");
  },
};

async function showAll(json: boolean, services: Services): Promise<ExitStatus> {
  const settled = await (await services.openStore()).loadSettings();
  return tell(settled, json, services, () => {
    const rows = NAMED_SETTINGS.map(({ name, show }) => {
      const value = show(settled);
      return [
        span(name, "quiet"),
        value === undefined || value === "" ? span("not set", "quiet") : span(oneLine(value)),
      ] as const;
    });
    const { columns } = services.terminal;
    return [...layoutLabelled(rows, { columns, indent: 0 }), ...ownPlaybooks(settled, columns)];
  });
}

function ownPlaybooks({ playbooks = {} }: SettingsJson, columns: number): readonly PageLine[] {
  const ids = Object.keys(playbooks);
  return ids.length === 0 ? [] : paragraph(`Playbooks of your own: ${ids.join(", ")}.`, columns, { tone: "quiet" });
}

async function set(name: string, typed: string, json: boolean, services: Services): Promise<ExitStatus> {
  const setting = getNamedSetting(name);
  if (typed.trim() === "") misuse(`settings set ${name}: expected a value. To take it out: settings unset ${name}`);
  const store = await services.openStore();
  const before = await store.loadSettings();
  const settled = await store.changeSettings(checked(await setting.read(typed, before, services)));
  const value = oneLine(setting.show(settled) ?? "");
  const lost =
    before.region !== undefined && settled.region === undefined ? [line(`Took out region ${before.region}.`)] : [];
  return tell(settled, json, services, () => [line(`${setting.name}: ${value}`), ...lost]);
}

async function unset(name: string, json: boolean, services: Services): Promise<ExitStatus> {
  const setting = getNamedSetting(name);
  const store = await services.openStore();
  const before = await store.loadSettings();
  const wasSet = setting.show(before) !== undefined;
  const settled = wasSet ? await store.changeSettings(setting.takeOut(before)) : before;
  return tell(settled, json, services, () => [
    line(wasSet ? `Took out ${setting.name}.` : `${setting.name} was not set.`),
  ]);
}

async function addDaysOff(typed: string, json: boolean, services: Services): Promise<ExitStatus> {
  const added = readDaysOff(typed);
  const store = await services.openStore();
  const { daysOff = [] } = await store.loadSettings();
  const all = [...daysOff, added].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const settled = await store.changeSettings(checked({ daysOff: all }));
  return tell(settled, json, services, () => [line(`You are off: ${describeDaysOff(added)}.`)]);
}

/** Takes out the days off that a date lies in. */
async function removeDaysOff(date: string, json: boolean, services: Services): Promise<ExitStatus> {
  const { from } = checked({ daysOff: [readDaysOff(date)] }).daysOff![0]!;
  const store = await services.openStore();
  const before = await store.loadSettings();
  const gone = (before.daysOff ?? []).filter((one) => one.from <= from && from <= one.to);
  if (gone.length === 0) return tell(before, json, services, () => [line(`You are not off on ${from}.`)]);
  const rest = before.daysOff!.filter((one) => !gone.includes(one));
  const settled = await store.changeSettings({ daysOff: rest.length === 0 ? null : rest });
  return tell(settled, json, services, () => [line(`Took out ${gone.map(describeDaysOff).join("; ")}.`)]);
}

function checked(change: SettingsChange): SettingsChange {
  const parsed = parseSettingsChange(change);
  return parsed.ok ? parsed.value : refuse(parsed.error, "settings");
}

async function tell(
  settled: SettingsJson,
  json: boolean,
  { terminal }: Services,
  page: () => readonly PageLine[],
): Promise<ExitStatus> {
  await terminal.out(json ? `${JSON.stringify(settled, null, 2)}\n` : paintPage(page(), terminal));
  return 0;
}

function oneLine(value: string): string {
  return value.replaceAll("\n", ", ");
}
