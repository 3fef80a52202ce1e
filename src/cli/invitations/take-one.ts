import {
  caseIdFor,
  giveIds,
  type Invitation,
  type InvitationPlace,
  importCases,
  recordInvitation,
  type StoredCase,
  type TakenInvitation,
} from "../../app/index.ts";
import type { Services } from "../command.ts";
import { tellFollowed } from "../facts/index.ts";
import { refuse } from "../fail.ts";
import { openCaseById } from "../open-case.ts";
import type { Prompter } from "../prompts/index.ts";
import { callNamesOf } from "../render/call-names.ts";
import { line, type PageLine, paintPage, paragraph } from "../render/page.ts";
import { type Answers, askNames, askRoles, asks, askYes } from "./ask-about.ts";
import {
  GUESS_SENTENCES,
  interviewWords,
  invitationLines,
  NOTHING_SENTENCES,
  placeSentence,
} from "./invitation-words.ts";
import { newCaseHeader } from "./new-case-header.ts";
import { type Desk, placeFor, type Understood, understand } from "./understood-invitation.ts";

/** What one invitation is taken in with. */
export interface Counter extends Services {
  readonly prompter: Prompter;
  readonly desk: Desk;
}

/** What became of an invitation: as programs read it, and whether a person said no. */
export interface TakenOne {
  readonly json: Readonly<Record<string, unknown>>;
  readonly isDeclined: boolean;
}

/** Every case that there is, and whose desk it is. */
export async function openDesk({ openStore, holidays, now }: Services): Promise<Desk> {
  const store = await openStore();
  const cases: StoredCase[] = [];
  for await (const stored of store.streamCases()) cases.push(stored);
  const { email } = await store.loadSettings();
  const own = [email, ...cases.map(({ header }) => header.me?.email)];
  const ownAddresses = new Set(own.flatMap((each) => (each === undefined ? [] : [each.toLowerCase()])));
  return { cases, ownAddresses, holidays, now };
}

/** Shows what an invitation was understood to be, asks what is open, and records it where it may. */
export async function takeOne(invitation: Invitation, answers: Answers, counter: Counter): Promise<TakenOne> {
  const place = placeFor(invitation, counter.desk, answers.caseId);
  const stored = counter.desk.cases.find(({ id }) => id === place.caseId);
  if (stored === undefined && isOver(invitation))
    return tellNothing("never-known", invitation, place, answers, counter);
  if (stored === undefined && answers.isOneOfMany) return passOver(invitation, place, answers, counter);
  const subject = stored ?? { header: await headerOfNew(invitation, place, answers, counter), facts: [] };
  const understood = understand(invitation, place, subject, counter.desk);
  const { taken } = understood;
  if (taken.kind === "nothing") return tellNothing(taken.reason, invitation, place, answers, counter);
  return settle(taken, understood, stored, answers, counter);
}

type Recordable = Exclude<TakenInvitation, { kind: "nothing" }>;

/** Shows it, asks, and records it. */
async function settle(
  taken: Recordable,
  understood: Understood,
  stored: StoredCase | undefined,
  answers: Answers,
  counter: Counter,
): Promise<TakenOne> {
  const { invitation, place } = understood;
  const json = recordableJson(invitation, place, taken);
  if (answers.json && !answers.yes) return { json, isDeclined: false };
  if (!answers.json) await counter.terminal.out(paintPage(shownPage(taken, understood, counter), counter.terminal));
  let settled = taken;
  if (asks(answers)) {
    settled = await askRoles(taken, counter.prompter);
    if (!(await askYes("Record this?", counter.prompter))) {
      await counter.terminal.err("Nothing was recorded.\n");
      return { json, isDeclined: true };
    }
  }
  const recorded = await record(settled, understood, stored, answers, counter);
  return { json: { ...json, ...recorded }, isDeclined: false };
}

/** What is called off or answered begins no case. */
function isOver({ method, status }: Invitation): boolean {
  return status === "cancelled" || (method !== "publish" && method !== "request");
}

function headerOfNew(invitation: Invitation, place: InvitationPlace, answers: Answers, counter: Counter) {
  const { title, starts } = invitation;
  const timeZone = starts?.kind === "moment" ? starts.timeZone : undefined;
  const names = askNames({ guess: place.company, title }, answers, counter.prompter);
  return Promise.all([names, counter.openStore().then((store) => store.loadSettings())]).then(([said, settings]) =>
    newCaseHeader({ ...said, timeZone, settings, ownTimeZone: settings.timeZone ?? counter.ownTimeZone }),
  );
}

async function passOver(
  invitation: Invitation,
  place: InvitationPlace,
  { json }: Answers,
  { terminal }: Counter,
): Promise<TakenOne> {
  const words = `${invitationLines(invitation)[0]}: belongs to no case that is there, and was passed over.`;
  if (!json) await terminal.out(paintPage(paragraph(words, terminal.columns), terminal));
  return { json: { ...commonJson(invitation, place), change: "nothing", reason: "no-case" }, isDeclined: false };
}

