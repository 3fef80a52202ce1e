import {
  type CaseViews,
  type MailWaiting,
  type OwnDaysOff,
  ownDaysOff,
  placeToday,
  type Today,
  type TodayEntry,
  todayOf,
} from "../../app/index.ts";
import { formatDate } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { callNamesOf } from "../render/call-names.ts";
import { caseViewJson, stepDigestJson } from "../render/list-json.ts";
import { paintPage } from "../render/page.ts";
import { renderToday } from "../render/render-today.ts";
import { viewCases } from "../view-cases.ts";

export const command: Command = {
  name: "today",
  summary: "what is late, open and coming up next, over all cases",
  usage: ["today [--all] [--json]"],
  options: [
    ["--all", "everything, however long"],
    ["--json", "the lists late, open, upcoming and lettingGo as JSON, and how much waits in mail"],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { all: "boolean", json: "boolean" });
    if (positionals.length > 0) misuse("today: takes no case; it shows all of them");
    const views = await viewCases(services);
    const store = await services.openStore();
    const own = ownDaysOff(await store.loadSettings(), services.ownTimeZone);
    const today = placeToday(todayOf(views, services.now), own);
    const mail = await store.countMailWaiting();
    await services.terminal.out(
      options.json ? toJson(today, views, mail) : toText(today, views, { services, isWhole: options.all, mail, own }),
    );
    return 0;
  },
};

type CallName = (caseId: string) => string;

function callNames({ cases }: CaseViews): CallName {
  return callNamesOf(cases.map(({ caseId, digest: { company, role } }) => ({ id: caseId, company, role })));
}

/** The companies of more than one case that is not closed. */
function sharedCompanies({ cases }: CaseViews): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { stance, digest } of cases) {
    if (stance === "closed") continue;
    if (seen.has(digest.company)) shared.add(digest.company);
    seen.add(digest.company);
  }
  return shared;
}

function toText(today: Today, views: CaseViews, { services: { terminal, ownTimeZone }, ...shown }: ShownToday): string {
  const { columns } = terminal;
  const names = { callName: callNames(views), shared: sharedCompanies(views) };
  return paintPage(renderToday({ today, ...names, ...shown, ownTimeZone, columns }), terminal);
}

interface ShownToday {
  readonly services: Services;
  readonly isWhole: boolean;
  readonly mail: MailWaiting;
  readonly own: OwnDaysOff;
}

function toJson(today: Today, views: CaseViews, mail: MailWaiting): string {
  const callName = callNames(views);
  const entries = (list: readonly TodayEntry[]) => list.map((entry) => entryJson(entry, callName));
  const json = {
    late: entries(today.late),
    open: entries(today.open),
    upcoming: entries(today.upcoming),
    lettingGo: today.lettingGo.map(caseViewJson),
    snoozed: today.snoozed,
    nudge: today.nudge,
    unreadable: today.unreadable,
    mail,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function entryJson({ caseId, case: digest, step, away }: TodayEntry, callName: CallName) {
  const { company, role } = digest;
  return {
    case: { id: caseId, company, role },
    step: stepDigestJson(step, digest, callName(caseId)),
    ...(away === undefined ? undefined : { away: awayJson(away) }),
  };
}

function awayJson({ on, name, insteadOn }: NonNullable<TodayEntry["away"]>) {
  return {
    on: formatDate(on),
    ...(name === undefined ? undefined : { name }),
    insteadOn: insteadOn === null ? null : formatDate(insteadOn),
  };
}
