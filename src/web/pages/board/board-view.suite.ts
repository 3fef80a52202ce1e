import { type CaseView, summariseCase } from "../../../app/index.ts";
import { type CaseJson, type FactJson, ok } from "../../../contract/index.ts";
import { parseInstant, type Stance } from "../../../engine/index.ts";

/** Monday 16 November 2026, 10:00 in New York. */
export const NOW = parseInstant("2026-11-16T10:00:00-05:00");

export const HEADER: Omit<CaseJson, "facts"> = {
  role: "Senior Analyst",
  company: "Globex",
  calendar: { timeZone: "America/New_York" },
  contacts: [
    { id: "dana", name: "Dana Kim", role: "hiring-manager", email: "dana@globex.example" },
    { id: "lee", name: "Lee Okafor", role: "interviewer", email: "lee@globex.example" },
  ],
};

/** An interview on Friday 13 November. */
export const interview: FactJson = {
  id: "i1",
  at: "2026-11-13T14:00:00-05:00",
  end: "2026-11-13T15:00:00-05:00",
  kind: "interview",
  with: ["dana", "lee"],
};

export const debriefed: FactJson = {
  id: "t1",
  at: "2026-11-13T15:05:00-05:00",
  kind: "timeline",
  by: "dana",
  decisionBy: "2026-11-20",
};

export function thanked(to: string): FactJson {
  return { id: `s-${to}`, at: "2026-11-13T16:00:00-05:00", kind: "sent", to, channel: "email", purpose: "thank-you" };
}

export function decided(outcome: "offer" | "rejection"): FactJson {
  return { id: "d1", at: "2026-11-13T17:00:00-05:00", kind: "decision", by: "dana", outcome };
}

/** A case as lists see it at `NOW`. */
export function viewOf(id: string, facts: readonly FactJson[], more: Partial<CaseJson> = {}): CaseView {
  const { id: _, facts: __, ...header } = { ...HEADER, ...more, facts };
  const summary = summariseCase(
    { id, header, facts, openedAt: 0, sequence: 1 },
    { holidays: () => ok({ holidays: [], notes: [] }), asOf: NOW, version: "1" },
  );
  const { caseId, headline, nextChangeAt, digest } = summary;
  return { caseId, stance: summary.stance as Stance, headline, nextChangeAt, digest: JSON.parse(digest) };
}
