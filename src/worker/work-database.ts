import pg from "pg";
import { StoreError } from "../app/index.ts";
import { CLAIM_DUE, claimOfEach } from "./claim-statement.ts";
import { isOwnFault } from "./patient-pool.ts";
import type { Work } from "./work-kinds.ts";

/** A mailbox that is held: whoever holds it next has a greater fence. */
export interface HeldMailbox {
  readonly fence: number;
  /** Up to when everything that came in was read, by the database's clock. */
  readonly readAt: number | undefined;
  /** How often in a row it could not be read. */
  readonly failures: number;
  /** It is not read until a person has seen to it. */
  readonly isStopped: boolean;
}

/** What is noted of a mailbox when it is let go of; what is left out stays. */
export interface MailboxNote {
  readonly readAt?: number;
  readonly failures?: number;
  readonly isStopped?: boolean;
  /** Why it could not be read, by a name of the program's own; forgotten where it could. */
  readonly problem?: string;
}

/** What becomes of a beat: the database's time, and the fences that are still held. */
export interface Beat {
  readonly databaseNow: number;
  readonly held: ReadonlySet<number>;
}

/** What workers have in common: what is due, who is at work, who holds which mailbox. Ids and times alone. */
export interface WorkDatabase {
  /** Makes jobs of what is due, about so much at a time and never more than twice that; gives of how much. */
  readonly claimDue: (about: number) => Promise<number>;
  /** Has something looked at in so many milliseconds, unless it is due before; nothing of a desk that moved elsewhere. */
  readonly wakeIn: (work: Pick<Work, "desk" | "kind" | "subject">, ms: number) => Promise<void>;
  /** The same for several things. */
  readonly wakeEachIn: (works: readonly Pick<Work, "desk" | "kind" | "subject">[], ms: number) => Promise<void>;
  /** Everything of every desk, where nothing at all is to be looked at: after a restore. */
  readonly wakeIfEmpty: () => Promise<void>;
  /** "busy" while somebody holds it, undefined where there is no such mailbox. */
  readonly takeMailbox: (
    mailbox: Pick<Work, "desk" | "subject">,
    holder: string,
    forMs: number,
  ) => Promise<HeldMailbox | "busy" | undefined>;
  readonly releaseMailbox: (fence: number, note: MailboxNote) => Promise<void>;
  /** Leaves a mailbox as one that died would, but at once. */
  readonly abandonMailbox: (fence: number) => Promise<void>;
  /** In how many milliseconds a letter of a mailbox can be seen to next; undefined where none waits. */
  readonly nextTurnIn: (mailbox: Pick<Work, "desk" | "subject">, now: number) => Promise<number | undefined>;
  /** Whether a worker listens to a mailbox from now on; not where another does. */
  readonly listen: (mailbox: Pick<Work, "desk" | "subject">, listener: string, forMs: number) => Promise<boolean>;
  /** Says that it goes on; gives all that it still listens to. */
  readonly goOnListening: (listener: string, forMs: number) => Promise<readonly Pick<Work, "desk" | "subject">[]>;
  readonly stopListening: (mailbox: Pick<Work, "desk" | "subject">, listener: string) => Promise<void>;
  /** Says that a worker lives, and goes on holding mailboxes. */
  readonly beat: (worker: string, fences: readonly number[], forMs: number) => Promise<Beat>;
  /** Frees the jobs of workers that have not been heard of for so long, also of those that never were. */
  readonly freeDead: (afterMs: number) => Promise<void>;
  /** Of a worker that takes no jobs any more: what it still has is free. */
  readonly leave: (worker: string) => Promise<void>;
  /** How much of all desks is due and has not begun. */
  readonly countDue: () => Promise<number>;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

const AWAY = "The database of jobs cannot be used now: try again in a moment.";

const SETTINGS = [
  "search_path = fineline_work, pg_temp",
  "role = fineline_worker",
  "lock_timeout = '10s'",
  "statement_timeout = '60s'",
  // What is due is read along its index, in order: that alone marks what was deleted, so that the next look passes over it. It is also
  // right for tables that were empty when a statement was planned.
  "enable_bitmapscan = off",
  "enable_seqscan = off",
]
  .map((setting) => `set ${setting}`)
  .join("; ");

/** Connects as the role of workers, who see no desk's rows. */
export function openWorkDatabase({ url, poolSize }: { readonly url: string; readonly poolSize: number }): WorkDatabase {
  const pool = openPool(url, poolSize);
  const { ask, askAgain } = askOver(pool);
  const wakeEachIn: WorkDatabase["wakeEachIn"] = async (works, ms) => {
    const of = (what: "desk" | "kind" | "subject") => works.map((work) => work[what]);
    await ask(WAKE, [of("desk"), of("kind"), of("subject"), Math.ceil(ms)]);
  };
  return {
    claimDue: async (about) => (await askAgain("claim due", CLAIM_DUE, [claimOfEach(about)]))[0].claimed,
    wakeIn: (work, ms) => wakeEachIn([work], ms),
    wakeEachIn,
    wakeIfEmpty: async () => void (await ask(WAKE_IF_EMPTY)),
    takeMailbox: async ({ desk, subject }, holder, forMs) => {
      const rows = await ask("select * from fineline_work.take_mailbox($1, $2, $3, $4)", [
        desk,
        subject,
        holder,
        forMs,
      ]);
      if (rows.length > 0) return toHeld(rows[0]);
      return (await ask(IS_THERE, [desk, subject])).length > 0 ? "busy" : undefined;
    },
    releaseMailbox: async (fence, { readAt = null, failures = null, isStopped = null, problem = null }) =>
      void (await ask(RELEASE, [fence, readAt, failures, isStopped, problem])),
    abandonMailbox: async (fence) => void (await ask(ABANDON, [fence])),
    nextTurnIn: async ({ desk, subject }, now) => {
      const [{ ms }] = await ask("select fineline_work.next_turn_ms($1, $2, $3) as ms", [desk, subject, now]);
      return ms === null ? undefined : Number(ms);
    },
    listen: async ({ desk, subject }, listener, forMs) =>
      (await ask(LISTEN, [desk, subject, listener, forMs])).length > 0,
    goOnListening: (listener, forMs) => ask(GO_ON_LISTENING, [listener, forMs]),
    stopListening: async ({ desk, subject }, listener) => void (await ask(STOP_LISTENING, [desk, subject, listener])),
    beat: async (worker, fences, forMs) => {
      const rows = await ask(BEAT, [worker, fences, forMs]);
      const held = (rows[0].held ?? []).map(Number);
      return { databaseNow: Number(rows[0].now), held: new Set(held) };
    },
    freeDead: async (afterMs) => void (await ask(FREE_DEAD, [afterMs])),
    leave: async (worker) => void (await ask(LEAVE, [worker])),
    countDue: async () => (await ask(COUNT_DUE))[0].due,
    pool,
    close: () => pool.end(),
  };
}

function openPool(url: string, poolSize: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: "fineline worker",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    onConnect: (client) => client.query(SETTINGS).then(() => {}),
  });
  // A connection that breaks while nobody uses it is replaced; one in use says so to whoever uses it.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function askOver(pool: pg.Pool) {
  const query = async (config: pg.QueryConfig) => {
    try {
      return (await pool.query(config)).rows;
    } catch (error) {
      throw isOwnFault(error) ? error : new StoreError("unavailable", AWAY, { cause: error, retryable: true });
    }
  };
  return {
    ask: (text: string, values: readonly unknown[] = []) => query({ text, values: [...values] }),
    /** For what is long and asked all the time: each connection reads and plans it once. */
    askAgain: (name: string, text: string, values: readonly unknown[]) => query({ name, text, values: [...values] }),
  };
}

