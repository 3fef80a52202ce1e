import type { Pending, QueuedRecording, Recording, Refusal } from "./local-store.ts";
import { loadPlace, type QueueRecord, type ReadTransaction, savePlace, type WriteTransaction } from "./schema.ts";

/** Puts something at the end of the queue. */
export async function enqueue(trx: WriteTransaction, recording: Recording): Promise<void> {
  const content = JSON.stringify(recording);
  await trx
    .objectStore("queue")
    .add(recording.kind === "settings" ? { content } : { caseId: recording.caseId, content });
}

/** Everything that waits, by number. */
export async function loadPending(trx: ReadTransaction): Promise<Pending> {
  const records = await trx.objectStore("queue").getAll();
  return { count: records.length, ops: records.map(toQueued) };
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
  const records = await trx.objectStore("queue").getAll();
  const refused = records.filter((record) => record.refusal !== undefined);
  await Promise.all(refused.map(({ refusal, ...record }) => trx.objectStore("queue").put(record)));
}

function toQueued({ number, content, refusal }: QueueRecord): QueuedRecording {
  const recording = JSON.parse(content) as Recording;
  return { ...recording, number: number!, ...(refusal === undefined ? {} : { refusal }) };
}
