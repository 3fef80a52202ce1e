import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { interviewCase, NOW } from "../../test/sending/sample-letters.ts";
import { checkDesk, DESK_WORK, openDeskPlace } from "./desk-work.ts";
import type { DeskYard } from "./desk-yard.ts";
import { doSteps } from "./do-steps.ts";
import { type DoorOutcome, misbehaviourOf, runAtDoor } from "./run-at-door.ts";
import type { StatementDeed, StatementStrike } from "./statement-door.ts";
import { openWorkPlace, type WorkPlace } from "./store-work.ts";
import type { TortureResult } from "./torture-run.ts";

/** How moves are struck. */
export interface MoveSweep {
  readonly direction: "to-desk" | "to-home";
  readonly deeds: readonly StatementDeed[];
  /** Every statement where it is 1; the deeds take turns. */
  readonly every: number;
  readonly from?: number;
}

/** A move that begins anew each time: its two sides, filled and empty. */
interface Sides {
  readonly home: string;
  readonly desk: string;
}

/** A full home that others are copies of, and what is known to be in it. */
interface Source {
  readonly home: string;
  readonly lines: readonly string[];
}

/**
 * Moves everything again and again, and strikes each move at a later statement. Then at most one side is open, what is full is whole,
 * and whoever moves once more, where it is not over, has everything on the other side.
 */
export async function strikeMoves(yard: DeskYard, sweep: MoveSweep): Promise<TortureResult> {
  const { direction, deeds, every, from = 1 } = sweep;
  const source = await fillHome(yard);
  const failures: string[] = [];
  const counts = { strikes: 0, over: 0, open: 0, closed: 0 };
  for (let at = from; ; at += every) {
    const deed = deeds[counts.strikes % deeds.length]!;
    const sides = await makeSides(yard, source, direction);
    const outcome = await move(yard, sides, direction, { deed, at });
    if (outcome.struck === undefined) break;
    counts.strikes += 1;
    const { ended, faults } = await judge(yard, { sides, direction, outcome, source });
    if (ended !== undefined) counts[ended] += 1;
    const wrong = [...misbehaviourOf(outcome, { deed, at }), ...faults];
    failures.push(...wrong.map((fault) => `${direction}, ${deed} at statement ${at} (${outcome.struck}): ${fault}`));
  }
  const { strikes, over, open, closed } = counts;
  const outcome = `${over} over, ${open} as before, ${closed} with the first side closed; moved once more, all of it is there; ${failures.length} failures`;
  const what = direction === "to-desk" ? "moves into a desk" : "moves out of a desk";
  return { figures: [{ what, extent: `${strikes} times`, outcome }], failures };
}

async function fillHome({ folder }: DeskYard): Promise<Source> {
  const home = join(mkdtempSync(join(folder, "full-")), "home");
  const place = await openWorkPlace(home);
  const lines: string[] = [];
  await doSteps(place, DESK_WORK, (line) => lines.push(line));
  await place.close();
  return { home, lines };
}

async function makeSides(yard: DeskYard, { home: full }: Source, direction: MoveSweep["direction"]): Promise<Sides> {
  const home = join(mkdtempSync(join(yard.folder, "move-")), "home");
  const desk = await yard.makeDesk();
  cpSync(full, home, { recursive: true });
  if (direction === "to-desk") return { home, desk };
  const moved = await move(yard, { home, desk }, "to-desk");
  if (!moved.lines.includes("done")) throw new Error(`a desk cannot be filled: ${moved.lines} ${moved.errors}`);
  rmSync(home, { recursive: true });
  return { home, desk };
}

async function move(
  yard: DeskYard,
  { home, desk }: Sides,
  direction: MoveSweep["direction"],
  strike?: StatementStrike,
): Promise<DoorOutcome> {
  const script = await yard.scriptOf(new URL("./move-desk.ts", import.meta.url));
  const argsAt = (url: string) => [direction, home, url, desk];
  return runAtDoor({ script, argsAt, url: yard.url, ...(strike === undefined ? {} : { strike }) });
}

interface Judged {
  readonly sides: Sides;
  readonly direction: MoveSweep["direction"];
  readonly outcome: DoorOutcome;
  readonly source: Source;
}

interface Judgement {
  /** Whether the move was over, or where it stood. */
  readonly ended?: "over" | "open" | "closed";
  readonly faults: readonly string[];
}

async function judge(yard: DeskYard, { sides, direction, outcome, source }: Judged): Promise<Judgement> {
  const [first, second] = await openBoth(yard, sides, direction);
  try {
    const isFirstOpen = await takesWriting(first);
    const isMoved = (await second.store.listCaseIds()).length > 0;
    const open = isFirstOpen ? "open" : "closed";
    const early = [
      ...(isFirstOpen && isMoved ? ["both sides are open, and full"] : []),
      ...(outcome.lines.includes("done") && !isMoved ? ["it said that it had moved"] : []),
    ];
    if (!isMoved) {
      const again = await move(yard, sides, direction);
      if (!again.lines.includes("done")) early.push(`moving once more: ${again.lines.join("; ")}${again.errors}`);
    }
    const { faults } = await checkDesk(second, source.lines);
    return { ended: isMoved ? "over" : open, faults: [...early, ...faults] };
  } catch (error) {
    return { faults: [`it cannot be looked at: ${error}`] };
  } finally {
    await first.close();
    await second.close();
    await yard.place.removeDesk(sides.desk);
    rmSync(join(sides.home, ".."), { recursive: true });
  }
}

async function openBoth(
  { url }: DeskYard,
  { home, desk }: Sides,
  direction: MoveSweep["direction"],
): Promise<readonly [WorkPlace, WorkPlace]> {
  const both = [await openWorkPlace(home), openDeskPlace(url, desk)] as const;
  return direction === "to-desk" ? both : [both[1], both[0]];
}

/** Tries with what is taken back again, so that a move once more finds what was there. */
async function takesWriting({ store }: WorkPlace): Promise<boolean> {
  try {
    await store.addCases([interviewCase("probe")], NOW);
    await store.removeCases(["probe"], NOW);
    return true;
  } catch {
    return false;
  }
}
