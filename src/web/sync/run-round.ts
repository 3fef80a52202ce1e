import type { LocalStore, QueuedRecording } from "../../storage/indexeddb/index.ts";
import { ApiError, UnreachableError } from "../api/index.ts";
import { pushRecording, type SyncApi } from "./push-recording.ts";
import type { WaitingReason } from "./sync-state.ts";

export interface RoundInput {
  readonly store: LocalStore;
  readonly api: SyncApi;
  /** Told after each step that changed the queue. */
  readonly onQueue?: () => Promise<void>;
  /** Told of cases that read otherwise now; without ids, of everything. */
  readonly onTaken?: (caseIds: readonly string[] | undefined) => void;
}

/** How a round ended: the device and the server know the same, or why they do not. */
export type RoundOutcome =
  | { readonly kind: "ended" }
  | {
      readonly kind: "failed";
      readonly why: "signed-out" | WaitingReason;
      readonly retryAfterMs?: number | undefined;
    };

/**
 * Tells the server everything that waits, in order, and then hears what it has to say.
 *
 * What contradicts the server's state (a case that is there already, or no longer) is told again once that state was taken
 * in, which may give it another form; what it still refuses is set aside, and what was recorded of the same case
 * afterwards waits behind it. Everything else goes on.
 */
export async function runRound(input: RoundInput): Promise<RoundOutcome> {
  const round: Round = { input, contradicted: new Set(), troubled: new Set() };
  try {
    do {
      while (await tellAll(round));
      await pull(input);
      // Taking in may give what waits another form, and a person goes on recording.
    } while ((await findWaiting(round)).length > 0);
    return round.troubled.size === 0 ? { kind: "ended" } : { kind: "failed", why: "busy" };
  } catch (error) {
    return failure(error);
  }
}

interface Round {
  readonly input: RoundInput;
  /** Whose recordings contradicted the server's state, which was taken in since. */
  readonly contradicted: Set<string>;
  /** Whose recordings the server stumbled over: nothing else has to wait for them. */
  readonly troubled: Set<string>;
}

/** What is to be told in this round, in order: not what was refused, nor what stands behind such a one of its case. */
async function findWaiting({ input, troubled }: Round): Promise<readonly QueuedRecording[]> {
  const { ops } = await input.store.pending();
  const held = new Set([...troubled, ...ops.filter((op) => op.refusal !== undefined).map(subjectOf)]);
  return ops.filter((op) => !held.has(subjectOf(op)));
}

/** What a recording is of: one case, or itself where it is of no case. */
function subjectOf(op: QueuedRecording): string {
  return op.kind === "settings" ? `settings ${op.number}` : `case ${op.caseId}`;
}

/** Tells what waits; true where the queue has another form since, and is to be read anew. */
async function tellAll(round: Round): Promise<boolean> {
  const held = new Set<string>();
  for (const op of await findWaiting(round)) {
    if (held.has(subjectOf(op))) continue;
    const outcome = await tell(op, round);
    if (outcome === "taken-in") return true;
    if (outcome === "set-aside") held.add(subjectOf(op));
    await round.input.onQueue?.();
  }
  return false;
}

async function tell(op: QueuedRecording, round: Round): Promise<"told" | "set-aside" | "taken-in"> {
  const { store, api } = round.input;
  try {
    await pushRecording(api, op);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return settleRefusal(op, error, round);
  }
  await store.acknowledge([op.number]);
  return "told";
}

async function settleRefusal(op: QueuedRecording, error: ApiError, { input, contradicted, troubled }: Round) {
  const { status, title, detail } = error;
  const subject = subjectOf(op);
  if (status === 500) {
    troubled.add(subject);
    return "set-aside";
  }
  if (!isForGood(status)) throw error;
  if (op.kind === "remove" && status === 404) {
    await input.store.acknowledge([op.number]);
    return "told";
  }
  if (CONTRADICTION.has(status) && !contradicted.has(subject)) {
    contradicted.add(subject);
    await pull(input);
    return "taken-in";
  }
  await input.store.refuse(op.number, { status, title, detail });
  return "set-aside";
}

/** These may come of what happened elsewhere in the meantime. */
const CONTRADICTION: ReadonlySet<number> = new Set([404, 409, 422]);

/** These say something of the sender or of the moment, and nothing of what was sent. */
const PASSING: ReadonlySet<number> = new Set([401, 403, 408, 421, 425, 429]);

function isForGood(status: number): boolean {
  return status >= 400 && status < 500 && !PASSING.has(status);
}

/** Takes in what the server says until there is no more. */
async function pull({ store, api, onTaken, onQueue }: RoundInput): Promise<void> {
  for (let hasMore = true; hasMore; ) {
    const asked = await store.cursor();
    const changes = await api.call("GET /api/changes", { query: { since: asked.since } });
    const taken = await store.takeIn(changes, asked);
    hasMore = taken.kind !== "taken" || (changes.hasMore && changes.next > asked.since);
    if (taken.kind === "void") onTaken?.(undefined);
    if (taken.kind === "taken" && (taken.caseIds.length > 0 || taken.hasNewSettings)) onTaken?.(taken.caseIds);
  }
  await onQueue?.();
}

function failure(error: unknown): RoundOutcome {
  if (error instanceof UnreachableError) return { kind: "failed", why: "unreachable" };
  if (!(error instanceof ApiError)) throw error;
  const { status, retryAfterMs } = error;
  switch (status) {
    case 401:
      return { kind: "failed", why: "signed-out" };
    case 403:
    case 421:
      return { kind: "failed", why: "turned-away", retryAfterMs };
    case 507:
      return { kind: "failed", why: "server-disk-full", retryAfterMs };
    default:
      return { kind: "failed", why: "busy", retryAfterMs };
  }
}