function toHeld(row: {
  readonly fence: string;
  readonly read_at: string | null;
  readonly failures: number;
  readonly is_stopped: boolean;
}): HeldMailbox {
  const { fence, read_at: readAt, failures, is_stopped: isStopped } = row;
  return { fence: Number(fence), readAt: readAt === null ? undefined : Number(readAt), failures, isStopped };
}

/** Two that wake the same things wait for each other in one order. */
const WAKE = `
  insert into fineline_work.wakes as kept (desk, kind, subject, due_at)
    select desk, kind, subject, fineline_work.now_ms() + $4::bigint
      from unnest($1::uuid[], $2::text[], $3::text[]) as woken (desk, kind, subject)
      where not exists (select from fineline_work.moved_desks moved where moved.desk = woken.desk)
      order by desk, kind, subject
    on conflict (desk, kind, subject) do update set due_at = excluded.due_at where kept.due_at > excluded.due_at`;

const WAKE_IF_EMPTY = `
  select fineline_work.wake_everything() where not exists (select from fineline_work.wakes)`;

const IS_THERE = "select from fineline_work.mailboxes where desk = $1 and account_id = $2";

const RELEASE = `
  update fineline_work.mailboxes
    set holder = null, held_until = 0,
      read_at = coalesce($2, read_at), failures = coalesce($3, failures), is_stopped = coalesce($4, is_stopped),
      problem = case when $3::int is null and $4::boolean is null then problem else $5 end,
      since = case
        when (is_stopped, failures > 0, read_at is null) is distinct from
          (coalesce($4, is_stopped), coalesce($3, failures) > 0, coalesce($2, read_at) is null) or since = 0
        then fineline_work.now_ms() else since
      end
    where fence = $1 and holder is not null`;

