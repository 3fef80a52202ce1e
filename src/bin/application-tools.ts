import type { ApplicationTools } from "../app/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";

/** What taking applications out of mailboxes needs of a store. */
export function applicationTools(
  { openings, applications }: Pick<OpenStore, "openings" | "applications">,
  { accounts, readApplication, newId, version }: Omit<ApplicationTools, "openings" | "applications">,
): ApplicationTools {
  return { openings, applications, accounts, readApplication, newId, version };
}
