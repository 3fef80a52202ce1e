import type { OpenCase } from "../../desk/index.ts";

/** What a case goes by: one's own by the company, somebody's who applied to us by their name. */
export interface CaseNames {
  readonly name: string;
  readonly below: string;
  /** The list that it is found in. */
  readonly back: string;
  /** "application" or "candidate" */
  readonly what: string;
}

/** How the page of a case calls it. */
export function caseNames({ parsed, stored }: Pick<OpenCase, "parsed" | "stored">): CaseNames {
  const { company, role, side } = parsed.case;
  const own: CaseNames = { name: company, below: role, back: "/board", what: "application" };
  if (side !== "employer") return own;
  const { contacts, opening } = stored.header;
  const candidate = contacts.find((contact) => contact.role === "candidate") ?? contacts[0];
  if (candidate === undefined) return own;
  return {
    name: candidate.name,
    below: `${role}, ${company}`,
    back: opening === undefined ? "/board" : "/hiring/candidates",
    what: "candidate",
  };
}
