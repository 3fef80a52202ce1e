import { randomUUID } from "node:crypto";
import { followFacts, importCases, recordFacts, undoingOf } from "../../src/app/index.ts";
import { openPostgres } from "../../src/storage/postgres/index.ts";
import { interviewCase, NOW, noHolidays } from "../../test/sending/sample-letters.ts";
import { noteOf } from "../../test/store/sample.ts";
import { findHalves, WORK, type WorkPlace, type WorkStep } from "./store-work.ts";

/** What seals secrets in all desks of these runs. */
export const DESK_KEYS = [{ id: "2026", key: new Uint8Array(32).fill(7) }] as const;

/** Few enough that what is asked at once has to wait. */
const CONNECTIONS = 2;

/** All that is kept of a desk, over connections of its own. */
export function openDeskPlace(url: string, desk: string): WorkPlace {
  const place = openPostgres({ url, poolSize: CONNECTIONS, keys: DESK_KEYS });
  const stores = place.openDesk(desk);
  return { store: stores, mail: stores.mail, reminders: stores.reminders, close: place.close };
}

const IMPORTED = ["imported-0", "imported-1"];
const PAIR = ["pair-0", "pair-1"];

const jsonOf = (caseId: string) => {
  const { id, header, facts } = interviewCase(caseId);
  return { id, ...header, facts };
};

/** What use cases make of one call, in a case of their own. */
const useCaseSteps: readonly WorkStep[] = [
  {
    name: "import",
    work: async ({ store }) => {
      const input = { store, holidays: noHolidays, newId: randomUUID, now: NOW };
      const imported = await importCases({ cases: IMPORTED.map(jsonOf) }, input);
      if (!imported.ok) throw new Error(JSON.stringify(imported.error));
      return true;
    },
    isDone: async ({ store }) => (await store.findCase("imported-1")) !== undefined,
  },
  {
    name: "pair",
    work: async ({ store }) => {
      const stored = await store.findCase("imported-0");
      if (stored === undefined) return false;
      const facts = PAIR.map((id) => ({ ...noteOf(id, 40), "x-with": "pair-0" }));
      const recorded = await recordFacts(facts, stored, { store, newId: randomUUID, now: NOW });
      if (!recorded.ok) throw new Error(JSON.stringify(recorded.error));
      return true;
    },
    isDone: async (place) => (await notesOfPair(place)) === PAIR.length,
  },
  {
    name: "undo",
    work: async (place) => {
      const stored = await place.store.findCase("imported-0");
      const undoing = stored && undoingOf(stored, NOW, "pair-0");
      if (stored === undefined || undoing === undefined) return false;
      const input = { store: place.store, holidays: noHolidays, newId: randomUUID, now: NOW };
      const followed = await followFacts(undoing.retractions, stored, input);
      if (!followed.ok) throw new Error(JSON.stringify(followed.error));
      return true;
    },
    isDone: async (place) => (await retractionsOfPair(place)) === PAIR.length,
  },
];

async function notesOfPair({ store }: WorkPlace): Promise<number> {
  return ((await store.findCase("imported-0"))?.facts ?? []).filter(({ id }) => PAIR.includes(id)).length;
}

async function retractionsOfPair({ store }: WorkPlace): Promise<number> {
  return ((await store.findCase("imported-0"))?.facts ?? []).filter(({ kind }) => kind === "retracted").length;
}

/** One of everything that is written at a desk, in an order in which it may happen. */
export const DESK_WORK: readonly WorkStep[] = [...WORK, ...useCaseSteps];

/** What is half done at a desk, or contradicts itself; empty where all is whole. */
async function findDeskHalves(place: WorkPlace): Promise<readonly string[]> {
  const imported = (await place.store.listCaseIds()).filter((id) => IMPORTED.includes(id)).length;
  const [notes, retractions] = [await notesOfPair(place), await retractionsOfPair(place)];
  return [
    ...(await findHalves(place)),
    ...halfOf(imported, "cases imported at once"),
    ...halfOf(notes, "facts recorded together"),
    ...halfOf(retractions, "facts taken back together"),
  ];
}

const halfOf = (count: number, what: string) => ([0, 2].includes(count) ? [] : [`${count} of two ${what}`]);

/** What a desk is found to hold, against what it had said; it must also take one fact more. */
export async function checkDesk(
  place: WorkPlace,
  lines: readonly string[],
): Promise<{ readonly faults: readonly string[]; readonly keptThoughRefused: number }> {
  const lost: string[] = [];
  let keptThoughRefused = 0;
  for (const step of DESK_WORK) {
    const said = (word: string) => lines.some((line) => `${line} `.startsWith(`${word} ${step.name} `));
    if (!said("done") && !said("refused")) continue;
    const isDone = await step.isDone(place);
    if (said("done") && !isDone) lost.push(`${step.name} is lost`);
    if (said("refused") && isDone) keptThoughRefused += 1;
  }
  const halves = await findDeskHalves(place);
  await place.store.addCases([interviewCase(`more-${randomUUID()}`)], NOW);
  return { faults: [...lost, ...halves], keptThoughRefused };
}
