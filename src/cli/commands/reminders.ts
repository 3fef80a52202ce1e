import {
  REMINDER_CHANNELS,
  type ReminderChannelName,
  type ReminderChannelState,
  type ReminderDesk,
  type ReminderStanding,
} from "../../app/index.ts";
import { findNear, suggest } from "../../contract/index.ts";
import {
  businessCalendarOf,
  formatInstant,
  getTimeZone,
  type Instant,
  nearMomentByClock,
  readerClock,
} from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { BLANK, line, type PageLine, paintPage, span } from "../render/page.ts";
import { layoutLabelled } from "../render/table.ts";

const names = REMINDER_CHANNELS.join(", ");

export const command: Command = {
  name: "reminders",
  summary: "how you are told when a step's time has come",
  usage: [
    "reminders [--json]",
    "reminders on CHANNEL [--url URL] [--format ntfy|json] [--token-file FILE]",
    "reminders off CHANNEL",
    "reminders test CHANNEL",
    "reminders on webhook --url https://ntfy.example/my-own-topic",
  ],
  options: [
    ["CHANNEL", "email, push (browsers), webhook, or desktop (while fineline watch runs)"],
    ["--url URL", "where a webhook leads; kept sealed"],
    ["--format F", "ntfy, or json for anything else; ntfy where it is not said"],
    ["--token-file FILE", "a file that holds the webhook's token; - for standard input"],
    ["--json", "the channels, the last look and the next message as JSON"],
  ],
  run: async (args, services) => {
    const read = parseArguments(args, { json: "boolean", url: "string", format: "string", "token-file": "string" });
    const [verb, typed, ...more] = read.positionals;
    if (more.length > 0) misuse(`reminders: expected one channel, got also "${more[0]}"`);
    const run = await deedOf(verb, typed, read.options, services);
    const tools = await services.openReminderTools();
    try {
      return await run(tools.desk);
    } finally {
      await tools.close();
    }
  },
};

interface Options {
  readonly json: boolean;
  readonly url: string | undefined;
  readonly format: string | undefined;
  readonly "token-file": string | undefined;
}

type Deed = (desk: ReminderDesk) => Promise<ExitStatus>;

async function deedOf(
  verb: string | undefined,
  typed: string | undefined,
  options: Options,
  services: Services,
): Promise<Deed> {
  if (verb === undefined) return (desk) => showAll(desk, options.json, services);
  if (verb !== "on" && verb !== "off" && verb !== "test") {
    return misuse(`reminders: expected on, off or test, got "${verb}"`);
  }
  const channel = channelNamed(typed, verb);
  if (verb === "test") return (desk) => test(desk, channel, services);
  const webhook = await webhookOf(channel, options, services);
  return async (desk) => {
    const state = await desk.change(channel, { isOn: verb === "on", ...webhook });
    return tellChange(state, desk, services);
  };
}

function channelNamed(typed: string | undefined, verb: string): ReminderChannelName {
  const channel = REMINDER_CHANNELS.find((name) => name === typed);
  if (channel !== undefined) return channel;
  if (typed === undefined) return misuse(`reminders ${verb}: expected a channel (${names})`);
  return misuse(
    `reminders ${verb}: expected a channel (${names}), got "${typed}"${suggest(findNear(typed, REMINDER_CHANNELS))}`,
  );
}

async function webhookOf(
  channel: ReminderChannelName,
  { url, format = "ntfy", "token-file": file }: Options,
  services: Services,
) {
  if (url === undefined) return {};
  if (channel !== "webhook") return misuse("reminders: --url: only a webhook leads somewhere");
  const token = file === undefined ? {} : { token: new TextDecoder().decode(await services.readFile(file)).trim() };
  const { parseReminderChange } = await import("../../contract/http/index.ts");
  const read = parseReminderChange({ webhook: { url, format, ...token } });
  return read.ok ? { webhook: read.value.webhook! } : refuse(read.error, "reminders on");
}

async function test(desk: ReminderDesk, channel: ReminderChannelName, { terminal }: Services): Promise<ExitStatus> {
  const delivery = await desk.test(channel);
  const sentence = delivery.kind === "told" ? "A test is on its way." : delivery.sentence;
  await terminal.out(paintPage([line(`${channel}: ${sentence}`)], terminal));
  return delivery.kind === "told" ? 0 : 1;
}

async function tellChange(
  { channel, isOn }: ReminderChannelState,
  desk: ReminderDesk,
  { terminal }: Services,
): Promise<ExitStatus> {
  const needsBrowser = channel === "push" && isOn && (await desk.listBrowsers()).length === 0;
  const missing = needsBrowser ? " No browser asked for it yet: do that there, in Settings." : "";
  const runs = channel === "desktop" ? "fineline watch" : "fineline serve or fineline watch";
  const note = isOn ? ` Reminders come while ${runs} runs.${missing}` : "";
  await terminal.out(paintPage([line(`${channel} is ${isOn ? "on" : "off"}.${note}`)], terminal));
  return 0;
}

async function showAll(desk: ReminderDesk, json: boolean, services: Services): Promise<ExitStatus> {
  const standing = await desk.standing();
  const { terminal } = services;
  await terminal.out(json ? toJson(standing, services) : paintPage(pageOf(standing, services), terminal));
  return 0;
}

function toJson(
  { lastTick, nextDue, overdue, isMissed, channels }: ReminderStanding,
  { ownTimeZone }: Services,
): string {
  const zone = getTimeZone(ownTimeZone);
  const moment = (at: Instant | null) => (at === null ? null : formatInstant(at, zone));
  const told = channels.map(({ channel, isOn, label, lastToldAt, problem }) => ({
    channel,
    isOn,
    label,
    lastToldAt: moment(lastToldAt),
    problem: problem === null ? null : { at: moment(problem.at), sentence: problem.sentence },
  }));
  const json = { lastTick: moment(lastTick), nextDue: moment(nextDue), overdue, isMissed, channels: told };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function pageOf({ lastTick, nextDue, overdue, isMissed, channels }: ReminderStanding, services: Services) {
  const { columns } = services.terminal;
  const calendar = businessCalendarOf({
    timeZone: services.ownTimeZone,
    openMinute: 0,
    closeMinute: 1440,
    weekend: [6, 7],
    holidays: [],
    workdays: [],
  });
  const clock = readerClock(calendar, services.ownTimeZone);
  const moment = (at: Instant) => nearMomentByClock(at, services.now, clock);
  const rows = [
    ...channels.map((state) => [span(state.channel, "quiet"), span(channelWords(state, moment))] as const),
    [span("last look", "quiet"), span(lastTick === null ? "never" : moment(lastTick))] as const,
    [span("next", "quiet"), span(nextDue === null ? "nothing" : moment(nextDue))] as const,
  ];
  const lines: PageLine[] = [...layoutLabelled(rows, { columns, indent: 0 })];
  if (overdue > 0) lines.push(line(`${overdue} overdue`, "late"));
  if (isMissed) lines.push(BLANK, line("Nobody looks now: start fineline serve or fineline watch.", "late"));
  return lines;
}

function channelWords(
  { isOn, label, lastToldAt, problem }: ReminderChannelState,
  moment: (at: Instant) => string,
): string {
  const where = label === null ? "" : ` (${label})`;
  const told = lastToldAt === null ? "" : `, told ${moment(lastToldAt)}`;
  const failed = problem === null ? "" : `, failed ${moment(problem.at)}: ${problem.sentence}`;
  return `${isOn ? "on" : "off"}${where}${told}${failed}`;
}
