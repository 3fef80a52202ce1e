import type { DeskRole } from "../../../contract/http/index.ts";

/**
 * What becomes of a desk when an account goes: it goes along where nobody else is in it, and stays where somebody else is. One
 * that would be left without an owner keeps the account from going.
 */
export type DeskFate = "goes" | "stays" | "needs-owner";

/** What becomes of a desk whose part is `role`, with what the others in it are. Only owners are ever alone in one. */
export function deskFate(role: DeskRole, others: readonly DeskRole[]): DeskFate {
  if (role !== "owner" || others.includes("owner")) return "stays";
  return others.length === 0 ? "goes" : "needs-owner";
}

/** The same in a sentence, after the desk's name. */
export const FATE_WORDS: Readonly<Record<DeskFate, string>> = {
  goes: "goes with everything in it: nobody else is there.",
  stays: "stays, for those who are there as well.",
  "needs-owner": "has no other owner. Make somebody there one, or remove it, first.",
};
