import type { FactJson, HolidayLookup, OpeningJson, ParsedCase } from "../../contract/index.ts";
import type { Contact, Instant, Step } from "../../engine/index.ts";
import type { Finding, LetterKind } from "../../engine/letters/index.ts";
import { hasComeBack } from "../approve-letter.ts";
import { digestCase } from "../digest-case.ts";
import { draftLetter } from "../draft-letter.ts";
import { letterContextOf } from "../letter-context.ts";
import { type PlannedCase, planCase } from "../plan-case.ts";
import type { OutboxItem, StoredCase } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { readStoredCase } from "../stored-case.ts";
import { UnreadableCaseError } from "../unreadable-case-error.ts";
import { type BulkFate, type BulkLetter, type BulkPreview, type BulkRequest, type BulkRow, STEP_OF } from "./bulk.ts";
import { type Answerable, mayTell } from "./decide.ts";
import { findUnequal, type LetterToCompare, personalParts } from "./equal-treatment.ts";
import { openingCalendar, stageName } from "./opening.ts";
import { peopleOfOpenings } from "./people-of-openings.ts";
import { toldFacts } from "./told-words.ts";

export interface PrepareBulkInput {
  readonly opening: OpeningJson;
  /** The cases asked for; one that is not there is a row that is blocked. */
  readonly cases: readonly StoredCase[];
  /** Everybody of the opening. */
  readonly everybody: readonly CaseView[];
  /** The outbox as it stands, for what is on its way. */
  readonly outbox: readonly OutboxItem[];
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  readonly version: string;
}

/** Composes and checks a letter for each of the cases, and says what would become of it. Records and sends nothing. */
export function prepareBulk(request: BulkRequest, input: PrepareBulkInput): BulkPreview {
  const { opening, everybody, now } = input;
  const today = openingCalendar(opening, input.holidays, now).dateOf(now);
  const byId = new Map(input.cases.map((stored) => [stored.id, stored]));
  const known: Known = {
    ...input,
    request,
    today,
    all: answerables(everybody),
    sameAs: sameApplicants(everybody),
    onTheirWay: new Map(input.outbox.map((item) => [`${item.caseId} ${item.stepId}`, item])),
    inDoubt: new Set(input.outbox.flatMap((item) => (isAnswerInDoubt(item) ? item.caseId : []))),
    inHand: new Set(
      input.outbox.flatMap(({ caseId, stepId, state }) =>
        IS_GONE.has(state.kind) ? [] : `${caseId} ${actionOf(stepId)}`,
      ),
    ),
  };
  const rows = onePerPerson(
    request.caseIds.map((caseId) => rowOf(caseId, byId.get(caseId), known)),
    known.sameAs,
  );
  const unequal = findUnequal(rows.flatMap((row) => comparable(row, byId.get(row.caseId))));
  return { action: request.action, opening, today, rows, unequal };
}

interface Known extends PrepareBulkInput {
  readonly request: BulkRequest;
  readonly today: number;
  readonly all: readonly Answerable[];
  /** The other cases of the same person in this opening, by case. */
  readonly sameAs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly onTheirWay: ReadonlyMap<string, OutboxItem>;
  /** The cases of which an answer is being given to a server, or may have been. */
  readonly inDoubt: ReadonlySet<string>;
  /** Which case has a letter of which action in the outbox that has not gone yet, or may have. */
  readonly inHand: ReadonlySet<string>;
}

/** The candidates among cases, as rules about answers see them. */
export function answerables(views: readonly CaseView[]): readonly Answerable[] {
  return views.flatMap(({ caseId, digest: { candidate } }) => (candidate === undefined ? [] : [{ caseId, candidate }]));
}

/** Who applied more than once to what these cases are of. */
export function sameApplicants(views: readonly CaseView[]): ReadonlyMap<string, ReadonlySet<string>> {
  const people = peopleOfOpenings(views).filter(({ caseIds }) => caseIds.length > 1);
  return new Map(people.flatMap(({ caseIds }) => caseIds.map((id) => [id, new Set(caseIds)] as const)));
}

/** Who applied twice for one opening gets no letter twice: a person says first which application counts. */
function onePerPerson(rows: readonly BulkRow[], sameAs: Known["sameAs"]): readonly BulkRow[] {
  const written = new Set<string>();
  return rows.map((row) => {
    if (row.fate.kind !== "goes") return row;
    if (written.has(row.caseId)) return { ...row, fate: { kind: "blocked", because: TWICE } };
    for (const caseId of sameAs.get(row.caseId) ?? []) written.add(caseId);
    return row;
  });
}

const TWICE = "They applied twice, and their other application has this letter. Withdraw or remove one.";

