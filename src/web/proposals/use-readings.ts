import { useEffect, useState } from "preact/hooks";
import type { ProposalJson } from "../../contract/http/index.ts";
import { useDesk } from "../desk/index.ts";
import { type ProposalReading, readProposal } from "./proposal-reading.ts";

/** A proposal and its words; none where its case does not take it as it stands now. */
export interface ReadProposal {
  readonly proposal: ProposalJson;
  readonly reading: ProposalReading | undefined;
}

/** The words of proposals, once their cases were read; read anew where a case changed. */
export function useReadings(proposals: readonly ProposalJson[]): readonly ReadProposal[] {
  const desk = useDesk();
  const [read, setRead] = useState<ReadonlyMap<string, ProposalReading | undefined>>(new Map());
  const changes = desk.changes.value;
  const ids = proposals.map(({ id }) => id).join(" ");
  useEffect(() => {
    let isCurrent = true;
    void Promise.all(proposals.map(async (each) => [each.id, await readProposal(desk, each)] as const)).then(
      (entries) => isCurrent && setRead(new Map(entries)),
    );
    return () => {
      isCurrent = false;
    };
  }, [desk, ids, changes]);
  return proposals.filter(({ id }) => read.has(id)).map((proposal) => ({ proposal, reading: read.get(proposal.id) }));
}
