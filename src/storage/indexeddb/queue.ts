import type { Pending, QueuedRecording, Recording, Refusal, Waiting } from "./local-store.ts";
import { loadPlace, type QueueRecord, type ReadTransaction, savePlace, type WriteTransaction } from "./schema.ts";

/** No case has an empty id. */
export const OF_NO_CASE = "";

/** Puts something at the end of the queue. */
export async function enqueue(trx: WriteTransaction, recording: Recording): Promise<void> {
  const caseId = recording.kind === "settings" ? OF_NO_CASE : recording.caseId;
  await trx.objectStore("queue").add({ caseId, content: JSON.stringify(recording) });
}

/** Everything that waits, by number. */
export async function loadPending(trx: ReadTransaction): Promise<Pending> {
  const records = await trx.objectStore("queue").getAll();
  return { count: records.length, ops: records.map(toQueued) };
}

/** How much waits, and what the server would not take. */
export async function loadWaiting(trx: ReadTransaction): Promise<Waiting> {
  const queue = trx.objectStore("queue");
  const [count, refused] = await Promise.all([queue.count(), queue.index("refused").getAll()]);
  return { count, refused: refused.map(toQueued).toSorted((left, right) => left.number - right.number) };
}

/** What waits of one case, by number. */
export async function loadPendingOf(trx: ReadTransaction, caseId: string): Promise<readonly QueuedRecording[]> {
  // Records of one key of an index come by their primary key.
  return (await trx.objectStore("queue").index("caseId").getAll(caseId)).map(toQueued);
}

/** Takes out of the queue what the server has; what was asked of it before is older than this from now on. */
export async function acknowledge(trx: WriteTransaction, numbers: readonly number[]): Promise<void> {
  const place = await loadPlace(trx);
  const { cursor } = place;
  await Promise.all([
    savePlace(trx, { ...place, cursor: { ...cursor, acknowledgements: cursor.acknowledgements + 1 } }),
    ...numbers.map((number) => trx.objectStore("queue").delete(number)),
  ]);
}

/** Sets something aside with the server's words, where it is still there. */
export async function refuse(trx: WriteTransaction, number: number, refusal: Refusal): Promise<void> {
  const record = await trx.objectStore("queue").get(number);
  if (record !== undefined) await trx.objectStore("queue").put({ ...record, refusal });
}

/** Takes the refusals away. */
export async function retryRefused(trx: WriteTransaction): Promise<void> {
  const refused = await trx.objectStore("queue").index("refused").getAll();
  await Promise.all(refused.map(({ refusal, ...record }) => trx.objectStore("queue").put(record)));
}

function toQueued({ number, content, refusal }: QueueRecord): QueuedRecording {
  const recording = JSON.parse(content) as Recording;
  return { ...recording, number: number!, ...(refusal === undefined ? {} : { refusal }) };
}