async function tellNothing(
  reason: keyof typeof NOTHING_SENTENCES,
  invitation: Invitation,
  place: InvitationPlace,
  { json }: Answers,
  { terminal }: Counter,
): Promise<TakenOne> {
  const page = [
    line(invitationLines(invitation)[0]!, "strong"),
    ...paragraph(NOTHING_SENTENCES[reason], terminal.columns),
  ];
  if (!json) await terminal.out(paintPage(page, terminal));
  return { json: { ...commonJson(invitation, place), change: "nothing", reason }, isDeclined: false };
}

function shownPage(
  taken: Recordable,
  { invitation, place, calendar }: Understood,
  { terminal: { columns }, ownTimeZone, desk }: Counter,
): readonly PageLine[] {
  const { header, interview, kind, added, guesses } = taken;
  const [title = "", ...places] = invitationLines(invitation);
  const callName = callNamesOf(desk.cases.map((each) => ({ id: each.id, ...each.header })));
  const others = place.otherCaseIds.slice(0, 3).map((id) => `--case ${callName(id)}`);
  const notes = [
    ...guesses.map((guess) => GUESS_SENTENCES[guess]),
    ...(others.length === 0 ? [] : [`It may belong elsewhere: ${others.join(", ")}.`]),
    ...added.map(({ name, role, email }) => `New: ${name}, ${email}, taken for ${article(role)}.`),
  ];
  const words = interviewWords(kind, interview, { calendar, contacts: header.contacts, ownTimeZone });
  const sentence = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
  return [
    ...paragraph(title, columns, { tone: "strong" }),
    ...paragraph(sentence, columns, { indent: 2, hanging: 2 }),
    ...places.flatMap((each) => paragraph(each, columns, { indent: 2, hanging: 2, tone: "quiet" })),
    ...paragraph(
      place.caseId === undefined
        ? `A new case: ${header.company}, ${header.role}.`
        : placeSentence(header, place.evidence),
      columns,
    ),
    ...notes.flatMap((note) => paragraph(note, columns)),
  ];
}

function article(role: string): string {
  const words = role.replace("-", " ");
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

async function record(
  taken: Recordable,
  understood: Understood,
  stored: StoredCase | undefined,
  { json }: Answers,
  counter: Counter,
): Promise<Readonly<Record<string, unknown>>> {
  const { holidays, newId, now, terminal } = counter;
  const store = await counter.openStore();
  if (stored === undefined) return addCase(taken, json, counter);
  const followed = await recordInvitation(taken, stored, { store, holidays, newId, now });
  if (!followed.ok) return refuse(followed.error, "invite");
  const contacts = taken.header.contacts;
  const words = interviewWords(taken.kind, taken.interview, {
    calendar: understood.calendar,
    contacts,
    ownTimeZone: counter.ownTimeZone,
  });
  if (!json) {
    await terminal.out("\n");
    await tellFollowed(followed.value, { json: false, understood: [words], verb: "Recorded" }, counter);
  }
  return { recorded: followed.value.facts.map(({ id }) => id) };
}

async function addCase(taken: Recordable, json: boolean, counter: Counter): Promise<Readonly<Record<string, unknown>>> {
  const { holidays, newId, now, terminal } = counter;
  const store = await counter.openStore();
  const { header } = taken;
  const id = caseIdFor(header.company, new Set(await store.listCaseIds()));
  const facts = giveIds(taken.facts, newId);
  const added = await importCases({ id, ...header, facts }, { store, holidays, newId, now });
  if (!added.ok) return refuse(added.error, "invite");
  const { plan } = await openCaseById(id, counter);
  const page = [
    ...paragraph(`Saved as ${id}.`, terminal.columns),
    ...paragraph(plan.headline, terminal.columns, { tone: "strong" }),
  ];
  if (!json) await terminal.out(`\n${paintPage(page, terminal)}`);
  return { case: id, recorded: facts.map((fact) => fact.id) };
}

function recordableJson(
  invitation: Invitation,
  place: InvitationPlace,
  taken: Recordable,
): Readonly<Record<string, unknown>> {
  const { kind, header, added, facts, guesses } = taken;
  return {
    ...commonJson(invitation, place),
    change: kind,
    ...(place.caseId === undefined ? { company: header.company, role: header.role } : {}),
    added,
    facts,
    guesses,
  };
}

function commonJson(
  { uid, sequence, method, title }: Invitation,
  place: InvitationPlace,
): Readonly<Record<string, unknown>> {
  const { caseId = null, certainty, evidence, otherCaseIds } = place;
  return { uid, sequence, method, title, case: caseId, certainty, evidence, otherCases: otherCaseIds };
}
