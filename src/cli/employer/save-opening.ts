import { type StoredOpening, saveOpening } from "../../app/index.ts";
import { type CalendarJson, type OpeningJson, parseOpening } from "../../contract/index.ts";
import { formatInstant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { ExitStatus, Services } from "../command.ts";
import { calendarOf } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";
import { newCalendar } from "../new-calendar.ts";
import { line, paintPage } from "../render/page.ts";
import { settledMe } from "../settled-header.ts";
import { chooseOpening } from "./choose.ts";
import { openEmployerDesk } from "./desk.ts";
import { freeId, OPENING_OPTIONS, readOpeningOptions, readScope } from "./opening-options.ts";
import { entryOf, questionLines } from "./openings.ts";
import { outJson } from "./out-json.ts";

/** `employer open TITLE COMPANY`: begins an opening. */
export async function openOpening(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { ...OPENING_OPTIONS, id: "string" });
  const [title, company] = positionals;
  if (title === undefined || company === undefined || positionals.length > 2) {
    misuse('employer open: expected a title and a company, such as: employer open "Timetable Planner" Metro');
  }
  const store = await services.openStore();
  const settings = await store.loadSettings();
  const calendar = await newCalendar(options, settings, services);
  const taken = new Set((await store.openings.listOpenings()).map(({ opening }) => opening.id));
  const opening: OpeningJson = {
    id: options.id ?? freeId(title, taken),
    title,
    company,
    ...settledMe(settings, { ownTimeZone: settings.timeZone ?? services.ownTimeZone, timeZone: calendar.timeZone }),
    stages: [],
    interviewers: [],
    promises: [],
    calendar,
    scope: readScope(options),
    tellOthersAfter: "offer-accepted",
    acknowledgeAutomatically: false,
    openedAt: formatInstant(services.now, calendar.timeZone),
    ...(await readOpeningOptions(options, calendar, services)),
  };
  return keep({ opening, replacing: null, isJson: options.json }, services);
}

/** `employer edit OPENING`: overwrites what the options name. */
export async function editOpening(args: readonly string[], services: Services): Promise<ExitStatus> {
  const spec = { ...OPENING_OPTIONS, title: "string", company: "string" } as const;
  const { options, positionals } = parseArguments(args, spec);
  if (positionals.length > 1) misuse(`employer edit: expected one OPENING, got also "${positionals[1]}"`);
  const openings = await (await services.openStore()).openings.listOpenings();
  const { opening: before, revision }: StoredOpening = chooseOpening(positionals[0], { openings });
  const said = await calendarOf(options, services, { known: before.calendar });
  const calendar = withoutEmpty({ ...before.calendar, ...said });
  const opening: OpeningJson = {
    ...before,
    ...(options.title === undefined ? {} : { title: options.title }),
    ...(options.company === undefined ? {} : { company: options.company }),
    calendar,
    scope: { ...before.scope, ...readScope(options) },
    ...(await readOpeningOptions(options, calendar, services)),
  };
  return keep({ opening, replacing: revision, isJson: options.json }, services);
}

/** An empty text takes out what goes without saying. */
function withoutEmpty(calendar: CalendarJson): CalendarJson {
  const entries = Object.entries(calendar).filter(([, value]) => value !== "");
  return Object.fromEntries(entries) as unknown as CalendarJson;
}

interface Saving {
  readonly opening: OpeningJson;
  readonly replacing: number | null;
  readonly isJson: boolean;
}

async function keep({ opening, replacing, isJson }: Saving, services: Services): Promise<ExitStatus> {
  const parsed = parseOpening(opening, services);
  if (!parsed.ok) return refuse(parsed.error, "employer");
  const store = await services.openStore();
  const input = { store, openings: store.openings, now: services.now };
  const revision = await saveOpening({ opening: parsed.value, replacing }, input);
  if (revision === "stale") {
    misuse(replacing === null ? `there is an opening "${opening.id}" already` : "somebody else changed it meanwhile");
  }
  const entry = entryOf({ opening: parsed.value, revision }, await openEmployerDesk(services), services);
  if (isJson) return outJson(entry, services);
  const { terminal } = services;
  const said = replacing === null ? `Saved as ${opening.id}.` : "Saved.";
  await terminal.out(paintPage([line(said), ...questionLines(entry, terminal.columns)], terminal));
  return 0;
}
