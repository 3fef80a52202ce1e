import { useState } from "preact/hooks";
import { type ContactCard, getStoredCase } from "../../../app/index.ts";
import type { ContactRole } from "../../../engine/index.ts";
import { ownEnding, refusalWords, useDesk } from "../../desk/index.ts";
import { addPeople, fateSentence, likelyCase, type NamedCase } from "./cards-to-case.ts";

/** People on their way into an application. */
export interface AddingPeople {
  /** Those with something to do first, then by what happened last. */
  readonly cases: readonly (NamedCase & { readonly role: string })[];
  /** Where they would go; undefined until it is chosen. */
  readonly caseId: string | undefined;
  readonly setCaseId: (caseId: string) => void;
  /** What they are there; by their titles where it is empty. */
  readonly role: ContactRole | "";
  readonly setRole: (role: ContactRole | "") => void;
  readonly fault: string | undefined;
  /** Adds them all or none, and gives the sentence of what became of them. */
  readonly add: (cards: readonly ContactCard[]) => Promise<string | undefined>;
}

/** What is added is announced with its way back. */
export function useAddingPeople(cards: readonly ContactCard[]): AddingPeople {
  const desk = useDesk();
  const cases = (desk.views.value?.cases ?? [])
    .toSorted((a, b) => (b.digest.lastActivityAt ?? 0) - (a.digest.lastActivityAt ?? 0))
    .toSorted((a, b) => Number(a.stance === "closed") - Number(b.stance === "closed"))
    .map(({ caseId, digest: { company, role } }) => ({ caseId, company, role }));
  const [chosen, setCaseId] = useState<string>();
  const [role, setRole] = useState<ContactRole | "">("");
  const [fault, setFault] = useState<string>();
  const caseId = chosen ?? likelyCase(cards, cases) ?? (cases.length === 1 ? cases[0]!.caseId : undefined);
  const add = async (added: readonly ContactCard[]) => {
    if (caseId === undefined) return void setFault("Choose the application that they belong to.");
    const { header: base } = await getStoredCase(desk.store, caseId);
    const { header, fates, note } = addPeople(base, added, {
      role: role === "" ? undefined : role,
      ending: () => ownEnding(4),
    });
    const said = fateSentence(fates, base.company);
    if (note === undefined) return said;
    const revised = await desk.reviseHeader(caseId, { base, header, note, said });
    if (!revised.ok) return void setFault(refusalWords(revised.error));
    return said;
  };
  return { cases, caseId, setCaseId, role, setRole, fault, add };
}
