import { importCases, planCase } from "../../app/index.ts";
import { type CaseJson, type ParsedCase, parseCase, planToJson, type SettingsJson } from "../../contract/index.ts";
import { businessCalendarOf, civilOfDay } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { loadDateReader } from "../dates/index.ts";
import { zoneNamed } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";
import {
  caseOfDraft,
  countryOfZone,
  createLinePrompter,
  type Draft,
  findCountryCode,
  findRegionCode,
  findZoneName,
  holdConversation,
  type Prompter,
  type World,
  zonesOfCountry,
} from "../prompts/index.ts";

export const command: Command = {
  name: "ask",
  summary: "asks about an interview, and ends with the plan",
  usage: ["ask", "ask < answers.txt"],
  options: [["--json", '{"id", "plan"} at the end; the questions go to standard error']],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean" });
    if (positionals.length > 0) misuse(`ask: takes no argument, got ${JSON.stringify(positionals[0])}`);
    // Opened first: nobody is to answer twenty questions for a store that cannot keep them.
    const store = await services.openStore();
    const prompter = await choosePrompter(services, options.json);
    const settings = await store.loadSettings();
    const ownTimeZone = settings.timeZone ?? services.ownTimeZone;
    const draft = await talk(prompter, await worldOf({ ...services, ownTimeZone }, settings));
    if (draft === undefined) {
      await services.terminal.err("Stopped. Nothing was saved.\n");
      return 1;
    }
    const { holidays, newId, now } = services;
    const takenIds = new Set(await store.listCaseIds());
    const json = caseOfDraft(draft, { takenIds, ownTimeZone, settings, newId });
    const added = await importCases(json, { store, holidays, newId, now });
    if (!added.ok) refuse(added.error);
    return showPlan(json, options.json, services);
  },
};

async function choosePrompter({ terminal, typedLines }: Services, json: boolean): Promise<Prompter> {
  if (!terminal.isInteractive || json) {
    return createLinePrompter({ lines: typedLines(), write: json ? terminal.err : terminal.out });
  }
  const { createClackPrompter } = await import("../prompts/clack-prompter.ts");
  return createClackPrompter("Fineline");
}

async function talk(prompter: Prompter, world: World): Promise<Draft | undefined> {
  try {
    return await holdConversation(prompter, world);
  } finally {
    await prompter.close();
  }
}

async function worldOf({ now, ownTimeZone, holidays, openStore }: Services, settings: SettingsJson): Promise<World> {
  const headers = await (await openStore()).listHeaders();
  let ownCountry: { readonly code: string | undefined } | undefined;
  const { year } = civilOfDay(Math.floor(now / 86_400_000));
  return {
    now,
    ownTimeZone,
    // Looked up when it is asked for: the tables take half a second to open.
    get ownCountry() {
      ownCountry ??= { code: settings.country ?? countryOfZone(ownTimeZone) };
      return ownCountry.code;
    },
    regionIn: (country) => (country === settings.country ? settings.region : undefined),
    dates: await loadDateReader(),
    findCaseAt: (company) => headers.find(({ header }) => header.company.toLowerCase() === company.toLowerCase())?.id,
    findCountry: (text) => findCountryCode(text, holidays, year),
    findRegion: (text, country) => findRegionCode(text, country, holidays, year),
    zonesOf: (country) => zonesOfCountry(country, ownTimeZone),
    findZone: (text) => findZoneName(text, zoneNamed),
    calendarOf: ({ timeZone, country, region }) => {
      const place = { ...(country === undefined ? {} : { country }), ...(region === undefined ? {} : { region }) };
      const json = { role: "-", company: "-", calendar: { timeZone, ...place }, contacts: [], facts: [] };
      return businessCalendarOf(parse(json, { holidays, now }).case.calendar);
    },
  };
}

function parse(json: CaseJson, { holidays, now }: Pick<Services, "holidays" | "now">): ParsedCase {
  const parsed = parseCase(json, { holidays, now });
  return parsed.ok ? parsed.value : refuse(parsed.error);
}

async function showPlan(json: CaseJson, asJson: boolean, services: Services): Promise<ExitStatus> {
  const { now, terminal } = services;
  const parsed = parse(json, services);
  const planned = planCase(parsed, { now, clock: now });
  if (!planned.ok) refuse(planned.error);
  if (asJson) {
    const plan = planToJson(planned.value.plan, json.calendar.timeZone);
    await terminal.out(`${JSON.stringify({ id: json.id, plan }, null, 2)}\n`);
    return 0;
  }
  const { renderPlan } = await import("../render/render-plan.ts");
  await terminal.out(`\n${renderPlan({ ...planned.value, parsed }, services)}\n`);
  await terminal.out(`Saved as ${json.id}. Say what happens next with: fineline log ${json.id} …\n`);
  return 0;
}
