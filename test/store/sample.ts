import type { NewCase } from "../../src/app/ports/index.ts";
import type { FactJson } from "../../src/contract/index.ts";

/** A case without facts. */
export const globex: NewCase = {
  id: "globex",
  header: { role: "Analyst", company: "Globex", calendar: { timeZone: "UTC" }, contacts: [] },
  facts: [],
};

/** A fact that fills about `length` bytes. */
export function noteOf(id: string, length: number): FactJson {
  return { id, at: "2026-11-16T14:00:00Z", kind: "note", note: id.padEnd(length, ".") };
}
