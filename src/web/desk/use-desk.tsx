import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { UnreadableCaseError } from "../../app/index.ts";
import type { Desk } from "./desk.ts";
import type { OpenCase } from "./open-case.ts";

const DeskContext = createContext<Desk | undefined>(undefined);

/** Hands the desk to every page below. */
export const DeskProvider = DeskContext.Provider;

/** The desk of this tab. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error("a page was drawn outside of a desk");
  return desk;
}

/** A case on its way to a page. */
export type CaseLoading =
  | { readonly kind: "loading" }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable"; readonly message: string }
  | { readonly kind: "open"; readonly open: OpenCase };

/** The case of that id at the desk's moment, read anew whenever something changed or its plan changes by time. */
export function useCase(caseId: string | undefined): CaseLoading {
  const desk = useDesk();
  const [loading, setLoading] = useState<CaseLoading>({ kind: "loading" });
  const changes = desk.changes.value;
  const minute = Math.floor(desk.now.value / 60_000);
  // Before the server was heard, a device that is new knows of none.
  const isKnown = desk.views.value !== undefined;
  // Read anew when any of the three moves on.
  useEffect(() => {
    let isCurrent = true;
    void loadCase(desk, caseId).then((loaded) => {
      if (isCurrent && (isKnown || loaded.kind !== "missing")) setLoading(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, caseId, changes, minute, isKnown]);
  return loading.kind === "open" && loading.open.id !== caseId ? { kind: "loading" } : loading;
}

async function loadCase(desk: Desk, caseId: string | undefined): Promise<CaseLoading> {
  try {
    const open = caseId === undefined ? undefined : await desk.openCase(caseId);
    return open === undefined ? { kind: "missing" } : { kind: "open", open };
  } catch (error) {
    if (error instanceof UnreadableCaseError) return { kind: "unreadable", message: error.message };
    throw error;
  }
}
