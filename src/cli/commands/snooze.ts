import { type BusinessCalendar, businessCalendarOf, formatInstant, type Instant } from "../../engine/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, Services } from "../command.ts";
import { type DateContext, readMoment, understoodMoment } from "../dates/index.ts";
import { chooseStep, type NamedStep, settleSteps } from "../facts/index.ts";
import { misuse } from "../fail.ts";

export const command: Command = {
  name: "snooze",
  summary: "hides a step from today's list until a day",
  usage: ["snooze STEP until WHEN", "snooze STEP for LENGTH", "snooze STEP", "snooze globex card until thursday"],
  options: [
    ["--dry-run", "shows what would change"],
    ["--json", '{"recorded": [ids], "plan": …}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { json: "boolean", "dry-run": "boolean" });
    const { step, when } = splitWhen(positionals.join(" "));
    if (step === "") misuse('snooze: expected a step and until when, such as "globex card until thursday"');
    const chosen = await chooseStep(step, services);
    const calendar = businessCalendarOf(chosen.theCase.calendar);
    const until = await readUntil(when, { now: services.now, calendar, direction: "ahead" });
    const ownTimeZone = chosen.theCase.me.timeZone ?? services.ownTimeZone;
    refusePastClose(chosen, until, calendar);
    const understood = `snoozed at ${chosen.theCase.company}: ${chosen.title}, until ${understoodMoment(until, calendar, ownTimeZone)}`;
    await snooze(chosen, until, { json: options.json, dryRun: options["dry-run"], understood: [understood] }, services);
    return 0;
  },
};

/** Hidden past its end a step would never be seen again: that is skipping. */
function refusePastClose({ step, title }: NamedStep, until: Instant, calendar: BusinessCalendar): void {
  const { closes } = step.window;
  if (closes === null || until < closes) return;
  misuse(
    `snooze: expected a moment before ${title} ends (${understoodMoment(closes, calendar)}), got ${understoodMoment(until, calendar)}. To leave it out: fineline skip`,
  );
}

/** "globex card until thursday", "globex card for 2 days"; tomorrow where no time is said. */
function splitWhen(text: string): { readonly step: string; readonly when: string } {
  const until = /^(.*?)\s+(?:until|till)\s+(.+)$/i.exec(text);
  if (until !== null) return { step: until[1]!, when: until[2]! };
  const length = /^(.*?)\s+for\s+(.+)$/i.exec(text);
  return length === null ? { step: text.trim(), when: "tomorrow" } : { step: length[1]!, when: `in ${length[2]!}` };
}

async function readUntil(when: string, context: DateContext): Promise<Instant> {
  const read = await readMoment(when, context);
  if (!read.ok) misuse(`snooze: expected ${read.error}, got ${JSON.stringify(when)}`);
  const until = read.value.at ?? context.calendar.open(read.value.day);
  if (until > context.now) return until;
  return misuse(`snooze: expected a moment ahead, got ${understoodMoment(until, context.calendar)}`);
}

function snooze(
  chosen: NamedStep,
  until: Instant,
  options: Parameters<typeof settleSteps>[2],
  services: Services,
): Promise<void> {
  const { timeZone } = chosen.theCase.calendar;
  const at = formatInstant(services.now, timeZone);
  const fact = { kind: "snoozed" as const, at, step: chosen.id, until: formatInstant(until, timeZone) };
  return settleSteps([fact], chosen.caseId, options, services);
}
