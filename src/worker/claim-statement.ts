import { PLAN_DESKS } from "./work-kinds.ts";

/** As many as the table of wakes has. */
const PARTITIONS = 16;
/** Failures in a row after which a job gives way to a look an hour later. */
export const MOST_ATTEMPTS = 10;

/** About so many plans are one job: its desks are read and written together, and a worker that ends waits for no long one. */
const PLANS_A_JOB = 20;

const part = (number: number) => String(number).padStart(2, "0");

/** Each part is read by its own index, and what is found by where it lies: neither grows with what is not due. */
const taken = (name: string) => `t${name} as (
  delete from fineline_work.wakes_${name} where ctid = any (array(
    select ctid from fineline_work.wakes_${name} where due_at <= fineline_work.now_ms()
      order by due_at limit $1 for update skip locked
  )) returning desk, kind, subject, due_at)`;

const NAMES = Array.from({ length: PARTITIONS }, (_, number) => part(number));

/** A letter, and what a person waits for, goes before plans, which nobody waits for. */
export const PLAN_PRIORITY = 10;
const PRIORITY = `case kind when '${PLAN_DESKS}' then ${PLAN_PRIORITY} when 'send-due' then -10 else 0 end`;

/**
 * Makes a job of each wake that is due, and one of some twenty plans, which are of as many desks as it takes, in one statement; $1 is how
 * many at most of each of the 16 parts of desks. The same work that is waiting already is not doubled, but for plans, which are only late
 * when they are made twice.
 *
 * Nobody waits for the disk: a wake that a crash brings back is claimed again, and its job is gone with the same transaction.
 */
export const CLAIM_DUE = `
with ${NAMES.map(taken).join(",\n")},
due as (${NAMES.map((name) => `select * from t${name}`).join(" union all ")}),
works as (
  select kind, desk, case kind when 'plan-case' then '' else subject end as about,
      json_agg(subject) as subjects, min(due_at) as due_at, count(*)::int as wakes
    from due group by kind, desk, about
),
contents as (
  select kind, desk, about, wakes, json_build_object('desk', desk, 'subjects', subjects, 'dueAt', due_at) as content,
      (sum(wakes) over (partition by kind order by desk, about) - wakes) / ${PLANS_A_JOB} as batch from works
),
jobs as (
  select kind, content, kind || ':' || desk || ':' || about as key, wakes from contents where kind <> 'plan-case'
  union all
  select '${PLAN_DESKS}', json_build_object('works', json_agg(content)), null, sum(wakes)
    from contents where kind = 'plan-case' group by batch
),
specs as (
  select array_agg(
      (kind, content, null, null, ${MOST_ATTEMPTS}, key, ${PRIORITY}, null)::graphile_worker.job_spec
    ) as all, coalesce(sum(wakes), 0)::int as claimed from jobs
),
added as (select count(*) from specs, graphile_worker.add_jobs(specs.all) where specs.claimed > 0)
select claimed, (select * from added), set_config('synchronous_commit', 'off', true) from specs`;

/** How many of each part are claimed at most for about so many in all: desks do not fall evenly into parts, and a second look costs as much. */
export function claimOfEach(about: number): number {
  return Math.max(1, Math.ceil((2 * about) / PARTITIONS));
}
