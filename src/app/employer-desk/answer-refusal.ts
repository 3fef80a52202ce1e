import { type Fault, faultAt, type HolidayLookup, type OpeningJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import { type Answerable, answerables, mayTell, openingCalendar, sameApplicants } from "../employer/index.ts";
import type { CaseStore, OpeningStore, StoredCase } from "../ports/index.ts";
import { type CaseView, refreshSummaries } from "../refresh-summaries.ts";

export interface AnswerRefusalInput {
  readonly store: CaseStore;
  readonly openings: Pick<OpeningStore, "findOpening">;
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  readonly version: string;
}

const TELL = "tell-decision/";

/**
 * Why an answer that is written to one candidate alone must not be approved now, by everybody of their opening: the chosen one is told
 * first for it as for letters to many. Empty for other letters, and where no opening is known. Rejects with a `StoreError`.
 */
export async function answerRefusal(
  stored: StoredCase,
  stepId: string | undefined,
  input: AnswerRefusalInput,
): Promise<readonly Fault[]> {
  const { opening: openingId, side } = stored.header;
  if (side !== "employer" || openingId === undefined || stepId?.startsWith(TELL) !== true) return [];
  const known = await input.openings.findOpening(openingId);
  if (known === undefined) return [];
  const { store, holidays, now, version } = input;
  const { cases } = await refreshSummaries({ store, holidays, now, version, isPresent: true });
  const everybody = cases.filter(({ digest }) => digest.candidate?.opening === openingId);
  const one = answerables(everybody).find(({ caseId }) => caseId === stored.id);
  return one === undefined ? [] : refusalOf(one, { opening: known.opening, everybody, stepId, input });
}

interface Among {
  readonly opening: OpeningJson;
  readonly everybody: readonly CaseView[];
  readonly stepId: string;
  readonly input: AnswerRefusalInput;
}

function refusalOf(one: Answerable, { opening, everybody, stepId, input }: Among): readonly Fault[] {
  const today = openingCalendar(opening, input.holidays, input.now).dateOf(input.now);
  const same = sameApplicants(everybody).get(one.caseId);
  const context = { all: answerables(everybody), opening, today };
  const answer = mayTell(one, same === undefined ? context : { ...context, sameAs: same });
  if (answer.mayTell) return [];
  return [faultAt("step", `an answer that may be told now (${answer.because})`, stepId)];
}
