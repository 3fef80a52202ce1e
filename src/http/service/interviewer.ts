import type { Actor } from "../../accounts/index.ts";
import { type StoredHeader, StoreError } from "../../app/index.ts";
import type { OwnCaseJson } from "../../contract/http/index.ts";
import type { FoundRoute } from "./route-of.ts";
import { notForRole } from "./sentences.ts";
import type { OpenedDesk } from "./service-options.ts";

/** Throws for whatever is not about one case that has the interviewer among its contacts; another's case is told as none. */
export async function requireOwnCase({ name, id }: FoundRoute, { email }: Actor, { store }: OpenedDesk): Promise<void> {
  if (id === undefined || !name.startsWith("GET /api/cases/{id}")) throw notForRole("interviewer");
  const stored = await store.findCase(id);
  if (stored !== undefined && isOf(stored, email)) return;
  throw new StoreError("case-unknown", `There is no case "${id}".`);
}

/** The cases that have somebody among their contacts, by creation. */
export async function listOwnCases({ email }: Actor, { store }: OpenedDesk): Promise<readonly OwnCaseJson[]> {
  const headers = await store.listHeaders();
  return headers
    .filter((stored) => isOf(stored, email))
    .map(({ id, header: { company, role } }) => ({ id, company, role }));
}

function isOf({ header }: Pick<StoredHeader, "header">, email: string): boolean {
  return header.contacts.some((contact) => contact.email?.trim().toLowerCase() === email.toLowerCase());
}
