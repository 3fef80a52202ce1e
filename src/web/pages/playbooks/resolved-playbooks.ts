import { findPlaybook } from "../../../app/index.ts";
import type { CandidatePlaybook, PlaybookDefinition } from "../../../engine/index.ts";

/** The playbooks of some rows with all that they inherit; those that do not come with Fineline are found among `further`. */
export function candidatePlaybooks(
  rows: readonly { readonly id: string }[],
  further: readonly (string | PlaybookDefinition | undefined)[],
): readonly CandidatePlaybook[] {
  const definitions = further.filter((one) => typeof one === "object");
  return rows.flatMap(({ id }) => {
    const found = findPlaybook(definitions.find((one) => one.id === id) ?? id, "candidate");
    return found.ok && found.value.side === "candidate" ? [found.value] : [];
  });
}
