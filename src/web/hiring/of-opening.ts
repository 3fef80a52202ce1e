import type { CaseView } from "../../app/index.ts";

/** Whether a case is of somebody who applied to us: it belongs to the hiring side, and stands in no list of one's own. */
export function isOfOpening({ digest }: Pick<CaseView, "digest">): boolean {
  return digest.candidate?.opening !== undefined;
}
