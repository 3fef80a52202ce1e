import { describeFault, type Fault } from "../../contract/index.ts";

/** Why something was not recorded: what the store refuses is a sentence already, a fault says where what was expected. */
export function refusalWords(faults: readonly Fault[]): string {
  return faults.map((fault) => (fault.expected.endsWith(".") ? fault.expected : describeFault(fault))).join(" ");
}
