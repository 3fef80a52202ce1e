import type { Desk } from "../../desk/index.ts";
import type { BulkPlan } from "./bulk-deeds.ts";

/** Does it, and announces it once with one way back for all. */
export async function doBulk({ deed, acts, said }: BulkPlan, desk: Desk): Promise<void> {
  if (deed === "remove") {
    const ids = acts.map(({ caseId }) => caseId);
    return desk.removeCases(ids, said);
  }
  const undos: (() => Promise<void>)[] = [];
  for (const { caseId, facts } of acts) {
    const recorded = await desk.record(caseId, facts);
    // What could not be kept is told by the desk; what was kept before can be taken back.
    if (!recorded.ok) break;
    const first = recorded.value.facts[0]?.id;
    undos.push(() => desk.undo(caseId, first));
  }
  if (undos.length > 0) announceAll(desk, said, undos);
}

/** Announces one thing for several; taking it back can be taken back again. */
function announceAll(desk: Desk, said: string, undos: readonly (() => Promise<void>)[]): void {
  const undo = async () => {
    const back: (() => Promise<void>)[] = [];
    for (const one of undos) {
      await one();
      const announced = desk.announced.peek();
      if (announced !== undefined) back.push(announced.undo);
    }
    announceAll(desk, "Taken back.", back);
  };
  desk.announced.value = { said, undo };
}
