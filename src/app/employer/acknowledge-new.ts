import type { OpeningJson } from "../../contract/index.ts";
import type { Instant } from "../../engine/index.ts";
import type { Outbox, OutboxItem } from "../ports/index.ts";
import type { CaseView } from "../refresh-summaries.ts";
import { type ApproveBulkInput, approveBulk, type RowOutcome } from "./approve-bulk.ts";
import type { BulkPreview, BulkRequest } from "./bulk.ts";
import { prepareBulk } from "./prepare-bulk.ts";
import { withPageLines } from "./with-page-lines.ts";

export interface AcknowledgeNewInput extends Omit<ApproveBulkInput, "onProgress" | "isUnequalMeant" | "outbox"> {
  readonly opening: OpeningJson;
  readonly everybody: readonly CaseView[];
  readonly outbox: Pick<Outbox, "findFor" | "list" | "put">;
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
  const { opening, everybody, store, holidays, clock, version, request = {}, restoredAt } = input;
  if (!opening.acknowledgeAutomatically || opening.closedOn !== undefined) return NOBODY;
  const applied = everybody.filter((view) => isNew(view, opening) && appliedAfter(view, restoredAt));
  const { caseIds, queued } = await withoutReceipt(
    applied.map(({ caseId }) => caseId),
    input,
  );
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

/** How many cases' letters are held at a time: of a mailing to thousands that is under way all are in the outbox. */
const CASES_AT_ONCE = 500;

/** Which of the cases have no receipt that waits, and the letters of these. */
async function withoutReceipt(
  caseIds: readonly string[],
  { outbox }: Pick<AcknowledgeNewInput, "outbox">,
): Promise<{ readonly caseIds: readonly string[]; readonly queued: readonly OutboxItem[] }> {
  const without: string[] = [];
  const queued: OutboxItem[] = [];
  for (let start = 0; start < caseIds.length; start += CASES_AT_ONCE) {
    const some = caseIds.slice(start, start + CASES_AT_ONCE);
    const items = await outbox.list(undefined, some);
    const waiting = new Set(
      items.flatMap((item) => (isReceipt(item) && item.state.kind !== "accepted" ? item.caseId : [])),
    );
    without.push(...some.filter((id) => !waiting.has(id)));
    queued.push(...items.filter(({ caseId }) => !waiting.has(caseId)));
  }
  return { caseIds: without, queued };
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

function isReceipt({ stepId }: OutboxItem): boolean {
  return stepId.startsWith("acknowledge/");
}
