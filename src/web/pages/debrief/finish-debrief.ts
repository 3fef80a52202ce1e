import { giveIds } from "../../../app/index.ts";
import { error, type Fault, ok, type Result } from "../../../contract/index.ts";
import type { DebriefDraft, DraftStore } from "../../debrief-drafts/index.ts";
import { type Desk, newId, ownEnding } from "../../desk/index.ts";
import { factsOfDraft, headerWith, isRecorded, takeTypedWords } from "./told-debrief.ts";
import { readDebriefCase } from "./use-debrief.ts";

/**
 * Records everything that a debrief holds, together, and lets go of its draft; gives the id of the case.
 * Done twice, in two tabs or after a tab was killed in the middle, it records once.
 */
export function finishDebrief(
  desk: Desk,
  drafts: DraftStore,
  draft: DebriefDraft,
): Promise<Result<string, readonly Fault[]>> {
  const finish = () => recordOnce(desk, drafts, draft);
  return navigator.locks === undefined ? finish() : navigator.locks.request(`debrief ${draft.id}`, finish);
}

async function recordOnce(
  desk: Desk,
  drafts: DraftStore,
  draft: DebriefDraft,
): Promise<Result<string, readonly Fault[]>> {
  const caseId = draft.application?.caseId ?? "";
  const known = await desk.store.findCase(caseId);
  if (known === undefined || !isRecorded(draft, known)) {
    const recorded = await record(desk, draft);
    if (!recorded.ok) return recorded;
  }
  drafts.forget(draft.id);
  return ok(caseId);
}

async function record(desk: Desk, told: DebriefDraft): Promise<Result<unknown, readonly Fault[]>> {
  const found = await readDebriefCase(desk, told);
  if (found === undefined) return error([{ place: "application", expected: "a company and a role" }]);
  const { stored, calendar, interviews, people } = found;
  const draft = takeTypedWords(told, people, () => ownEnding(4));
  const facts = factsOfDraft(draft, { stored, calendar, interviews, now: desk.now.peek() });
  if (facts.length === 0) return error([{ place: "when", expected: "when the interview was" }]);
  const header = headerWith(draft, stored.header);
  if (stored.sequence > 0) return desk.record(stored.id, facts, { said: "Written down.", header });
  return desk.addCases([{ id: stored.id, ...header, facts: giveIds(facts, newId) }], "Written down.");
}
