import {
  addCards,
  cardOf,
  findDuplicates,
  getStoredCase,
  listPeople,
  mergeContacts,
  type Person,
  reviseHeader,
  type StoredCase,
} from "../../app/index.ts";
import { type CaseHeader, describeFault } from "../../contract/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { chooseContact, findRole, ROLE_NAMES } from "../facts/index.ts";
import { misuse, refuse } from "../fail.ts";
import { callNamesOf } from "../render/call-names.ts";
import { bullet, line, type PageLine, paintPage, span } from "../render/page.ts";
import { layoutLabelled } from "../render/table.ts";

type Action = (args: readonly string[], services: Services) => Promise<ExitStatus>;

export const command: Command = {
  name: "people",
  summary: "everybody that your cases know, as cards in and out",
  usage: [
    "people [--json]",
    "people export [--vcf FILE] [--v3]",
    "people import FILE.vcf --case CASE [--role ROLE]",
    "people duplicates [--json]",
    "people merge CASE CONTACT INTO",
  ],
  options: [
    ["--vcf FILE", "where the cards go; otherwise they are printed"],
    ["--v3", "vCard 3.0, for programs that know no newer one"],
    ["--case CASE", "whose people they are"],
    ["--role ROLE", "what they are there; otherwise by their title, or interviewer"],
    ["--json", "the same as JSON"],
  ],
  run: async ([name, ...args], services) => {
    if (name === undefined || name.startsWith("-")) return showPeople([name, ...args].filter(isGiven), services);
    if (Object.hasOwn(ACTIONS, name)) return ACTIONS[name]!(args, services);
    return misuse(`people: expected ${Object.keys(ACTIONS).join(", ")} or nothing, got ${JSON.stringify(name)}`);
  },
};

const ACTIONS: Readonly<Record<string, Action>> = {
  export: exportPeople,
  import: importPeople,
  duplicates: showDuplicates,
  merge: mergePeople,
};

function isGiven(word: string | undefined): word is string {
  return word !== undefined;
}

async function allPeople({ openStore, now }: Services): Promise<readonly Person[]> {
  return listPeople(await Array.fromAsync((await openStore()).streamCases()), now);
}

async function showPeople(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options } = parseArguments(args, { json: "boolean" });
  const people = await allPeople(services);
  const { terminal } = services;
  if (options.json) {
    const plain = people.map((person) => ({ ...cardOf(person), cases: person.cases.map(({ caseId }) => caseId) }));
    await terminal.out(`${JSON.stringify({ people: plain }, null, 2)}\n`);
    return 0;
  }
  const rows = people.map((person) => [span(person.name, "strong"), span(aboutPerson(person))] as const);
  const page =
    rows.length === 0 ? [line("Your cases know nobody yet.")] : layoutLabelled(rows, { columns: terminal.columns });
  await terminal.out(paintPage(page, terminal));
  return 0;
}

function aboutPerson({ title, email, phone, cases }: Person): string {
  const companies = [...new Set(cases.map(({ company }) => company))].join(", ");
  return [title, companies, email, phone].filter(isGiven).join(" · ");
}

async function exportPeople(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { vcf: "string", v3: "boolean" });
  if (positionals.length > 0) misuse("people export: expected --vcf FILE, or nothing to print the cards");
  const people = await allPeople(services);
  const tools = await services.openTransferTools();
  const text = await tools.writeCards(people.map(cardOf), options.v3 ? "3.0" : "4.0");
  if (options.vcf === undefined) await services.terminal.out(text);
  else {
    await services.writeFile(options.vcf, text);
    const count = people.length === 1 ? "1 card" : `${people.length} cards`;
    await services.terminal.out(paintPage([line(`Wrote ${count} to ${options.vcf}.`)], services.terminal));
  }
  return 0;
}

