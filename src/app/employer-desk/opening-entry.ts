import type { ClosedJson, OpeningEntryJson } from "../../contract/http/index.ts";
import type { CandidateStage, OpeningJson } from "../../contract/index.ts";
import {
  answerables,
  findDuty,
  SCOPE_QUESTIONS,
  type Unanswered,
  unansweredOf,
  type Waiting,
} from "../employer/index.ts";
import type { StoredOpening } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";

const NOBODY: Readonly<Record<CandidateStage, number>> = {
  applied: 0,
  interviewed: 0,
  "final-round": 0,
  offer: 0,
  hired: 0,
  rejected: 0,
  withdrawn: 0,
};

/** An opening and how it stands. */
export function openingEntryJson(
  { opening, revision }: StoredOpening,
  { everybody, waiting }: { readonly everybody: readonly CaseView[]; readonly waiting: Waiting },
): OpeningEntryJson {
  const all = answerables(everybody);
  const stages = { ...NOBODY };
  for (const { candidate } of all) stages[candidate.stage] += 1;
  return {
    opening,
    revision,
    stages,
    candidates: all.length,
    waiting: waiting.rows.length,
    unanswered: unansweredOf(all).length,
    questions: questionsOf(opening),
  };
}

/** What the law of the place depends on, and nobody has said yet. One no settles it. */
function questionsOf({ calendar, scope }: OpeningJson): OpeningEntryJson["questions"] {
  const asked = findDuty(calendar.jurisdiction)?.scope ?? [];
  if (asked.some((id) => scope[id] === false)) return [];
  return asked.filter((id) => scope[id] === undefined).map((id) => ({ id, text: SCOPE_QUESTIONS[id] }));
}

/** Somebody without an answer, and how far it is, in a sentence. */
export function unansweredJson({
  caseId,
  name,
  isDecided,
  isOnItsWay,
  isUnreadable,
  isInMailbox,
}: Unanswered): ClosedJson["unanswered"][number] {
  if (isInMailbox) return { case: caseId, name, because: IN_MAILBOX, inMailbox: true };
  if (isUnreadable) return { case: caseId, name, because: "Their case cannot be read. Open it to see why." };
  if (isOnItsWay) return { case: caseId, name, because: "Their answer is on its way." };
  return { case: caseId, name, because: isDecided ? "It is decided, and they do not know." : "Nothing is decided." };
}

const IN_MAILBOX = "They applied by mail and wait for your word. Take them in, or put them aside.";
