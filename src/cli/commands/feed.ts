import type { CalendarFeed, FeedDesk, KeyedFeed, StoredHeader } from "../../app/index.ts";
import { describeMoment, formatInstant, getTimeZone, type Instant, readerDays } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { line, type PageLine, paintPage } from "../render/page.ts";

export const command: Command = {
  name: "feed",
  summary: "calendars that your calendar program subscribes to",
  usage: [
    "feed [list] [--json]",
    "feed add [CASE] [--todos] [--full] [--alarms] [--at URL] [--json]",
    "feed rotate NUMBER [--at URL] [--json]",
    "feed remove NUMBER",
  ],
  options: [
    ["NUMBER", "as feed lists them, or an id"],
    ["--todos", "steps as tasks, to be crossed off"],
    ["--full", "with names, company and reasons; otherwise nobody learns from it what it is about"],
    ["--alarms", "with an alarm at the best moment"],
    ["--at URL", "where Fineline is served, such as that of a proxy; http://127.0.0.1:4747 where it is not said"],
    ["--json", "the feeds, or the feed with its address, as JSON"],
  ],
  run: async (args, services) => {
    const spec = { todos: "boolean", full: "boolean", alarms: "boolean", at: "string", json: "boolean" } as const;
    const { options, positionals } = parseArguments(args, spec);
    const [verb = "list", name, ...more] = positionals;
    if (more.length > 0) misuse(`feed: expected at most one word after ${verb}, got also "${more[0]}"`);
    const base = baseOf(options.at);
    const desk = await services.openFeeds();
    if (verb === "list") return listFeeds(desk, options.json, services);
    if (verb === "add") return addFeed(desk, name, { ...options, base }, services);
    if (verb !== "rotate" && verb !== "remove") {
      return misuse(`feed: expected list, add, rotate or remove, got "${verb}"`);
    }
    const feed = await feedNamed(name, verb, desk);
    if (verb === "remove") return removeFeed(desk, feed, services);
    const rotated = (await desk.rotate(feed.id)) ?? misuse("feed rotate: it was removed meanwhile");
    return tellKeyed(rotated, { base, json: options.json }, services);
  },
};

function baseOf(at = "http://127.0.0.1:4747"): string {
  if (!/^(?:https?|webcal):\/\/[^\s?#]+$/i.test(at)) {
    misuse(`feed: --at: expected an address such as https://fineline.example, got "${at}"`);
  }
  return at.replace(/\/+$/, "");
}

async function listFeeds(desk: FeedDesk, json: boolean, services: Services): Promise<ExitStatus> {
  const feeds = await desk.list();
  const { terminal } = services;
  if (json) {
    await terminal.out(`${JSON.stringify({ feeds: feeds.map((feed) => feedJson(feed, services)) }, null, 2)}\n`);
    return 0;
  }
  const headers = await (await services.openStore()).listHeaders();
  const lines = feeds.map((feed, index) => line(`${index + 1}  ${describeFeed(feed, headers, services)}`));
  const none = [line('No calendar is subscribed to. "fineline feed add" makes one.', "quiet")];
  await terminal.out(paintPage(feeds.length === 0 ? none : lines, terminal));
  return 0;
}

function describeFeed(
  { caseId, as, isPrivate, hasAlarms, oldUntil, lastFetchedAt }: CalendarFeed,
  headers: readonly StoredHeader[],
  services: Services,
): string {
  const moment = (at: Instant) => describeMoment(at, readerDays(services.ownTimeZone), services.now);
  const company = headers.find(({ id }) => id === caseId)?.header.company;
  const what = caseId === null ? "all cases" : (company ?? "a case that is gone");
  const isOldThere = oldUntil !== null && oldUntil > services.now;
  return [
    what,
    as,
    isPrivate ? "private" : "with names",
    ...(hasAlarms ? ["alarms"] : []),
    lastFetchedAt === null ? "never fetched" : `fetched ${moment(lastFetchedAt)}`,
    ...(isOldThere ? [`the address before works until ${moment(oldUntil)}`] : []),
  ].join(", ");
}

interface AddOptions {
  readonly todos: boolean;
  readonly full: boolean;
  readonly alarms: boolean;
  readonly json: boolean;
  readonly base: string;
}

async function addFeed(
  desk: FeedDesk,
  name: string | undefined,
  { todos, full, alarms, json, base }: AddOptions,
  services: Services,
): Promise<ExitStatus> {
  const caseId = name === undefined ? null : (await chooseCase(name, await services.openStore())).id;
  const as = todos ? "tasks" : "events";
  const added = await desk.add({ caseId, as, isPrivate: !full, hasAlarms: alarms });
  return tellKeyed(added, { base, json }, services);
}

/** The address is told this once: it alone stands on standard output, so that a program can take it. */
async function tellKeyed(
  { feed, key }: KeyedFeed,
  { base, json }: { readonly base: string; readonly json: boolean },
  services: Services,
): Promise<ExitStatus> {
  const { terminal } = services;
  const address = `${base}/calendar/${key}.ics`;
  if (json) {
    await terminal.out(`${JSON.stringify({ feed: feedJson(feed, services), address }, null, 2)}\n`);
    return 0;
  }
  await terminal.out(`${address}\n`);
  await terminal.err(paintPage(NOTES, terminal));
  return 0;
}

const NOTES: readonly PageLine[] = [
  line("Subscribe to this address in your calendar. It is shown this once; whoever has it can read the calendar."),
  line("It works while fineline serve runs, for programs on this machine; for others see fineline serve --host."),
];

async function removeFeed(desk: FeedDesk, { id }: CalendarFeed, { terminal }: Services): Promise<ExitStatus> {
  await desk.remove(id);
  await terminal.out(paintPage([line("Removed. Its address leads nowhere now.")], terminal));
  return 0;
}

async function feedNamed(typed: string | undefined, verb: string, desk: FeedDesk): Promise<CalendarFeed> {
  const feeds = await desk.list();
  const found = feeds.find(({ id }, index) => id === typed || `${index + 1}` === typed);
  if (found !== undefined) return found;
  const there = feeds.length === 0 ? "there is none" : `there is 1${feeds.length > 1 ? ` to ${feeds.length}` : ""}`;
  return misuse(
    `feed ${verb}: expected the number of a feed, got ${typed === undefined ? "none" : `"${typed}"`}; ${there}`,
  );
}

function feedJson({ madeAt, oldUntil, lastFetchedAt, ...rest }: CalendarFeed, { ownTimeZone }: Services) {
  const moment = (at: Instant | null) => (at === null ? null : formatInstant(at, getTimeZone(ownTimeZone)));
  return { ...rest, madeAt: moment(madeAt), oldUntil: moment(oldUntil), lastFetchedAt: moment(lastFetchedAt) };
}
