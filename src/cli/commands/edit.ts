import {
  type CaseEdit,
  describeEdit,
  editHeader,
  followFacts,
  getStoredCase,
  type StoredCase,
} from "../../app/index.ts";
import type { CaseHeader, ContactJson } from "../../contract/index.ts";
import { formatInstant, getTimeZone } from "../../engine/index.ts";
import { type ParsedArguments, parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command, Services } from "../command.ts";
import {
  CALENDAR_HELP,
  CALENDAR_OPTIONS,
  calendarOf,
  chooseContact,
  findRole,
  ROLE_NAMES,
  readContact,
  readDateOption,
  tellFollowed,
} from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";
import { readPlaybookOption } from "../read-json.ts";

const CONTACT_OPTIONS = {
  name: "string",
  "contact-role": "string",
  title: "string",
  email: "string",
  phone: "string",
  address: "string",
  "contact-zone": "string",
  pronounce: "string",
} as const;

const OPTIONS = {
  ...CALENDAR_OPTIONS,
  ...CONTACT_OPTIONS,
  role: "string",
  company: "string",
  playbook: "string",
  holiday: "strings",
  "no-holiday": "strings",
  "add-contact": "strings",
  "remove-contact": "strings",
  contact: "string",
  "my-zone": "string",
  "my-name": "string",
  "dry-run": "boolean",
  json: "boolean",
} as const;

type Options = ParsedArguments<typeof OPTIONS>["options"];

export const command: Command = {
  name: "edit",
  summary: "changes what a case says of the company, the role and the people",
  usage: ["edit CASE [options]", "edit globex --contact dana --email dana@globex.example"],
  options: [
    ["--role TEXT", "what the role is called"],
    ["--company TEXT", "what the company is called"],
    ["--add-contact TEXT", 'somebody new: "NAME, ROLE, EMAIL"'],
    ["--remove-contact C", "takes somebody out whom no fact names"],
    ["--contact C", "whose values change: --name, --contact-role, --title,"],
    ["", "--email, --phone, --address, --contact-zone, --pronounce"],
    ...CALENDAR_HELP,
    ["--holiday DATE", "a further day off"],
    ["--no-holiday DATE", "takes one out again"],
    ["--playbook ID|FILE", "whose advice to follow"],
    ["--my-name NAME", "what you are called"],
    ["--my-zone ZONE", "by which clock you live"],
    ["--dry-run", "shows what would change"],
    ["--json", '{"recorded": [ids], "plan": …}'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, OPTIONS);
    const [name] = positionals;
    if (name === undefined || positionals.length > 1) misuse("edit: expected one CASE");
    const store = await services.openStore();
    const stored = await getStoredCase(store, (await chooseCase(name, store)).id);
    const header = editHeader(stored.header, await editOf(options, stored.header, services));
    const words = describeEdit(stored.header, header);
    if (words.length === 0) misuse('edit: nothing would change. See "fineline edit --help".');
    return saveEdit(stored, header, { ...options, words }, services);
  },
};

/** What the options ask for. */
async function editOf(options: Options, header: CaseHeader, services: Services): Promise<CaseEdit> {
  const { calendar } = header;
  const days = (name: string, texts: readonly string[]) =>
    Promise.all(texts.map((text) => readDateOption({ name, text, calendar }, services)));
  return {
    role: options.role,
    company: options.company,
    playbook: await readPlaybookOption(options.playbook, services),
    calendar: await calendarOf(options, services, { known: header.calendar }),
    me: meOf(options),
    addHolidays: await days("holiday", options.holiday),
    removeHolidays: await days("no-holiday", options["no-holiday"]),
    addContacts: options["add-contact"].map(newContact),
    removeContacts: options["remove-contact"].map((typed) => chooseContact(typed, header.contacts).id),
    contact: contactEdit(options, header),
  };
}

function meOf(options: Options): CaseEdit["me"] {
  const { "my-zone": timeZone, "my-name": name } = options;
  if (timeZone === undefined && name === undefined) return undefined;
  return { ...(timeZone === undefined ? {} : { timeZone }), ...(name === undefined ? {} : { name }) };
}

function newContact(text: string): Omit<ContactJson, "id"> {
  const contact = readContact(text);
  return contact.ok ? contact.value : misuse(`--add-contact: expected ${contact.error}, got ${JSON.stringify(text)}`);
}

function contactEdit(options: Options, header: CaseHeader): CaseEdit["contact"] {
  const { name, title, email, phone, address, pronounce, "contact-role": role, "contact-zone": timeZone } = options;
  const given = { name, title, email, phone, address, pronounce, timeZone, role: roleOption(role) };
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const [first] = Object.keys(changes);
  if (options.contact === undefined) {
    return first === undefined ? undefined : misuse(`edit: expected --contact C with --${first}, to say whose it is`);
  }
  if (first === undefined) misuse("edit --contact: expected what changes, such as --email dana@globex.example");
  return { id: chooseContact(options.contact, header.contacts).id, changes };
}

function roleOption(text: string | undefined): ContactJson["role"] | undefined {
  if (text === undefined) return undefined;
  return (
    findRole(text) ?? misuse(`--contact-role: expected one of ${ROLE_NAMES.join(", ")}, got ${JSON.stringify(text)}`)
  );
}

interface SaveOptions {
  readonly json: boolean;
  readonly "dry-run": boolean;
  readonly words: readonly string[];
}

/** The new header is kept beside the old ones; a note that holds the old one lets `undo` bring it back. */
async function saveEdit(stored: StoredCase, header: CaseHeader, options: SaveOptions, services: Services): Promise<0> {
  const { holidays, newId, now } = services;
  const store = await services.openStore();
  const at = formatInstant(now, getTimeZone(stored.header.calendar.timeZone));
  const note = `Changed: ${options.words.join("; ")}`;
  const facts = [{ kind: "note" as const, at, note, "x-header-before": stored.header }];
  const dryRun = options["dry-run"];
  const followed = await followFacts(facts, stored, { store, holidays, newId, now, dryRun, header });
  if (!followed.ok) refuse(followed.error, "edit");
  const verb = dryRun ? "Would change" : "Changed";
  await tellFollowed(followed.value, { json: options.json, dryRun, understood: options.words, verb }, services);
  return 0;
}