async function importPeople(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options, positionals } = parseArguments(args, { case: "string", role: "string", json: "boolean" });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || options.case === undefined) {
    misuse("people import: expected one FILE.vcf and --case CASE");
  }
  const role = options.role === undefined ? undefined : roleOption(options.role);
  const file = await (await services.openTransferTools()).readCards(path);
  if (!file.ok) return refuse(file.error, path);
  if (file.value.cards.length === 0) return refuse(file.value.faults.slice(0, MOST_LISTED), path);
  const stored = await storedCase(options.case, services);
  const { header, fates } = addCards(stored.header, file.value.cards, role);
  await revise(stored, header, services);
  const { terminal } = services;
  const faults = file.value.faults.map((fault) => describeFault(fault, path));
  if (options.json) await terminal.out(`${JSON.stringify({ people: fates, faults })}\n`);
  else {
    const people = fates.map(({ name, kind }) => `${name}: ${FATES[kind]}`);
    const told = listed("+", people, terminal.columns);
    const amiss = listed("!", faults, terminal.columns);
    await terminal.out(paintPage([...told, ...amiss], terminal));
  }
  return faults.length > 0 ? 1 : 0;
}

/** So many are told one by one; `--json` has all. */
const MOST_LISTED = 20;

function listed(mark: string, texts: readonly string[], columns: number): readonly PageLine[] {
  const more = texts.length - MOST_LISTED;
  const shown = texts.slice(0, MOST_LISTED).flatMap((text) => bullet(mark, text, columns));
  return more > 0 ? [...shown, line(`  and ${more} more (--json lists all)`, "quiet")] : shown;
}

const FATES = { new: "new here", "filled-in": "there already; what was missing was filled in", there: "there already" };

function roleOption(typed: string) {
  return findRole(typed) ?? misuse(`--role: expected ${ROLE_NAMES.join(", ")}, got ${JSON.stringify(typed)}`);
}

async function showDuplicates(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { options } = parseArguments(args, { json: "boolean" });
  const headers = await (await services.openStore()).listHeaders();
  const found = findDuplicates(headers);
  const { terminal } = services;
  if (options.json) {
    const plain = found.map(({ caseId, first, second, by }) => ({
      case: caseId,
      first: first.id,
      second: second.id,
      by,
    }));
    await terminal.out(`${JSON.stringify({ duplicates: plain }, null, 2)}\n`);
    return 0;
  }
  const callName = callNamesOf(headers.map(({ id, header }) => ({ id, ...header })));
  const lines = found.flatMap(({ caseId, first, second, by }): readonly PageLine[] => [
    ...bullet("·", `${first.name} and ${second.name} have the same ${by}.`, terminal.columns),
    line(`    fineline people merge ${callName(caseId)} ${second.id} ${first.id}`, "quiet"),
  ]);
  await terminal.out(paintPage(lines.length === 0 ? [line("Nobody seems to be there twice.")] : lines, terminal));
  return 0;
}

async function mergePeople(args: readonly string[], services: Services): Promise<ExitStatus> {
  const { positionals } = parseArguments(args, {});
  const [typedCase, typedFrom, typedInto] = positionals;
  if (typedCase === undefined || typedFrom === undefined || typedInto === undefined || positionals.length > 3) {
    misuse("people merge: expected CASE, the CONTACT that is somebody else, and INTO whom");
  }
  const stored = await storedCase(typedCase, services);
  const { contacts } = stored.header;
  const [from, into] = [chooseContact(typedFrom, contacts), chooseContact(typedInto, contacts)];
  const merged = mergeContacts(stored.header, stored.facts, { from: from.id, into: into.id });
  if (!merged.ok) return refuse(merged.error, "people merge");
  await revise(stored, merged.value, services);
  const stays = merged.value.contacts.some(({ id }) => id === from.id);
  const what = stays ? `What happened with ${from.name} stays, and counts as ${into.name}'s in people.` : "";
  const { terminal } = services;
  await terminal.out(
    paintPage([line(`${from.name} and ${into.name} are one person now.`), ...(what ? [line(what)] : [])], terminal),
  );
  return 0;
}

async function storedCase(typed: string, { openStore }: Services): Promise<StoredCase> {
  const store = await openStore();
  return getStoredCase(store, (await chooseCase(typed, store)).id);
}

async function revise(stored: StoredCase, header: CaseHeader, { openStore, holidays, now }: Services): Promise<void> {
  const store = await openStore();
  const revised = await reviseHeader({ base: stored.header, header }, stored, { store, holidays, now });
  if (!revised.ok) refuse(revised.error, "people");
}