function comparable(
  { caseId, stage, letter, fate }: BulkRow,
  stored: StoredCase | undefined,
): readonly LetterToCompare[] {
  const contact = stored?.header.contacts.find(({ id }) => id === letter?.contactId);
  if (letter === null || fate.kind !== "goes" || stored === undefined || contact === undefined) return [];
  const { kind, subject, body } = letter;
  return [{ caseId, group: `${kind} ${stage}`, subject, body, parts: personalParts(contact, stored.facts) }];
}

function rowOf(caseId: string, stored: StoredCase | undefined, known: Known): BulkRow {
  if (stored === undefined) return bareRow(caseId, caseId, "This candidate is not there any more.");
  const contact = stored.header.contacts.find(({ role }) => role === "candidate");
  if (contact === undefined) return bareRow(caseId, caseId, "The case has no candidate.");
  const read = readWithWords(stored, contact.id, known);
  if (read === undefined) return bareRow(caseId, contact.name, "The case cannot be read. Open it to see why.");
  const { candidate } = digestCase({ ...read, openedAt: stored.openedAt, version: known.version });
  const row = { caseId, name: contact.name, stage: stageName(candidate!, known.opening), to: contact.email ?? null };
  const step = findStep(read.plan.steps, known.request);
  if (typeof step === "string") return { ...row, letter: null, fate: { kind: "nothing-to-send", because: step } };
  const letter = letterFor({ ...read, step, contact }, known);
  const fate = fateOf({ caseId, candidate: candidate! }, { step, contact, letter, facts: stored.facts }, known);
  return { ...row, letter, fate };
}

function bareRow(caseId: string, name: string, because: string): BulkRow {
  return { caseId, name, stage: "", to: null, letter: null, fate: { kind: "blocked", because } };
}

interface ReadCase extends PlannedCase {
  readonly parsed: ParsedCase;
  readonly tells: BulkLetter["tells"];
}

/** The case as it will be once the letter's words are recorded. */
function readWithWords(stored: StoredCase, contactId: string, known: Known): ReadCase | undefined {
  const { opening, request, today, now, holidays } = known;
  const { action, words = {} } = request;
  const tells = toldFacts(stored.facts, { action, words, opening, contactId, today, now });
  const told = tells.map((fact, index) => ({ id: `told-${index}`, ...fact }) as FactJson);
  const facts = [...stored.facts.map((fact) => withReason(fact, words.reason)), ...told];
  try {
    const parsed = readStoredCase({ ...stored, facts }, holidays, now);
    const planned = planCase(parsed, { now, clock: now });
    return planned.ok ? { parsed, tells, ...planned.value } : undefined;
  } catch (error) {
    if (error instanceof UnreadableCaseError) return undefined;
    throw error;
  }
}

/** A no with the reason that is given to all; one that was decided for a reason of its own keeps it. */
function withReason(fact: FactJson, reason: string | undefined): FactJson {
  if (fact.kind !== "decision" || reason === undefined || (fact.note ?? "") !== "") return fact;
  return fact.outcome === "rejection" || fact.outcome === "position-closed" ? { ...fact, note: reason } : fact;
}

/** The step that the action carries out: the one that was due first; else why there is none, in a sentence. */
function findStep(steps: readonly Step[], { action }: BulkRequest): Step | string {
  const own = steps.filter((step) => step.action === STEP_OF[action]);
  const due = own.filter(({ state }) => state === "late" || state === "open");
  const first = due.toSorted((a, b) => a.window.due - b.window.due)[0];
  if (first !== undefined) return first;
  if (own.some(({ state }) => state === "upcoming")) return "It is not time yet.";
  return own.some(({ state }) => state === "done" || state === "skipped") ? HAD[action] : NOT_OWED[action];
}

const HAD: Readonly<Record<BulkRequest["action"], string>> = {
  acknowledge: "They know that their application has arrived.",
  thank: "They were thanked.",
  plans: "They know what comes next.",
  update: "They had their update.",
  "tell-decision": "They have their answer.",
};

const NOT_OWED: Readonly<Record<BulkRequest["action"], string>> = {
  acknowledge: "No application is recorded.",
  thank: "No interview has happened.",
  plans: "No interest is recorded.",
  update: "No update is owed now.",
  "tell-decision": "Nothing is decided on them.",
};

interface Meant extends ReadCase {
  readonly step: Step;
  readonly contact: Pick<Contact, "id">;
}

function letterFor({ parsed, plan, playbook, step, contact, tells }: Meant, { request, opening }: Known): BulkLetter {
  const kind = kindFor(step, request);
  const context = letterContextOf({ theCase: parsed.case, plan, playbook, step, kind });
  if (!context.ok) throw new Error(`${step.id}: ${context.error[0]?.expected}`);
  const { letter, findings } = draftLetter(context.value, optionsFor(request, opening));
  return {
    stepId: step.id,
    kind: context.value.kind,
    contactId: contact.id,
    subject: letter.subject ?? "",
    body: letter.body,
    findings,
    isAutomatic: step.automatic,
    tells,
  };
}

