import { openDeskYard } from "./desk-yard.ts";
import { strikeDesk } from "./strike-desk.ts";
import { strikeDeskSends } from "./strike-desk-sends.ts";
import { strikeMoves } from "./strike-moves.ts";
import { tableOfStrikes } from "./strike-store.ts";
import { joinResults, type TortureResult } from "./torture-run.ts";

const WORK = [
  { what: "killed before a statement", deed: "kill-before" },
  { what: "killed after one, before its answer came", deed: "kill-after" },
  { what: "the line is cut before a statement", deed: "cut-before" },
  { what: "the line is cut after one, before its answer came", deed: "cut-after" },
] as const;

const DEEDS = WORK.map(({ deed }) => deed);
const SENDS = { strikes: 60, steps: 36 } as const;
/** A move has several hundred statements, most of them of one kind; so many apart that each deed comes to each kind. */
const MOVES = { deeds: DEEDS, every: 7 } as const;

/** Kills whoever works at a desk of PostgreSQL, sends for it or moves it, or cuts their line, statement by statement. */
export async function postgresCrashes(): Promise<TortureResult> {
  const yard = await openDeskYard();
  try {
    const results: TortureResult[] = [];
    for (const { what, deed } of WORK) {
      results.push(tableOfStrikes(`${what}, at work`, await strikeDesk(yard, { deed, every: 1 })));
    }
    for (const { what, deed } of WORK) {
      results.push(await strikeDeskSends(yard, { what: `${what}, while letters go out`, deed, ...SENDS }));
    }
    for (const direction of ["to-desk", "to-home"] as const) {
      results.push(await strikeMoves(yard, { direction, ...MOVES }));
    }
    return joinResults(results);
  } finally {
    await yard.close();
  }
}
