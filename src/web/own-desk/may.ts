import { heldDesk } from "./held-desk.ts";
import type { KeptDesk } from "./kept-account.ts";

/** What can be done at a desk besides reading it: record, send to others, settle how it works, remove for good. */
export type Doing = "write" | "send" | "administer" | "erase";

/** What each role may do besides reading; the server holds it, and pages show nothing that it would turn away. */
export const ROLE_DOINGS: Readonly<Record<KeptDesk["role"], readonly Doing[]>> = {
  owner: ["write", "send", "administer", "erase"],
  member: ["write", "send"],
  interviewer: [],
  viewer: [],
  coach: [],
};

/** Whether the person may do it at the tab's desk; where Fineline is one's own, everything. */
export function may(doing: Doing): boolean {
  const held = heldDesk();
  return held === undefined || ROLE_DOINGS[held.role].includes(doing);
}
