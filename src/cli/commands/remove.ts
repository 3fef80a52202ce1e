import { eraseEverything, getStoredCase, type PlaceContents, type StoredCase } from "../../app/index.ts";
import { parseArguments } from "../arguments.ts";
import { chooseCase } from "../choose-case.ts";
import type { Command, ExitStatus, Services } from "../command.ts";
import { misuse } from "../fail.ts";
import { callNamesOf } from "../render/call-names.ts";
import { line, type PageLine, paintPage, paragraph } from "../render/page.ts";
import { simplifyName } from "../simplify-name.ts";

export const command: Command = {
  name: "remove",
  summary: "removes a case, or everything, for good",
  usage: ["remove CASE", "remove --all"],
  options: [
    ["--all", "cases, settings, mailboxes, openings, calendars, reminders: everything"],
    ["--yes", "does not ask"],
    ["--json", '{"removed": [ids]}; the question goes to standard error'],
  ],
  run: async (args, services) => {
    const { options, positionals } = parseArguments(args, { all: "boolean", yes: "boolean", json: "boolean" });
    const [name] = positionals;
    if (options.all ? name !== undefined : name === undefined || positionals.length > 1) {
      misuse("remove: expected one CASE, or --all for everything");
    }
    const removal = name === undefined ? await removalOfAll(services) : await removalOfCase(name, services);
    if (removal === undefined) return tell([line("There is nothing to remove.")], [], options.json, services);
    if (!options.yes && !(await isConfirmed(removal, options.json, services))) {
      await services.terminal.err("Nothing was removed.\n");
      return 1;
    }
    await removal.carryOut();
    return tell(paragraph(removal.done, services.terminal.columns), removal.caseIds, options.json, services);
  },
};

/** What is to go, and how a person is asked about it and told of it. */
interface Removal {
  readonly caseIds: readonly string[];
  /** Removes it, and the letters saved with it. */
  readonly carryOut: () => Promise<unknown>;
  readonly goes: string;
  /** How to keep a copy first; empty where there is nothing to copy. */
  readonly copy: string;
  readonly question: string;
  readonly isWord: (typed: string) => boolean;
  readonly done: string;
}

async function removalOfCase(typed: string, services: Services): Promise<Removal> {
  const store = await services.openStore();
  const { id } = await chooseCase(typed, store);
  const stored = await getStoredCase(store, id);
  const { company, role } = stored.header;
  const headers = await store.listHeaders();
  const callName = callNamesOf(headers.map((each) => ({ id: each.id, ...each.header })))(id);
  const names = [callName, company, id].map(simplifyName).filter((name) => name !== "");
  return {
    caseIds: [id],
    carryOut: async () => {
      await store.removeCases([id], services.now);
      await (await services.openLetterTools()).removeLetters(id);
    },
    goes: `${company}, ${role}: ${listed(contentsOf(stored, (await savedLetters([id], services)).length))}.`,
    copy: `A copy to keep: fineline export ${callName} > ${callName}.json`,
    question: `Type ${callName} to remove it.`,
    isWord: (text) => text.trim() === id || names.includes(simplifyName(text)),
    done: `Removed ${company}, ${role}.`,
  };
}

function contentsOf({ header, facts }: StoredCase, letters: number): readonly string[] {
  const people = counted(header.contacts.length, "person", "people");
  return [people, counted(facts.length, "fact"), ...(letters === 0 ? [] : [counted(letters, "saved letter")])];
}

/** Undefined where there is nothing. */
async function removalOfAll(services: Services): Promise<Removal | undefined> {
  const store = await services.openStore();
  const caseIds = await store.listCaseIds();
  const parts = kindsOf(await store.countContents(), (await savedLetters(caseIds, services)).length);
  if (parts.length === 0) return undefined;
  return {
    caseIds,
    carryOut: async () => {
      const { removeLetters } = await services.openLetterTools();
      await eraseEverything({ store, removeLetters, now: services.now });
    },
    goes: `Everything: ${listed(parts)}.`,
    copy: caseIds.length === 0 ? "" : "A copy of the cases to keep: fineline export > fineline.json",
    question: "Type delete to remove everything.",
    isWord: (text) => text.trim().toLowerCase() === "delete",
    done: `Removed ${listed(parts)}.`,
  };
}

function kindsOf(contents: PlaceContents, savedLetters: number): readonly string[] {
  const { cases, settings, letters, mailboxes, openings, traces, calendars, reminders } = contents;
  const parts: readonly (readonly [count: number, words: string])[] = [
    [cases, counted(cases, "case")],
    [savedLetters, counted(savedLetters, "saved letter")],
    [letters, counted(letters, "letter in the outbox", "letters in the outbox")],
    [mailboxes, counted(mailboxes, "mailbox", "mailboxes")],
    [openings, counted(openings, "opening")],
    [traces, "the counts of forgotten candidates"],
    [calendars, counted(calendars, "calendar")],
    [reminders, "your reminders"],
    [settings, "your settings"],
  ];
  return parts.filter(([count]) => count > 0).map(([, words]) => words);
}

async function savedLetters(caseIds: readonly string[], services: Services): Promise<readonly string[]> {
  const tools = await services.openLetterTools();
  return (await Promise.all(caseIds.map((id) => tools.savedLetters(id)))).flat();
}

async function isConfirmed(removal: Removal, json: boolean, { terminal, typedLines }: Services): Promise<boolean> {
  const { goes, copy, question, isWord } = removal;
  const page = [
    ...paragraph(goes, terminal.columns),
    line("It goes for good: undo does not bring it back."),
    ...(copy === "" ? [] : [line(copy, "quiet")]),
    line(question),
  ];
  await (json ? terminal.err : terminal.out)(paintPage(page, terminal));
  for await (const typed of typedLines()) return isWord(typed);
  misuse("remove: the input ended before an answer, and there was no --yes. Nothing was removed.");
}

async function tell(
  page: readonly PageLine[],
  removed: readonly string[],
  json: boolean,
  { terminal }: Services,
): Promise<ExitStatus> {
  await terminal.out(json ? `${JSON.stringify({ removed }, null, 2)}\n` : paintPage(page, terminal));
  return 0;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "3 people, 5 facts and 1 saved letter". */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
