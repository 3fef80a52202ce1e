import {
  type CaseHeader,
  type ChangesJson,
  type FactJson,
  isSameJson,
  type SettingsJson,
  type StoredCaseJson,
} from "../../contract/index.ts";
import { deleteCase, insertCase, updateCase } from "./case-log.ts";
import type { PlaceCursor, TakenIn } from "./local-store.ts";
import { enqueue, loadPendingOf, OF_NO_CASE } from "./queue.ts";
import {
  type CaseContent,
  type CaseRecording,
  type QueuedCaseRecording,
  type RebasedCase,
  rebaseCase,
} from "./rebase-case.ts";
import { type CaseRecord, loadPlace, raiseSequence, savePlace, type WriteTransaction } from "./schema.ts";
import { changedSettings } from "./settings.ts";
import { findRecord, loadRecords, loadTexts } from "./stored-cases.ts";

/** Takes in what the server said after `asked`; all of it is one transaction. */
export async function takeIn(trx: WriteTransaction, changes: ChangesJson, asked: PlaceCursor): Promise<TakenIn> {
  const { cursor } = await loadPlace(trx);
  if (!isSameJson(cursor, asked)) return { kind: "stale" };
  const { placeId, next, settingsRevision } = changes;
  if (isVoid(cursor, changes)) {
    await forgetTold(trx);
    await moveCursor(trx, { ...cursor, placeId, since: 0, settingsRevision: 0 });
    return { kind: "void" };
  }
  // A device that reads everything at once has it in the order in which it came to be.
  const cases = changes.cases.toSorted((left, right) => left.openedAt - right.openedAt);
  const caseIds = await takeCases(trx, [
    ...cases.map((server) => ({ caseId: server.id, server })),
    ...changes.removed.map((caseId) => ({ caseId, server: undefined })),
  ]);
  const hasNewSettings = await takeSettings(trx, changes.settings);
  await moveCursor(trx, { ...cursor, placeId, since: next, settingsRevision });
  return { kind: "taken", caseIds, hasNewSettings };
}

/** True where what is known came from elsewhere, or from a log that has lost its end since. */
function isVoid(cursor: PlaceCursor, { placeId, next }: ChangesJson): boolean {
  if (cursor.since === 0) return false;
  return cursor.placeId !== placeId || next < cursor.since;
}

async function moveCursor(trx: WriteTransaction, cursor: PlaceCursor): Promise<void> {
  await savePlace(trx, { ...(await loadPlace(trx)), cursor });
}

/** Forgets every case but those of which something is pending, which are to be told whole. */
async function forgetTold(trx: WriteTransaction): Promise<void> {
  const records = await loadRecords(trx);
  await takeCases(
    trx,
    records.map(({ id }) => ({ caseId: id, server: undefined })),
  );
}

interface ToldCase {
  readonly caseId: string;
  /** undefined where it is gone. */
  readonly server: StoredCaseJson | undefined;
}

/**
 * Makes each case what the server has of it with what is pending on top, and gives the ids of those that read otherwise
 * now. All are asked for before the first is waited for: of a thousand, most of the time would go by in waiting.
 */
async function takeCases(trx: WriteTransaction, told: readonly ToldCase[]): Promise<readonly string[]> {
  const read = await Promise.all(told.map((one) => readCase(trx, one)));
  for (const { pending, left } of read) await savePending(trx, pending, left);
  const changed = read.filter(({ local, content }) => !sameContent(local, content));
  if (changed.length === 0) return [];
  const first = (await raiseSequence(trx, changed.length)) - changed.length + 1;
  await Promise.all(changed.map((one, index) => saveContent(trx, one, first + index)));
  return changed.map(({ caseId }) => caseId);
}

interface ReadCase {
  readonly caseId: string;
  readonly record: CaseRecord | undefined;
  readonly local: CaseContent | undefined;
  readonly content: CaseContent | undefined;
  readonly openedAt: number;
  readonly pending: readonly QueuedCaseRecording[];
  /** What is pending afterwards. */
  readonly left: RebasedCase["pending"];
}

async function readCase(trx: WriteTransaction, { caseId, server }: ToldCase): Promise<ReadCase> {
  const [record, queued] = await Promise.all([findRecord(trx, caseId), loadPendingOf(trx, caseId)]);
  const local = record === undefined ? undefined : await loadContent(trx, record);
  const pending = queued as readonly QueuedCaseRecording[];
  const { content, pending: left } = rebaseCase({ caseId, local, pending, server });
  return { caseId, record, local, content, openedAt: server?.openedAt ?? record?.openedAt ?? 0, pending, left };
}

async function saveContent(
  trx: WriteTransaction,
  { caseId, record, content, openedAt }: ReadCase,
  sequence: number,
): Promise<void> {
  if (content === undefined) await deleteCase(trx, record!, sequence);
  else if (record === undefined) await insertCase(trx, { id: caseId, openedAt, sequence }, toTexts(content));
  else await updateCase(trx, { ...record, openedAt, sequence }, toTexts(content));
}

function sameContent(local: CaseContent | undefined, content: CaseContent | undefined): boolean {
  if (local === undefined || content === undefined) return local === content;
  return isSameJson(local.header, content.header) && isSameJson(local.facts, content.facts);
}

/** Writes what is left to tell. Where something took another form, all of the case's comes anew, and in its order. */
async function savePending(
  trx: WriteTransaction,
  before: readonly QueuedCaseRecording[],
  left: RebasedCase["pending"],
): Promise<void> {
  const isAsBefore = left.every((each) => "number" in each);
  const gone = isAsBefore ? before.filter((each) => !left.includes(each)) : before;
  for (const { number } of gone) await trx.objectStore("queue").delete(number);
  if (!isAsBefore) for (const each of left) await enqueue(trx, recordingOf(each));
}

function recordingOf(pending: RebasedCase["pending"][number]): CaseRecording {
  if (!("number" in pending)) return pending;
  const { number, refusal, ...recording } = pending;
  return recording;
}

async function takeSettings(trx: WriteTransaction, server: SettingsJson): Promise<boolean> {
  const [place, ops] = await Promise.all([loadPlace(trx), loadPendingOf(trx, OF_NO_CASE)]);
  const settings = ops.reduce((sum, op) => (op.kind === "settings" ? changedSettings(sum, op.change) : sum), server);
  if (isSameJson(JSON.parse(place.settings), settings)) return false;
  const settingsRevision = place.settingsRevision + 1;
  await savePlace(trx, { ...place, settings: JSON.stringify(settings), settingsRevision });
  return true;
}

async function loadContent(trx: WriteTransaction, record: CaseRecord): Promise<CaseContent> {
  const { header, facts } = await loadTexts(trx, record);
  return { header: JSON.parse(header) as CaseHeader, facts: facts.map((text) => JSON.parse(text) as FactJson) };
}

function toTexts({ header, facts }: CaseContent) {
  return { header: JSON.stringify(header), facts: facts.map((fact) => JSON.stringify(fact)) };
}
