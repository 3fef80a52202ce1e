import { announceTogether } from "../../all-cases/index.ts";
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
  if (undos.length > 0) announceTogether(desk, said, undos);
}
