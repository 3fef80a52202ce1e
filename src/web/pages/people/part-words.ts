import type { Person } from "../../../app/index.ts";
import { roleWords } from "../../people-input/index.ts";

/** What somebody is, over all cases: "Hiring manager, HR". */
export function partWords({ contactRoles }: Pick<Person, "contactRoles">): string {
  return contactRoles.map(roleWords).join(", ");
}
