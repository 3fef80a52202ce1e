import { useEffect, useState } from "preact/hooks";
import type { MailRoutes, ProposalJson } from "../../contract/http/index.ts";
import { ApiError, createApiClient, UnreachableError } from "../api/index.ts";
import { useDesk } from "../desk/index.ts";
import { useMail } from "../mail/index.ts";

/** Whether a fact came of a message: its id does. */
export function isOfMail(factId: string): boolean {
  return factId.startsWith("mail-");
}

/** By the ids of a case's facts, what they were noticed by. Empty where nothing was, or the server cannot be asked. */
export function useNoticedFacts(caseId: string, isAsked: boolean): ReadonlyMap<string, ProposalJson> {
  const [noticed, setNoticed] = useState<ReadonlyMap<string, ProposalJson>>(new Map());
  // What was decided here or elsewhere changes both.
  const changes = useDesk().changes.value;
  const open = useMail().proposals.value;
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    void listProposals(caseId).then((listed) => isCurrent && listed !== undefined && setNoticed(byFact(listed)));
    return () => {
      isCurrent = false;
    };
  }, [caseId, isAsked, changes, open]);
  return noticed;
}

async function listProposals(caseId: string): Promise<readonly ProposalJson[] | undefined> {
  try {
    const { proposals } = await createApiClient<MailRoutes>().call("GET /api/proposals", { query: { case: caseId } });
    return proposals;
  } catch (error) {
    if (error instanceof ApiError || error instanceof UnreachableError) return undefined;
    throw error;
  }
}

function byFact(proposals: readonly ProposalJson[]): ReadonlyMap<string, ProposalJson> {
  return new Map(proposals.flatMap((proposal) => proposal.facts.map(({ id }) => [id, proposal] as const)));
}
