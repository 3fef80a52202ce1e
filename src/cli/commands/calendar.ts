import type { CalendarDesk, ConnectedCalendar, SyncOutcome } from "../../app/index.ts";
import { describeMoment, formatInstant, getTimeZone, type Instant, readerDays } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { CalendarTools } from "../calendar-tools.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { line, paintPage, span } from "../render/page.ts";
import { cleanText } from "../render/plain-text.ts";
import { layoutLabelled } from "../render/table.ts";

const VERBS = ["connect", "sync", "skip", "put-back", "disconnect"] as const;

export const command: Command = {
  name: "calendar",
  summary: "steps kept up to date in a calendar on a server (CalDAV)",
  usage: [
    "calendar [--json]",
    "calendar connect URL --user NAME [--password-file FILE] [--calendar URL] [--todos] [--full] [--alarms]",
    "calendar sync",
    "calendar skip NUMBER | calendar put-back NUMBER",
    "calendar disconnect [--remove]",
  ],
  options: [
    ["URL", "of the server, or of a calendar there; https, or http on this very machine"],
    ["--user NAME", "the name there"],
    ["--password-file FILE", "a file that holds the password; - for standard input; otherwise it is asked for"],
    ["--calendar URL", "which one, where several are found"],
    ["--todos", "steps as tasks: what is crossed off there is done here"],
    ["--full", "with names, company and reasons; otherwise nobody learns from it what it is about"],
    ["--alarms", "with an alarm at the best moment"],
    ["NUMBER", "of what was removed there, as calendar lists it"],
    ["--remove", "removes what was written there first"],
    ["--json", "how it stands, or what came of it, as JSON"],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, {
      user: "string",
      "password-file": "string",
      calendar: "string",
      todos: "boolean",
      full: "boolean",
      alarms: "boolean",
      remove: "boolean",
      json: "boolean",
    });
    const [verb, word, ...more] = positionals;
    if (more.length > 0) misuse(`calendar: expected no more words, got also "${more[0]}"`);
    const deed = deedOf(verb, word, options);
    const tools = await services.openCalendarTools();
    try {
      return await deed(tools, services);
    } finally {
      await tools.close();
    }
  },
};

interface Options {
  readonly user: string | undefined;
  readonly "password-file": string | undefined;
  readonly calendar: string | undefined;
  readonly todos: boolean;
  readonly full: boolean;
  readonly alarms: boolean;
  readonly remove: boolean;
  readonly json: boolean;
}

type Deed = (tools: CalendarTools, services: Services) => Promise<ExitStatus>;

function deedOf(verb: string | undefined, word: string | undefined, options: Options): Deed {
  if (verb === undefined) return ({ desk }, services) => show(desk, options.json, services);
  if (verb === "connect") {
    const url = word ?? misuse("calendar connect: expected the URL of a server or of a calendar");
    const user = options.user ?? misuse("calendar connect: expected --user NAME");
    return (tools, services) => connect({ ...options, url, user }, tools, services);
  }
  if (verb === "skip" || verb === "put-back") return ({ desk }, services) => settle(word, verb, desk, services);
  if (word !== undefined) misuse(`calendar: expected no more words after ${verb}, got "${word}"`);
  if (verb === "sync") return ({ desk }, services) => sync(desk, options.json, services);
  if (verb === "disconnect") return ({ desk }, services) => disconnect(desk, options.remove, services);
  return misuse(`calendar: expected ${VERBS.slice(0, -1).join(", ")} or ${VERBS.at(-1)}, got "${verb}"`);
}

async function connect(
  options: Options & { readonly url: string; readonly user: string },
  { desk, askSecret }: CalendarTools,
  services: Services,
): Promise<ExitStatus> {
  const { url, user, calendar, todos, full, alarms } = options;
  const password = await passwordOf(options["password-file"], askSecret, services);
  const as = todos ? "tasks" : "events";
  const choices = { calendarUrl: calendar, as, isPrivate: !full, hasAlarms: alarms } as const;
  const connected = await desk.connect({ url, user, password }, choices);
  if (!connected.ok) return tellRefused(connected, services);
  const told = `Connected: ${cleanText(connected.account.name)}. It is kept up to date while fineline serve runs, and by fineline calendar sync.`;
  await services.terminal.out(paintPage([line(told)], services.terminal));
  return 0;
}

async function passwordOf(
  file: string | undefined,
  askSecret: CalendarTools["askSecret"],
  { readFile }: Services,
): Promise<string> {
  if (file !== undefined) return new TextDecoder().decode(await readFile(file)).replace(/\r?\n$/, "");
  return (await askSecret("Password there: ")) ?? misuse("calendar connect: expected --password-file FILE");
}

