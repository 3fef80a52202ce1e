import { describeFault } from "../../../contract/index.ts";
import type { Problem } from "../../api/index.ts";

/** What was expected where; one sentence where nothing more is said. */
export function refusalOf({ faults, detail }: Problem): string {
  return faults.length === 0 ? detail : faults.map((fault) => describeFault(fault)).join("; ");
}
