import type { HolidayLookup, OpeningJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import {
  type BulkAction,
  type BulkPreview,
  type BulkRequest,
  prepareBulk,
  STEP_OF,
  withPageLines,
} from "../employer/index.ts";
import type { CaseStore, Outbox, SettingsStore, StoredCase } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";

export interface PreviewLettersInput {
  readonly store: Pick<CaseStore, "findCase"> & Pick<SettingsStore, "loadSettings">;
  /** Left out where no letters go. */
  readonly outbox?: Pick<Outbox, "list"> | undefined;
  readonly opening: OpeningJson;
  /** Everybody of the opening. */
  readonly everybody: readonly CaseView[];
  readonly holidays: HolidayLookup;
  readonly now: Instant;
  readonly version: string;
}

/** Whom of an opening an action is owed to now. */
export function owedTo(action: BulkAction, everybody: readonly CaseView[]): readonly string[] {
  const isOwed = ({ digest }: CaseView) =>
    digest.steps.some((step) => step.action === STEP_OF[action] && (step.state === "late" || step.state === "open"));
  return everybody.filter(isOwed).map(({ caseId }) => caseId);
}

/** A letter to each of many of one opening, as `prepareBulk` composes them; who is of another opening is nobody here. */
export async function previewLetters(request: BulkRequest, input: PreviewLettersInput): Promise<BulkPreview> {
  const { store, outbox, opening, everybody, holidays, now, version } = input;
  const cases: StoredCase[] = [];
  for (const caseId of request.caseIds) {
    const stored = await store.findCase(caseId);
    if (stored?.header.opening === opening.id) cases.push(stored);
  }
  const items = (await outbox?.list()) ?? [];
  const preview = prepareBulk(request, { opening, cases, everybody, outbox: items, holidays, now, version });
  return withPageLines(preview, (await store.loadSettings()).publicAddress);
}
