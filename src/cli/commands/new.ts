import { caseIdFor, importCases, planCase, withContacts } from "../../app/index.ts";
import { type CaseHeader, parseCase, planToJson } from "../../contract/index.ts";
import { parseArguments } from "../arguments.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { CALENDAR_HELP, CALENDAR_OPTIONS, readContact } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";
import { newCalendar } from "../new-calendar.ts";
import { readPlaybookOption } from "../read-json.ts";
import { settledMe, settledPlaybook } from "../settled-header.ts";

const OPTIONS = {
  ...CALENDAR_OPTIONS,
  contact: "strings",
  playbook: "string",
  side: "string",
  opening: "string",
  id: "string",
  json: "boolean",
} as const;

export const command: Command = {
  name: "new",
  summary: "begins a case without questions",
  usage: [
    "new COMPANY ROLE [options]",
    'new "Globex" "Senior Analyst" --country US --region NY',
    'new "Acme" "Clerk" --side employer --contact "Aditi Rao, candidate"',
  ],
  options: [
    ['--contact "NAME, ROLE, EMAIL"', "somebody there; once a person"],
    ["", "recruiter, hiring-manager, hr, interviewer, staff, referrer or candidate"],
    ...CALENDAR_HELP,
    ["--playbook ID|FILE", "whose advice to follow"],
    ["", "what is not said of these goes by your settings"],
    ["--side employer", "you are hiring; needs a contact who is the candidate"],
    ["--opening NAME", "puts cases of one opening together"],
    ["--id ID", "what to call it; otherwise after the company"],
    ["--json", '{"id", "plan"}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, OPTIONS);
    const [company, role] = positionals;
    if (company === undefined || role === undefined || positionals.length > 2) {
      misuse('new: expected a company and a role, such as: new "Globex" "Senior Analyst"');
    }
    const contacts = withContacts([], options.contact.map(contactOption));
    const playbook = await readPlaybookOption(options.playbook, services);
    const settings = await (await services.openStore()).loadSettings();
    const ownTimeZone = settings.timeZone ?? services.ownTimeZone;
    const calendar = await newCalendar(options, settings, services);
    const side = options.side === undefined ? undefined : sideOption(options.side);
    if (options.side === "employer" && !contacts.some((contact) => contact.role === "candidate")) {
      misuse('new --side employer: expected who applies, such as --contact "Aditi Rao, candidate, aditi@example.org"');
    }
    const header: CaseHeader = {
      ...(side === undefined ? {} : { side }),
      ...(options.opening === undefined ? {} : { opening: options.opening }),
      ...(playbook === undefined ? settledPlaybook(settings, side ?? "candidate") : { playbook }),
      role,
      company,
      ...settledMe(settings, { ownTimeZone, timeZone: calendar.timeZone }),
      calendar,
      contacts,
    };
    return addCase(header, options, services);
  },
};

/** A contact as it was typed in an option. */
function contactOption(text: string) {
  const contact = readContact(text);
  return contact.ok ? contact.value : misuse(`--contact: expected ${contact.error}, got ${JSON.stringify(text)}`);
}

function sideOption(text: string): "candidate" | "employer" {
  if (text === "candidate" || text === "employer") return text;
  return misuse(`--side: expected candidate or employer, got ${JSON.stringify(text)}`);
}

async function addCase(
  header: CaseHeader,
  options: { readonly id: string | undefined; readonly json: boolean },
  services: Services,
): Promise<ExitStatus> {
  const { holidays, newId, now, terminal } = services;
  const store = await services.openStore();
  const id = options.id ?? caseIdFor(header.company, new Set(await store.listCaseIds()));
  const json = { id, ...header, facts: [] };
  const added = await importCases(json, { store, holidays, newId, now });
  if (!added.ok) refuse(added.error, "new");
  const parsed = parseCase(json, { holidays, now });
  if (!parsed.ok) refuse(parsed.error, "new");
  const planned = planCase(parsed.value, { now, clock: now });
  if (!planned.ok) refuse(planned.error, "new");
  const { timeZone } = parsed.value.case.calendar;
  if (options.json) {
    await terminal.out(`${JSON.stringify({ id, plan: planToJson(planned.value.plan, timeZone) }, null, 2)}\n`);
    return 0;
  }
  const { BLANK, line, paintPage, paragraph } = await import("../render/page.ts");
  const people = header.contacts.map(({ id: contactId, name, role }) => line(`  ${name}, ${role} (${contactId})`));
  const notes = parsed.value.notes.flatMap((note) => paragraph(note, terminal.columns, { tone: "quiet" }));
  const page = [
    ...paragraph(`${header.company}, ${header.role}: hours and holidays as ${placeOf(header)}.`, terminal.columns),
    ...people,
    ...notes,
    BLANK,
    line(`Saved as ${id}. Say what happened with: fineline log ${id} …`),
  ];
  await terminal.out(paintPage(page, terminal));
  return 0;
}

function placeOf({ calendar: { timeZone, country, region } }: CaseHeader): string {
  const land = country === undefined ? "no public holidays" : [country, region].filter(Boolean).join("-");
  return `in ${timeZone}, ${land}`;
}