const LISTEN = `
  update fineline_work.mailboxes set listener = $3, listened_until = fineline_work.now_ms() + $4::bigint
    where desk = $1 and account_id = $2 and not is_stopped
      and (listener is null or listener = $3 or listened_until < fineline_work.now_ms())
    returning account_id`;

const GO_ON_LISTENING = `
  update fineline_work.mailboxes set listened_until = fineline_work.now_ms() + $2::bigint
    where listener = $1 and not is_stopped returning desk, account_id as subject`;

const STOP_LISTENING = `
  update fineline_work.mailboxes set listener = null, listened_until = 0
    where desk = $1 and account_id = $2 and listener = $3`;

const ABANDON = "update fineline_work.mailboxes set held_until = 0 where fence = $1 and holder is not null";

const BEAT = `
  with alive as (
    insert into fineline_work.workers (id, beat_at) values ($1, fineline_work.now_ms())
      on conflict (id) do update set beat_at = excluded.beat_at
  ), held as (
    update fineline_work.mailboxes set held_until = fineline_work.now_ms() + $3
      where fence = any ($2::bigint[]) and holder is not null returning fence
  )
  select fineline_work.now_ms() as now, (select array_agg(fence) from held) as held`;

const COUNT_DUE = `
  select (select count(*) from fineline_work.wakes where due_at <= fineline_work.now_ms())::int
    + (select count(*) from graphile_worker.jobs
        where locked_at is null and run_at <= now() and attempts < max_attempts)::int as due`;

/**
 * To die is no attempt of a job's own: one that kills whoever takes it does so once in the time after which they are dead. But one of
 * several desks has been tried: the next who takes it makes a job of each.
 */
const FREE_DEAD = `
  with dead as (
    delete from fineline_work.workers where beat_at < fineline_work.now_ms() - $1::bigint returning id
  ), left_behind as (
    select j.id from graphile_worker._private_jobs j
      where j.locked_at is not null and (
        j.locked_by in (select id from dead)
        -- It was killed before its first beat.
        or (j.locked_at < now() - $1::bigint * interval '1 millisecond'
          and not exists (select from fineline_work.workers w where w.id = j.locked_by))
      )
      for update skip locked
  )
  update graphile_worker._private_jobs j
    set locked_at = null, locked_by = null,
      attempts = greatest(j.attempts - case when j.payload -> 'works' is null then 1 else 0 end, 0)
    from left_behind where j.id = left_behind.id`;

/** Nor is to be left: a job in its last attempt would have none that is left, and be done by nobody. */
const LEAVE = `
  with gone as (delete from fineline_work.workers where id = $1)
  update graphile_worker._private_jobs
    set locked_at = null, locked_by = null, attempts = greatest(attempts - 1, 0)
    where locked_by = $1`;
