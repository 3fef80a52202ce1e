import { setTimeout as pause } from "node:timers/promises";
import { StoreError } from "../../src/app/ports/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { NOW } from "../../test/sending/sample-letters.ts";
import { globex, noteOf } from "../../test/store/sample.ts";
import { DESK_KEYS } from "./desk-work.ts";
import { type DeskYard, openDeskYard } from "./desk-yard.ts";
import type { TortureOptions, TortureResult } from "./torture-run.ts";

const KILLS = 40;
const WRITERS = 3;
/** Facts that are recorded at once. */
const AT_ONCE = 3;
const LONGEST_LIFE_MS = 150;
/** Who was refused waits so long before the next try. */
const REST_MS = 100;
/** Its own, so that nobody else has the server that is killed. */
const SETTINGS = { application_name: "kills" };

/** What writers were told, over all kills. */
interface Told {
  readonly acknowledged: string[];
  /** Sentences of refusals that are not the store's, or ask for no other try. */
  readonly rude: string[];
  refusals: number;
  isOver: boolean;
}

/** Kills the whole database, every process of it, at random moments of three writers' work, who go on over the same pool. */
export async function postgresKills({ seed }: Pick<TortureOptions, "seed">, kills = KILLS): Promise<TortureResult> {
  const yard = await openDeskYard({ settings: SETTINGS });
  try {
    const desk = await yard.makeDesk();
    const told: Told = { acknowledged: [], rude: [], refusals: 0, isOver: false };
    await yard.place.openDesk(desk).addCases([globex], NOW);
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write({ yard, desk, writer }, told)));
    for (let kill = 0; kill < kills; kill += 1) {
      const before = told.acknowledged.length;
      await untilMoreThan(before, told);
      await pause(momentOf(seed, kill));
      await yard.postgres.kill();
      await yard.postgres.restart();
    }
    told.isOver = true;
    await writing;
    return await judge(yard, desk, told, kills);
  } finally {
    await yard.close();
  }
}

/** A moment of a writer's life, the same for the same seed. */
function momentOf(seed: number, kill: number): number {
  return (Math.imul(seed * 1_000 + kill + 1, 0x9e3779b1) >>> 0) % LONGEST_LIFE_MS;
}

async function untilMoreThan(count: number, { acknowledged }: Told): Promise<void> {
  while (acknowledged.length <= count) await pause(1);
}

interface Writing {
  readonly yard: DeskYard;
  readonly desk: string;
  readonly writer: number;
}

async function write({ yard, desk, writer }: Writing, told: Told): Promise<void> {
  const place = openPostgres({ url: yard.url, poolSize: 2, keys: DESK_KEYS });
  const store = place.openDesk(desk);
  for (let turn = 0; !told.isOver; turn += 1) {
    const ids = Array.from({ length: AT_ONCE }, (_, at) => `w${writer}-${turn}-${at}`);
    try {
      await store.appendFacts(
        globex.id,
        ids.map((id) => noteOf(id, 500)),
        NOW,
      );
      told.acknowledged.push(...ids);
    } catch (error) {
      told.refusals += 1;
      if (!(error instanceof StoreError && error.retryable)) told.rude.push(String(error));
      await pause(REST_MS);
    }
  }
  await place.close();
}

async function judge(yard: DeskYard, desk: string, told: Told, kills: number): Promise<TortureResult> {
  const facts = (await yard.place.openDesk(desk).findCase(globex.id))?.facts ?? [];
  const found = new Set(facts.map(({ id }) => id));
  const lost = told.acknowledged.filter((id) => !found.has(id));
  const groups = Map.groupBy(found, (id) => id.slice(0, id.lastIndexOf("-")));
  const halves = [...groups].filter(([, ids]) => ids.length !== AT_ONCE).map(([group]) => group);
  const failures = [
    ...lost.map((id) => `${id} was acknowledged, and is lost`),
    ...halves.map((group) => `${group} is there in part`),
    ...told.rude.map((sentence) => `it said: ${sentence}`),
    ...(found.size === facts.length ? [] : ["a fact is there twice"]),
  ];
  const kept = found.size - told.acknowledged.length;
  const outcome = `${told.acknowledged.length} facts acknowledged and found; ${told.refusals} calls refused, ${kept / AT_ONCE} of them done all the same; ${failures.length} failures`;
  return {
    figures: [{ what: "every process of the database killed at once", extent: `${kills} times`, outcome }],
    failures,
  };
}