async function tellRefused(
  { step, sentence, calendars }: Exclude<ConnectedCalendar, { readonly ok: true }>,
  { terminal }: Services,
): Promise<ExitStatus> {
  const takes = ({ takesTasks, takesEvents }: (typeof calendars)[number]) =>
    [...(takesEvents ? ["events"] : []), ...(takesTasks ? ["tasks"] : [])].join(" and ");
  await terminal.err(
    paintPage(
      [
        line(`${step}: ${cleanText(sentence)}`),
        ...calendars.map((each) =>
          line(`  ${cleanText(each.name)} (${takes(each)}): --calendar ${cleanText(each.url)}`),
        ),
      ],
      terminal,
    ),
  );
  return 1;
}

async function sync(desk: CalendarDesk, json: boolean, { terminal }: Services): Promise<ExitStatus> {
  const outcome = await desk.sync();
  await terminal.out(json ? `${JSON.stringify(outcome, null, 2)}\n` : paintPage([line(wordsOf(outcome))], terminal));
  return outcome.kind === "synced" ? 0 : 1;
}

function wordsOf(outcome: SyncOutcome): string {
  if (outcome.kind !== "synced") return cleanText(outcome.sentence);
  const { written, removed, recorded, isCut } = outcome;
  const more = isCut ? " There is more: look once more." : "";
  return `Up to date: ${written} written, ${removed} removed, ${recorded} recorded here.${more}`;
}

async function settle(
  typed: string | undefined,
  answer: "skip" | "put-back",
  desk: CalendarDesk,
  { terminal }: Services,
): Promise<ExitStatus> {
  const asked = await desk.listTakenAway();
  const found = asked.find((_, index) => `${index + 1}` === typed);
  if (found === undefined) {
    return misuse(`calendar ${answer}: expected a number from 1 to ${asked.length}, got ${typed ?? "none"}`);
  }
  await desk.settleTakenAway(found.uid, answer);
  const told = answer === "skip" ? "Skipped." : "It is put back at the next look.";
  await terminal.out(paintPage([line(`${cleanText(found.title)} (${cleanText(found.company)}): ${told}`)], terminal));
  return 0;
}

async function disconnect(desk: CalendarDesk, removesEntries: boolean, { terminal }: Services): Promise<ExitStatus> {
  const { wasThere, left } = await desk.disconnect({ removesEntries });
  const told = wasThere ? "Disconnected. Its password is forgotten." : "No calendar is connected.";
  const rest = left === undefined ? "" : ` What was written there stays: ${cleanText(left)}`;
  await terminal.out(paintPage([line(`${told}${rest}`)], terminal));
  return 0;
}

async function show(desk: CalendarDesk, json: boolean, services: Services): Promise<ExitStatus> {
  const { terminal, ownTimeZone, now } = services;
  const standing = await desk.standing();
  const [takenAway, entries] = [await desk.listTakenAway(), await desk.countEntries()];
  if (json) {
    const moment = (at: Instant | null) => (at === null ? null : formatInstant(at, getTimeZone(ownTimeZone)));
    const told = standing && {
      ...standing.account,
      syncedAt: moment(standing.syncedAt),
      problem: standing.problem?.sentence ?? null,
    };
    await terminal.out(`${JSON.stringify({ calendar: told ?? null, entries, takenAway }, null, 2)}\n`);
    return 0;
  }
  if (standing === undefined) {
    await terminal.out(paintPage([line("No calendar is connected.", "quiet")], terminal));
    return 0;
  }
  const clock = readerDays(ownTimeZone);
  const { account, syncedAt, problem } = standing;
  const kinds = [account.as, account.isPrivate ? "private" : "with names", ...(account.hasAlarms ? ["alarms"] : [])];
  const rows = [
    [span("calendar", "quiet"), span(`${cleanText(account.name)} (${new URL(account.url).host}), ${kinds.join(", ")}`)],
    [span("entries", "quiet"), span(`${entries}`)],
    [span("last look", "quiet"), span(syncedAt === null ? "never" : describeMoment(syncedAt, clock, now))],
    ...(problem === null ? [] : [[span("problem", "quiet"), span(cleanText(problem.sentence), "late")] as const]),
  ] as const;
  const asked = takenAway.map(({ title, company }, index) =>
    line(
      `${index + 1}  ${cleanText(title)} (${cleanText(company)}) was removed there: calendar skip ${index + 1}, or put-back ${index + 1}`,
    ),
  );
  const lines = [...layoutLabelled(rows, { columns: terminal.columns, indent: 0 }), ...asked];
  await terminal.out(paintPage(lines, terminal));
  return 0;
}
