import type { DeskRole } from "../../../contract/http/index.ts";

interface RoleWords {
  readonly value: DeskRole;
  readonly label: string;
  /** What they may do, in a sentence. */
  readonly says: string;
}

/** What somebody can be at a desk, the most first. */
export const ROLES: readonly RoleWords[] = [
  { value: "owner", label: "Owner", says: "Does everything, and says who may do what." },
  { value: "member", label: "Member", says: "Reads, records and sends." },
  { value: "interviewer", label: "Interviewer", says: "Sees the candidates that they meet, and nothing else." },
  { value: "viewer", label: "Viewer", says: "Reads everything, and changes nothing." },
  {
    value: "coach",
    label: "Coach",
    says: "Sees plans, no notes and no letters. Every look is written down for you, and you can end it at any time.",
  },
];

/** What a role may do, in a sentence. */
export function roleSays(role: string): string {
  return ROLES.find(({ value }) => value === role)?.says ?? "";
}

/** "Owner" */
export function roleLabel(role: string): string {
  return ROLES.find(({ value }) => value === role)?.label ?? role;
}
