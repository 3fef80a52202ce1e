import type { CaseHeader, ContactJson, FactJson, OpeningJson } from "../../contract/index.ts";
import { ok } from "../../contract/index.ts";
import { parseInstant } from "../../engine/index.ts";
import { type CaseDigest, readDigest } from "../case-digest.ts";
import type { StoredCase } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { summariseCase } from "../summarise-case.ts";
import { candidateHeader } from "./opening.ts";

/** Monday 16 November 2026, 10:00 in Toronto. */
export const NOW = parseInstant("2026-11-16T10:00:00-05:00");
export const holidays = () => ok({ holidays: [], notes: [] });
export const VERSION = "1";

export const planner: OpeningJson = {
  id: "planner",
  title: "Timetable Planner",
  company: "Metro Toronto",
  me: { name: "Noor Haddad", email: "noor@metro.example" },
  stages: [
    { name: "Application", is: "applied" },
    { name: "Phone screen", is: "applied" },
    { name: "Final round", is: "final-round" },
  ],
  interviewers: [],
  promises: [{ what: "word on the decision", by: "2026-11-27" }],
  calendar: { timeZone: "America/Toronto", country: "CA", region: "ON", jurisdiction: "CA-ON" },
  scope: { employees25OrMore: true, publiclyAdvertised: true },
  tellOthersAfter: "offer-accepted",
  acknowledgeAutomatically: false,
  openedAt: "2026-10-01T09:00:00-04:00",
};

type LooseFact = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
};

/** A moment of November 2026 in Toronto: "12 15:00", or one of October: "Oct 29 11:00". */
export function at(text: string): string {
  const [, october, day = "", time = ""] = /^(Oct )?(\d+) (\d\d:\d\d)$/.exec(text)!;
  return october === undefined
    ? `2026-11-${day.padStart(2, "0")}T${time}:00-05:00`
    : `2026-10-${day.padStart(2, "0")}T${time}:00-04:00`;
}

export const applied = (when: string): FactJson => ({ id: "applied", kind: "applied", at: at(when) });

export const talked = (id: string, when: string, topic?: string): FactJson => ({
  id,
  kind: "interview",
  at: at(when),
  end: at(when.replace(":00", ":45")),
  with: ["candidate"],
  ...(topic === undefined ? {} : { topics: { candidate: [topic] } }),
});

export const wrote = (id: string, when: string, purpose: string, more: object = {}): FactJson =>
  ({ id, kind: "sent", at: at(when), to: "candidate", channel: "email", purpose, ...more }) as FactJson;

export const decided = (id: string, when: string, outcome: string, note?: string): FactJson =>
  ({ id, kind: "decision", at: at(when), outcome, ...(note === undefined ? {} : { note }) }) as FactJson;

export const promised = (id: string, when: string, by: string): FactJson => ({
  id,
  kind: "promise",
  at: at(when),
  to: "candidate",
  what: "word on the decision",
  by,
});

export const fact = (value: LooseFact): FactJson => value as unknown as FactJson;

export interface SomeCandidate {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly facts: readonly FactJson[];
  readonly opening?: OpeningJson;
  readonly header?: Partial<CaseHeader> & Readonly<Record<string, unknown>>;
}

/** A candidate's case as a store gives it. */
export function storedOf(
  id: string,
  { name, email, phone, facts, opening = planner, header }: SomeCandidate,
): StoredCase {
  const contact: ContactJson = {
    id: "candidate",
    name,
    role: "candidate",
    email: email ?? `${id}@home.example`,
    ...(phone === undefined ? {} : { phone }),
  };
  return {
    id,
    header: { ...candidateHeader(opening, [contact]), ...header },
    facts,
    openedAt: 0,
    sequence: facts.length,
  };
}

/** The case as lists see it. */
export function viewOf(stored: StoredCase, now = NOW): CaseView {
  const summary = summariseCase(stored, { holidays, asOf: now, version: VERSION });
  const digest = readDigest(summary.digest, VERSION) as CaseDigest;
  const { caseId, headline, nextChangeAt } = summary;
  return { caseId, stance: summary.stance as CaseView["stance"], headline, nextChangeAt, digest };
}

export const viewsOf = (candidates: Readonly<Record<string, SomeCandidate>>, now = NOW): readonly CaseView[] =>
  Object.entries(candidates).map(([id, one]) => viewOf(storedOf(id, one), now));
