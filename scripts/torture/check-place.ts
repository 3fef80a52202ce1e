import { DatabaseSync } from "node:sqlite";
import { storePath } from "../../src/storage/sqlite/index.ts";
import { NOW } from "../../test/sending/sample-letters.ts";
import { noteOf } from "../../test/store/sample.ts";
import { findHalves, openWorkPlace, WORK, type WorkPlace } from "./store-work.ts";

/** What a place was found to hold, against what it had said. */
export interface PlaceFindings {
  /** Acknowledged and gone, half done, or damaged: sentences, none where all is well. */
  readonly faults: readonly string[];
  /** Steps that were refused and are there all the same. */
  readonly keptThoughRefused: readonly string[];
}

/** Opens a home again, and compares it with the lines of whoever worked in it; it must also take one fact more. */
export async function checkPlace(home: string, lines: readonly string[]): Promise<PlaceFindings> {
  const place = await openWorkPlace(home);
  try {
    const lost = await stepsThat(place, lines, "done", false);
    const halves = await findHalves(place);
    const keptThoughRefused = await stepsThat(place, lines, "refused", true);
    await takeOneMore(place);
    return { faults: [...lost.map((name) => `${name} is lost`), ...halves, ...checkFile(home)], keptThoughRefused };
  } finally {
    await place.close();
  }
}

async function stepsThat(
  place: WorkPlace,
  lines: readonly string[],
  said: "done" | "refused",
  isDone: boolean,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const step of WORK) {
    const wasSaid = lines.some((line) => `${line} `.startsWith(`${said} ${step.name} `));
    if (wasSaid && (await step.isDone(place)) === isDone) names.push(step.name);
  }
  return names;
}

async function takeOneMore({ store }: WorkPlace): Promise<void> {
  const [caseId] = await store.listCaseIds();
  if (caseId !== undefined) await store.appendFacts(caseId, [noteOf("one-more", 40)], NOW);
  else await store.changeSettings({ name: "One More" });
}

function checkFile(home: string): readonly string[] {
  const database = new DatabaseSync(storePath(home));
  try {
    const integrity = database
      .prepare("pragma integrity_check")
      .all()
      .map((row) => String(row.integrity_check));
    const orphans = database.prepare("pragma foreign_key_check").all();
    return [
      ...integrity.filter((line) => line !== "ok").map((line) => `the file is damaged: ${line}`),
      ...(orphans.length === 0 ? [] : [`${orphans.length} rows without their parents`]),
    ];
  } finally {
    database.close();
  }
}
