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
  const caseIds: string[] = [];
  // A device that reads everything at once has it in the order in which it came to be.
  for (const each of changes.cases.toSorted((left, right) => left.openedAt - right.openedAt)) {
    if (await takeCase(trx, each.id, each)) caseIds.push(each.id);
  }
  for (const caseId of changes.removed) if (await takeCase(trx, caseId, undefined)) caseIds.push(caseId);
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
  for (const { id } of await loadRecords(trx)) await takeCase(trx, id, undefined);
}

/** Makes one case what the server has of it with what is pending on top, and says whether it reads otherwise now. */
async function takeCase(trx: WriteTransaction, caseId: string, server: StoredCaseJson | undefined): Promise<boolean> {
  const [record, queued] = await Promise.all([findRecord(trx, caseId), loadPendingOf(trx, caseId)]);
  const local = record === undefined ? undefined : await loadContent(trx, record);
  const pending = queued as readonly QueuedCaseRecording[];
  const rebased = rebaseCase({ caseId, local, pending, server });
  await savePending(trx, pending, rebased.pending);
  return saveContent(trx, { caseId, record, local, content: rebased.content, openedAt: server?.openedAt });
}

interface CaseWriting {
  readonly caseId: string;
  readonly record: CaseRecord | undefined;
  readonly local: CaseContent | undefined;
  readonly content: CaseContent | undefined;
  readonly openedAt: number | undefined;
}

async function saveContent(
  trx: WriteTransaction,
  { caseId, record, local, content, openedAt = record?.openedAt ?? 0 }: CaseWriting,
): Promise<boolean> {
  if (sameContent(local, content)) return false;
  const sequence = await raiseSequence(trx, 1);
  if (content === undefined) await deleteCase(trx, record!, sequence);
  else if (record === undefined) await insertCase(trx, { id: caseId, openedAt, sequence }, toTexts(content));
  else await updateCase(trx, { ...record, openedAt, sequence }, toTexts(content));
  return true;
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