/** An update says that there is none where no news was given; other letters are as their step asks. */
function kindFor({ action }: Step, { words }: BulkRequest): LetterKind | undefined {
  if (action !== "update") return undefined;
  return words?.news === undefined ? "update-without-news" : "update";
}

/** Everybody of an opening gets the same wording. A receipt is short unless it can say what comes next. */
function optionsFor({ action, tone = "plain", length, variant = 0, words }: BulkRequest, { id }: OpeningJson) {
  const isShort = action === "acknowledge" && words?.nextSteps === undefined;
  return { tone, length: length ?? (isShort ? "short" : "medium"), variant, alike: id } as const;
}

interface Prepared {
  readonly step: Step;
  readonly contact: Pick<Contact, "email">;
  readonly letter: BulkLetter;
  readonly facts: readonly FactJson[];
}

function fateOf(one: Answerable, { step, contact, letter, facts }: Prepared, known: Known): BulkFate {
  const blocked = (because: string): BulkFate => ({ kind: "blocked", because });
  if (contact.email !== undefined && step.needs.includes("email"))
    return blocked("Mail to their address came back. Find another one.");
  const item = known.onTheirWay.get(`${one.caseId} ${step.id}`);
  if (item !== undefined && isInTheWay(item, { address: contact.email, facts })) {
    return { kind: "nothing-to-send", because: WAYS[item.state.kind] ?? "Their letter is on its way." };
  }
  if (contact.email === undefined) return blocked("There is no address to write to.");
  if (!ONE_ADDRESS.test(contact.email)) return blocked("What stands for their address is not one address.");
  if (isWrittenElsewhere(one, step, known)) return blocked(TWICE);
  if (mayHaveGone(one, known)) return blocked(WAYS.uncertain!);
  if (known.request.action === "tell-decision") {
    const { all, opening, today, sameAs } = known;
    const same = sameAs.get(one.caseId);
    const answer = mayTell(one, { all, opening, today, ...(same === undefined ? {} : { sameAs: same }) });
    if (!answer.mayTell) return blocked(answer.because);
  }
  const because = blockedBy(letter);
  return because === undefined ? { kind: "goes" } : blocked(because);
}

/** What in a letter itself keeps it from going; undefined where nothing does. */
export function blockedBy(letter: BulkLetter): string | undefined {
  const fault = letter.findings.find(({ severity }) => severity === "blocks");
  return fault === undefined ? undefined : blockedWords(fault, letter);
}

/** Of a gap, what is missing, as the letter itself says it. */
function blockedWords({ rule, field, start, end, message }: Finding, { subject, body }: BulkLetter): string {
  if (rule !== "letter.gap") return message;
  const missing = (field === "subject" ? subject : body).slice(start, end).replace(/^\[|\]$/g, "");
  return `Missing in the letter: ${missing}.`;
}

/** Whether another application of theirs has such a letter, or had its receipt. */
function isWrittenElsewhere({ caseId }: Answerable, step: Step, { sameAs, inHand, all }: Known): boolean {
  const others = [...(sameAs.get(caseId) ?? [])].filter((other) => other !== caseId);
  if (others.some((other) => inHand.has(`${other} ${actionOf(step.id)}`))) return true;
  const hasReceipt = ({ candidate: { course } }: Answerable) => course.acknowledgedAt !== null;
  return step.action === "acknowledge" && all.some((each) => others.includes(each.caseId) && hasReceipt(each));
}

/** Whether the answer of an earlier decision may be with them: then nobody knows yet whether another one is a second. */
function mayHaveGone({ caseId }: Answerable, { request: { action }, inDoubt }: Known): boolean {
  return action === "tell-decision" && inDoubt.has(caseId);
}

function isAnswerInDoubt({ stepId, state: { kind } }: OutboxItem): boolean {
  return actionOf(stepId) === "tell-decision" && (kind === "uncertain" || kind === "submitting");
}

/** The first part of a step's id. */
function actionOf(stepId: string): string {
  return stepId.split("/")[0]!;
}

const ONE_ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+$/;

const IS_GONE: ReadonlySet<OutboxItem["state"]["kind"]> = new Set(["draft", "accepted", "rejected", "cancelled"]);

const MAY_BE_REPLACED: ReadonlySet<OutboxItem["state"]["kind"]> = new Set(["draft", "rejected", "cancelled"]);

/** Whether a letter in the outbox is one that a second one must not follow; one that came back may go to another address. */
export function isInTheWay(item: OutboxItem, asked: Parameters<typeof hasComeBack>[1]): boolean {
  return !MAY_BE_REPLACED.has(item.state.kind) && !hasComeBack(item, asked);
}

const WAYS: Readonly<Partial<Record<OutboxItem["state"]["kind"], string>>> = {
  accepted: "Their letter went out.",
  uncertain: "Their letter may have gone. Settle that first.",
};
