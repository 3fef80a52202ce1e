import type { OpeningJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { type ApproveBulkInput, approveBulk, type RowOutcome } from "./approve-bulk.ts";
import type { BulkPreview, BulkRequest } from "./bulk.ts";
import { type PrepareBulkInput, prepareBulk } from "./prepare-bulk.ts";
import { withPageLines } from "./with-page-lines.ts";

export interface AcknowledgeNewInput extends Omit<ApproveBulkInput, "onProgress" | "isUnequalMeant"> {
  readonly opening: OpeningJson;
  readonly everybody: readonly CaseView[];
  readonly queued: PrepareBulkInput["outbox"];
  /** Where this place is reached from elsewhere; links to candidates' pages begin with it. */
  readonly publicAddress?: string | undefined;
  /** When a backup was last put back; null where none ever was. */
  readonly restoredAt: Instant | null;
  /** How receipts are worded. */
  readonly request?: Pick<BulkRequest, "words" | "tone" | "variant">;
}

/** What became of new applications; those whose receipt cannot go by itself wait for a person. */
export interface NewAcknowledged {
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
  readonly waiting: BulkPreview["rows"];
}

const NOBODY: NewAcknowledged = { outcomes: new Map(), waiting: [] };

/**
 * Approves a receipt for every application of an opening that has none, where the opening says that this happens by itself.
 * One that stands in the outbox without having gone, because a person took it back or its server refused it, is theirs to settle.
 * So is one for who applied before a backup was put back: theirs may have gone since the backup was made. Nothing else ever goes without a person's word.
 */
export async function acknowledgeNew(input: AcknowledgeNewInput): Promise<NewAcknowledged> {
  const { opening, everybody, queued, store, holidays, clock, version, request = {}, restoredAt } = input;
  if (!opening.acknowledgeAutomatically || opening.closedOn !== undefined) return NOBODY;
  const inOutbox = new Set(
    queued.flatMap(({ stepId, caseId, state }) => (isReceipt(stepId) && state.kind !== "accepted" ? caseId : [])),
  );
  const caseIds = everybody
    .filter((view) => isNew(view, opening) && !inOutbox.has(view.caseId) && appliedAfter(view, restoredAt))
    .map(({ caseId }) => caseId);
  if (caseIds.length === 0) return NOBODY;
  const cases = (await Promise.all(caseIds.map((id) => store.findCase(id)))).filter((found) => found !== undefined);
  const composed = prepareBulk(
    { ...request, action: "acknowledge", caseIds },
    { opening, cases, everybody, outbox: queued, holidays, now: clock(), version },
  );
  const preview = withPageLines(composed, input.publicAddress);
  const rows = preview.rows.filter(({ letter }) => letter === null || letter.isAutomatic);
  const approved = await approveBulk({ ...preview, rows }, { ...input, isUnequalMeant: true });
  if (!approved.ok) return NOBODY;
  return { outcomes: approved.approval.outcomes, waiting: rows.filter(({ fate }) => fate.kind === "blocked") };
}

function isNew({ digest: { candidate, steps } }: CaseView, { id }: OpeningJson): boolean {
  return (
    candidate?.opening === id &&
    steps.some(({ action, state }) => action === "acknowledge" && (state === "open" || state === "late"))
  );
}

function appliedAfter({ digest: { candidate } }: CaseView, restoredAt: Instant | null): boolean {
  return restoredAt === null || (candidate?.course.appliedAt ?? restoredAt) > restoredAt;
}

function isReceipt(stepId: string): boolean {
  return stepId.startsWith("acknowledge/");
}
