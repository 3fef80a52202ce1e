import {
  type ApplicationTable,
  type DateOrder,
  planRowImport,
  type RowImport,
  type TableFormat,
  type TableRequest,
} from "../../app/index.ts";
import type { CaseHeader } from "../../contract/index.ts";
import type { ExitStatus, Services } from "../command.ts";
import type { CalendarOptions } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";
import { newCalendar } from "../new-calendar.ts";
import { sourceName } from "../read-json.ts";
import { paintPage } from "../render/page.ts";
import { settledMe, settledPlaybook } from "../settled-header.ts";
import { agreeToTakeIn } from "./agree-to-take-in.ts";
import { counted, FORMATS, renderTable } from "./render-table.ts";

/** What was typed besides the file. */
export interface ImportTableOptions extends CalendarOptions {
  readonly from: string | undefined;
  readonly map: readonly string[];
  readonly dates: string | undefined;
  readonly "dry-run": boolean;
  readonly "skip-faulty": boolean;
  readonly yes: boolean;
  readonly json: boolean;
}

/** Takes in the applications of a table: shows what would become of each row, asks, and adds all that are new, or none. */
export async function importTable(path: string, options: ImportTableOptions, services: Services): Promise<ExitStatus> {
  const tools = await services.openTransferTools();
  const table = await tools.openTable(path, requestOf(options));
  if (!table.ok) return refuse(table.error, sourceName(path));
  const { holidays, now, openStore } = services;
  const store = await openStore();
  const header = await sharedHeader(options, services);
  const planned = await planRowImport(table.value.lines(), { store, holidays, now, header });
  const faulty = planned.fates.filter(({ kind }) => kind === "faulty").length;
  const isTaken = isToBeTaken(planned, faulty, options);
  if (!options.json) await show(path, { table: table.value, planned, services });
  const isAgreed = isTaken && (await agreeToTakeIn(counted(planned.cases.length, "application"), options, services));
  if (isAgreed) await store.addCases(planned.cases, now);
  const { json: isJson, "dry-run": isDryRun, "skip-faulty": skipsFaulty } = options;
  await tell({ planned, table: table.value, isAgreed, isDryRun, skipsFaulty, isJson }, services);
  if (isTaken) return isAgreed ? 0 : 1;
  return faulty > 0 && !options["skip-faulty"] ? 2 : 0;
}

function isToBeTaken(planned: RowImport, faulty: number, options: ImportTableOptions): boolean {
  return !options["dry-run"] && planned.cases.length > 0 && (faulty === 0 || options["skip-faulty"]);
}

function requestOf({ from, map, dates }: ImportTableOptions): TableRequest {
  if (from !== undefined && !FORMATS.some((format) => format === from)) {
    misuse(`--from: expected ${FORMATS.join(", ")}, got ${JSON.stringify(from)}`);
  }
  if (dates !== undefined && dates !== "dmy" && dates !== "mdy") {
    misuse(`--dates: expected dmy (the day first) or mdy (the month first), got ${JSON.stringify(dates)}`);
  }
  return { from: from as TableFormat | undefined, dates: dates as DateOrder | undefined, map: map.map(mapping) };
}

function mapping(text: string): readonly [string, string] {
  const equals = text.indexOf("=");
  if (equals < 1) misuse(`--map: expected a field and a column, such as company="Firm", got ${JSON.stringify(text)}`);
  return [text.slice(0, equals).trim(), text.slice(equals + 1)];
}

/** What every case of the table begins with: what the options say, and for the rest the settings. */
async function sharedHeader(
  options: ImportTableOptions,
  services: Services,
): Promise<Omit<CaseHeader, "role" | "company">> {
  const settings = await (await services.openStore()).loadSettings();
  const ownTimeZone = settings.timeZone ?? services.ownTimeZone;
  const calendar = await newCalendar(options, settings, services);
  return {
    ...settledPlaybook(settings, "candidate"),
    ...settledMe(settings, { ownTimeZone, timeZone: calendar.timeZone }),
    calendar,
    contacts: [],
  };
}

interface Shown {
  readonly table: ApplicationTable;
  readonly planned: RowImport;
  readonly services: Services;
}

async function show(path: string, { table, planned, services: { terminal } }: Shown): Promise<void> {
  const page = renderTable(table, planned.fates, { source: sourceName(path), columns: terminal.columns });
  await terminal.out(paintPage(page, terminal));
}

interface Outcome {
  readonly planned: RowImport;
  readonly table: ApplicationTable;
  readonly isAgreed: boolean;
  readonly isDryRun: boolean;
  readonly skipsFaulty: boolean;
  readonly isJson: boolean;
}

async function tell({ table, isJson, ...outcome }: Outcome, { terminal }: Services): Promise<void> {
  const { planned, isAgreed } = outcome;
  const { fates, cases } = planned;
  if (isJson) {
    const { format, columns, notices } = table;
    await terminal.out(
      `${JSON.stringify({ format, columns, notices, rows: fates, added: isAgreed ? cases.length : 0 })}\n`,
    );
    return;
  }
  await terminal.out(`${outcomeWords(outcome)}\n`);
}

const SKIPPING = "--skip-faulty takes in the rows that can be read.";

function outcomeWords({ planned, isAgreed, isDryRun, skipsFaulty }: Omit<Outcome, "table" | "isJson">): string {
  const { fates, cases } = planned;
  if (isAgreed) return `Took in ${counted(cases.length, "application")}.`;
  if (cases.length === 0) return "There is nothing new in it.";
  const needsSkipping = fates.some(({ kind }) => kind === "faulty") && !skipsFaulty;
  if (!isDryRun) return needsSkipping ? `Nothing was taken in. ${SKIPPING}` : "Nothing was taken in.";
  if (needsSkipping) return `This was a trial: nothing was taken in. ${SKIPPING}`;
  return `This was a trial: nothing was taken in. Without --dry-run it takes in ${counted(cases.length, "application")}.`;
}
