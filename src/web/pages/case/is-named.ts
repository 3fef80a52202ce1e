import { contactsNamedBy } from "../../../app/index.ts";
import type { FactJson } from "../../../contract/index.ts";

/** Whether something that was recorded names a person: then the person stays with the case. */
export function isNamed(contactId: string, facts: readonly FactJson[]): boolean {
  return facts.some((fact) => contactsNamedBy(fact).includes(contactId));
}
