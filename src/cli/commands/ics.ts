import { type CalendarEntry, type CalendarOptions, calendarEntriesOf, UnreadableCaseError } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { findStep } from "../find-step.ts";
import { type OpenedCase, openCase, openCaseById } from "../open-case.ts";
import { cleanText } from "../render/plain-text.ts";

export const command: Command = {
  name: "ics",
  summary: "the steps and interviews of a case, or of all, for a calendar",
  usage: ["ics [CASE] [--out FILE.ics]", 'ics globex --step "thank dana" --full'],
  options: [
    ["--step STEP", "that step alone, by its id or its words"],
    ["--todos", "steps as tasks, to be crossed off"],
    ["--full", "with names, company and reasons; otherwise nobody learns from it what it is about"],
    ["--alarms", "with an alarm at the best moment"],
    ["--out FILE", "where to; otherwise standard output"],
    ["--force", "overwrites a file"],
    ["--json", '{"entries", "calendar"}, with --out {"entries", "wrote"}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, {
      step: "string",
      todos: "boolean",
      full: "boolean",
      alarms: "boolean",
      out: "string",
      force: "boolean",
      json: "boolean",
    });
    const [name] = positionals;
    if (positionals.length > 1) misuse("ics: expected one CASE, or none for all");
    const as = options.todos ? "tasks" : "events";
    const { step } = options;
    const entries = await (step === undefined ? entriesOf(name, as, services) : entryOf(step, name, as, services));
    const { write } = await services.openCalendarFiles();
    const { text } = write({
      entries,
      published: [],
      now: services.now,
      options: {
        as,
        isPrivate: !options.full,
        hasAlarms: options.alarms,
        name: options.full ? "Fineline" : "Follow-ups",
        refreshMinutes: undefined,
      },
    });
    await handOut(text, entries.length, options, services);
    return 0;
  },
};

/** Those of one case, or of all; a case that cannot be read any more is named and left out. */
async function entriesOf(
  name: string | undefined,
  as: CalendarOptions["as"],
  services: Services,
): Promise<readonly CalendarEntry[]> {
  if (name !== undefined) return entriesOfCase(await openCase(name, services), as);
  const entries: CalendarEntry[] = [];
  for (const caseId of await (await services.openStore()).listCaseIds()) {
    try {
      entries.push(...entriesOfCase(await openCaseById(caseId, services), as));
    } catch (error) {
      if (!(error instanceof UnreadableCaseError)) throw error;
      await services.terminal.err(`${cleanText(error.message)}\n`);
    }
  }
  return entries;
}

function entriesOfCase({ caseId, parsed, plan }: OpenedCase, as: CalendarOptions["as"]): readonly CalendarEntry[] {
  return calendarEntriesOf({ caseId, theCase: parsed.case, plan }, { as });
}

async function entryOf(
  step: string,
  name: string | undefined,
  as: CalendarOptions["as"],
  services: Services,
): Promise<readonly CalendarEntry[]> {
  const words = step.split(/\s+/).filter((word) => word !== "");
  const found = await findStep(name === undefined ? words : [name, ...words], services);
  const { caseId, parsed, plan } = found;
  return calendarEntriesOf({ caseId, theCase: parsed.case, plan }, { as, stepId: found.step.id });
}

async function handOut(
  calendar: string,
  entries: number,
  { out, force, json }: { readonly out: string | undefined; readonly force: boolean; readonly json: boolean },
  { terminal, openLetterTools }: Services,
): Promise<void> {
  if (out === undefined || out === "-") {
    await terminal.out(json ? `${JSON.stringify({ entries, calendar }, null, 2)}\n` : calendar);
    return;
  }
  await (await openLetterTools()).createFile(out, calendar, { overwrite: force });
  const told = `Wrote ${entries} ${entries === 1 ? "entry" : "entries"}: ${cleanText(out)}\n`;
  await terminal.out(json ? `${JSON.stringify({ entries, wrote: out }, null, 2)}\n` : told);
}
