import { describeFault, type HolidayLookup, parseCase } from "../contract/index.ts";
import {
  businessCalendarOf,
  type Case,
  type Fact,
  formatDate,
  type Instant,
  type Outcome,
  visibleFacts,
} from "../engine/index.ts";
import { planCase } from "./plan-case.ts";
import type { CaseStore, StoredCase, WrittenRow } from "./ports/index.ts";
import { LINK_KEY, type LinkedHeader } from "./row-case.ts";
import { caseJsonOf } from "./stored-case.ts";

export interface ExportRowsInput {
  readonly store: CaseStore;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
}

/** Every case as a row of a table, one after the other; one that cannot be read any more says so in its headline. */
export async function* exportRows({ store, holidays, now }: ExportRowsInput): AsyncIterable<WrittenRow> {
  for await (const stored of store.streamCases()) yield rowOf(stored, { holidays, now });
}

function rowOf(stored: StoredCase, { holidays, now }: Pick<ExportRowsInput, "holidays" | "now">): WrittenRow {
  const { company, role, [LINK_KEY]: link = "" }: LinkedHeader = stored.header;
  const bare = { company, role, stage: "", applied: "", interview: "", decided: "", link, notes: "" };
  const parsed = parseCase(caseJsonOf(stored), { holidays, now });
  if (!parsed.ok) return { ...bare, headline: parsed.error.map((fault) => describeFault(fault)).join("; ") };
  const theCase = parsed.value.case;
  const facts = visibleFacts(theCase.facts, now);
  const planned = planCase(parsed.value, { now, clock: now });
  return {
    ...bare,
    ...datesOf(theCase, facts),
    stage: stageWord(facts),
    notes: notesOf(facts, link),
    headline: planned.ok ? planned.value.plan.headline : "",
  };
}

function datesOf({ calendar }: Case, facts: readonly Fact[]): Pick<WrittenRow, "applied" | "interview" | "decided"> {
  const days = businessCalendarOf(calendar);
  const dayOf = (fact: Fact | undefined) => (fact === undefined ? "" : formatDate(days.dateOf(fact.at)));
  return {
    applied: dayOf(facts.find(({ kind }) => kind === "applied")),
    interview: dayOf(facts.findLast(({ kind }) => kind === "interview")),
    decided: dayOf(decisionOf(facts)),
  };
}

/** The decision that stands. */
function decisionOf(facts: readonly Fact[]) {
  const at = facts.findLastIndex(({ kind }) => kind === "decision" || kind === "reopened");
  const last = facts[at];
  return last?.kind === "decision" ? last : undefined;
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  offer: "Offer",
  rejection: "Rejected",
  "position-closed": "Position closed",
  withdrawn: "Withdrawn",
  accepted: "Offer accepted",
  declined: "Offer declined",
};

/** A word that other trackers know, and that reading a table knows again. */
function stageWord(facts: readonly Fact[]): string {
  const decision = decisionOf(facts);
  if (decision !== undefined) return OUTCOME_WORDS[decision.outcome];
  if (facts.some(({ kind }) => kind === "interview")) return "Interview";
  return facts.some(({ kind }) => kind === "applied") ? "Applied" : "Saved";
}

/** The link has a column of its own. */
function notesOf(facts: readonly Fact[], link: string): string {
  const lines = facts.flatMap(({ kind, note = "" }) => (kind === "note" ? note.split("\n") : []));
  return lines.filter((line) => link === "" || line !== `Link: ${link}`).join("\n");
}
