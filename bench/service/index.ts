import { loadavg } from "node:os";
import type { Figure } from "../measure.ts";
import { type Claim, claimDueSteps, DUE, explainClaim } from "./claim-due.ts";
import { compareWebs } from "./compare-webs.ts";
import { openServicePlace, type ServicePlace } from "./service-place.ts";
import { type TodayTimes, timeToday } from "./today-while-writing.ts";
import { measureUnitCosts } from "./unit-costs.ts";

/** What was measured, and tables that are no comparison. */
export interface ServiceFigures {
  readonly figures: readonly Figure[];
  readonly lines: readonly string[];
}

interface Point {
  readonly cases: number;
  readonly claim: Claim;
  readonly today: TodayTimes;
  readonly load: number;
}

/** The shared service as it grows, to a hundred thousand cases, or a million; what its things cost. Prints the curve as it comes. */
export async function benchService(isBig: boolean): Promise<ServiceFigures> {
  await using later = new AsyncDisposableStack();
  const place = await openServicePlace(later);
  const curve: Point[] = [];
  for (const cases of [10_000, 100_000, ...(isBig ? [1_000_000] : [])]) {
    await place.growTo(cases);
    const point = { cases, claim: await claimDueSteps(place.url), today: await timeToday(place), load: loadavg()[0]! };
    curve.push(point);
    console.log(rowOf(point));
  }
  const plan = await explainClaim(place.url);
  const figures = [...growing(curve), await websFigure(place)];
  const lines = [...HEAD, ...curve.map(rowOf), "", ...(await costTable(place)), "", "```", ...plan, "```"];
  return { figures, lines };
}

const whole = (value: number) => Math.round(value).toLocaleString("en");
const ms = (value: number) => value.toFixed(1);

const HEAD = [
  `| cases | waiting | ${whole(DUE)} due steps: best | middle | processor: database | worker | Today: middle | slowest hundredth | facts a second meanwhile | load |`,
  "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
];

function rowOf({ cases, claim, today, load }: Point): string {
  const cells = [
    whole(cases),
    whole(claim.waiting),
    ...[claim.bestMs, claim.middleMs, claim.serverMs, claim.ownMs].map((value) => `${ms(value)} ms`),
    ...[today.middleMs, today.slowestHundredthMs].map((value) => `${ms(value)} ms`),
    today.factsASecond.toFixed(0),
    load.toFixed(1),
  ];
  return `| ${cells.join(" | ")} |`;
}

function growing(curve: readonly Point[]): readonly Figure[] {
  const [few, many] = [curve.at(-2)!, curve.at(-1)!];
  return [
    {
      what: `the next ${whole(DUE)} due steps of ${whole(many.cases)} cases, found and made jobs of, the best`,
      value: `${ms(many.claim.bestMs)} ms`,
      against: "20 ms",
      ratio: many.claim.bestMs / 20,
      goal: "1 or less",
    },
    {
      what: `the same, what it takes of the database's processor`,
      value: `${ms(many.claim.serverMs)} ms`,
      against: `of ${whole(few.cases)} cases, ${ms(few.claim.serverMs)} ms`,
      ratio: many.claim.serverMs / few.claim.serverMs,
      goal: "about 1",
    },
    {
      what: `a desk's Today, the slowest hundredth, while ${many.today.factsASecond.toFixed(0)} facts a second are written into others`,
      value: `${ms(many.today.slowestHundredthMs)} ms, the middle ${ms(many.today.middleMs)} ms`,
      against: "30 ms",
      ratio: many.today.slowestHundredthMs / 30,
      goal: "1 or less",
    },
  ];
}

async function websFigure(place: ServicePlace): Promise<Figure> {
  const { one, two, oneASecondOfWork, twoASecondOfWork } = await compareWebs(place);
  return {
    what: "Today of the service, two web processes; asked from the same machine, which has the database as well",
    value: `${whole(two)} a second, ${whole(twoASecondOfWork)} for a second of their processors`,
    against: `one, ${whole(one)} a second, ${whole(oneASecondOfWork)}`,
    ratio: two / one,
    goal: "1.7 or more where there are processors for it",
  };
}

async function costTable(place: ServicePlace): Promise<readonly string[]> {
  const { today, fact, walBytesAFact } = await measureUnitCosts(place);
  await place.ask("vacuum analyze");
  const sizes = await place.ask(SIZES);
  const [{ cases, facts }] = (await place.ask(COUNTS)) as [{ cases: number; facts: number }];
  const total = sizes.reduce((sum, { bytes }) => sum + Number(bytes), 0);
  return [
    "| what one costs | |",
    "| --- | --- |",
    `| a Today over HTTP | ${ms(today.webMs)} ms of a web process, ${ms(today.serverMs)} ms of the database |`,
    `| a fact over HTTP | ${ms(fact.webMs)} ms of a web process, ${ms(fact.serverMs)} ms of the database, ${whole(walBytesAFact)} bytes of WAL |`,
    `| a case of ${(facts / cases).toFixed(1)} rows of its log | ${whole(total / cases)} bytes with indexes |`,
    ...sizes
      .slice(0, 5)
      .map(
        ({ name, bytes, indexes }) =>
          `| of them in \`${name}\` | ${whole(Number(bytes) / cases)}, ${whole(Number(indexes) / cases)} of them indexes |`,
      ),
  ];
}

const COUNTS =
  "select (select count(*)::int from fineline.cases) as cases, (select count(*)::int from fineline.log) as facts";

/** Tables with their parts, the greatest first. */
const SIZES = `
  select coalesce(p.relname, c.relname) as name, sum(pg_total_relation_size(c.oid))::bigint as bytes, sum(pg_indexes_size(c.oid))::bigint as indexes
    from pg_class c left join pg_inherits i on i.inhrelid = c.oid left join pg_class p on p.oid = i.inhparent
    where c.relkind = 'r' and c.relnamespace in ('fineline'::regnamespace, 'fineline_work'::regnamespace)
    group by 1 order by 2 desc`;
