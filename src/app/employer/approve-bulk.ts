import { describeFault, type Fault } from "../../contract/index.ts";
import { type ApproveLetterInput, approveLetter } from "../approve-letter.ts";
import type { CaseStore, MailAccount, Outbox, StopSignal, StoredCase } from "../ports/index.ts";
import { recordFacts } from "../record-facts.ts";
import type { BulkLetter, BulkPreview, BulkRow } from "./bulk.ts";
import { mayTell } from "./decide.ts";
import { findUnequal, type LetterToCompare, personalParts, type UnequalLetter } from "./equal-treatment.ts";
import { EverybodyNow } from "./everybody-now.ts";
import { isInTheWay } from "./prepare-bulk.ts";
import { missingFacts } from "./told-words.ts";

export interface ApproveBulkInput extends Omit<ApproveLetterInput, "store" | "outbox" | "now"> {
  readonly store: CaseStore;
  readonly outbox: Pick<Outbox, "findFor" | "put">;
  readonly clock: () => number;
  readonly version: string;
  readonly account: MailAccount;
  /** Letters may differ in more than their personal parts: a person has seen which, and wants it so. */
  readonly isUnequalMeant?: boolean;
  readonly onProgress?: (progress: BulkProgress) => void;
  readonly stop?: StopSignal;
}

/** How many rows have been looked at, of how many. */
export interface BulkProgress {
  readonly done: number;
  readonly of: number;
}

/** What became of one row. */
export type RowOutcome =
  | { readonly kind: "approved" | "drafted" | "already" }
  | { readonly kind: "refused"; readonly because: string };

/** What became of each letter, by its case's id. */
export interface BulkApproval {
  readonly outcomes: ReadonlyMap<string, RowOutcome>;
  /** Rows that were not looked at because it was stopped. */
  readonly left: number;
}

/** Letters that are not alike are told, and none of them is approved. */
export type BulkApprovalResult =
  | { readonly ok: true; readonly approval: BulkApproval }
  | { readonly ok: false; readonly unequal: readonly UnequalLetter[] };

/**
 * Approves every letter of a preview that goes, one after the other. Each stands in the outbox before the next is looked at: called
 * again after a crash or a stop, it approves what is missing and nothing twice. What has changed since the preview is asked anew.
 * Rejects with a `StoreError` where nothing can be written.
 */
export async function approveBulk(preview: BulkPreview, input: ApproveBulkInput): Promise<BulkApprovalResult> {
  const rows = preview.rows.filter(({ fate }) => fate.kind === "goes");
  if (input.isUnequalMeant !== true) {
    const unequal = findUnequal(await compareRows(rows, input));
    if (unequal.length > 0) return { ok: false, unequal };
  }
  const everybody = new EverybodyNow(preview.opening.id, input);
  const outcomes = new Map<string, RowOutcome>();
  for (const row of rows) {
    if (input.stop?.aborted === true) break;
    outcomes.set(row.caseId, await approveRow(row, { preview, everybody }, input));
    input.onProgress?.({ done: outcomes.size, of: rows.length });
  }
  return { ok: true, approval: { outcomes, left: rows.length - outcomes.size } };
}

/** As the rows are now: they may have been edited since they were composed. */
async function compareRows(rows: readonly BulkRow[], { store }: ApproveBulkInput): Promise<readonly LetterToCompare[]> {
  const letters: LetterToCompare[] = [];
  for (const { caseId, stage, letter } of rows) {
    const stored = await store.findCase(caseId);
    const contact = stored?.header.contacts.find(({ id }) => id === letter?.contactId);
    if (letter === null || stored === undefined || contact === undefined) continue;
    const parts = personalParts(contact, stored.facts);
    letters.push({ caseId, group: `${letter.kind} ${stage}`, subject: letter.subject, body: letter.body, parts });
  }
  return letters;
}

interface Approving {
  readonly preview: BulkPreview;
  readonly everybody: EverybodyNow;
}

async function approveRow(
  row: BulkRow,
  { preview, everybody }: Approving,
  input: ApproveBulkInput,
): Promise<RowOutcome> {
  const { letter, caseId } = row;
  const stored = await input.store.findCase(caseId);
  if (stored === undefined || letter === null) return refused("This candidate is not there any more.");
  const { stepId, contactId } = letter;
  const there = await input.outbox.findFor({ caseId, stepId, contactId });
  const address = stored.header.contacts.find(({ id }) => id === contactId)?.email;
  if (there !== undefined && isInTheWay(there, { address, facts: stored.facts })) return { kind: "already" };
  const objection = await objectionTo(caseId, preview, everybody);
  if (objection !== undefined) return refused(objection);
  return approveTold(await withTold(stored, letter, input), letter, input);
}

function refused(because: string): RowOutcome {
  return { kind: "refused", because };
}

/** Whether the rules about answers still let it go, by everybody's case as it is now. */
async function objectionTo(
  caseId: string,
  { action, opening, today }: BulkPreview,
  everybody: EverybodyNow,
): Promise<string | undefined> {
  if (action !== "tell-decision") return undefined;
  const { all, sameAs } = await everybody.find();
  const one = all.find((each) => each.caseId === caseId);
  if (one === undefined) return "The case cannot be read. Open it to see why.";
  const same = sameAs.get(caseId);
  const answer = mayTell(one, { all, opening, today, ...(same === undefined ? {} : { sameAs: same }) });
  return answer.mayTell ? undefined : answer.because;
}

/** The case with what the letter tells recorded: should the letter not go after all, the word given in it is owed all the same. */
async function withTold(stored: StoredCase, { tells }: BulkLetter, input: ApproveBulkInput): Promise<StoredCase> {
  const facts = missingFacts(tells, stored.facts);
  if (facts.length === 0) return stored;
  const { store, newId, clock } = input;
  const recorded = await recordFacts(facts, stored, { store, newId, now: clock() });
  if (!recorded.ok) throw new Error(recorded.error.map((fault) => describeFault(fault, stored.id)).join("\n"));
  return (await store.findCase(stored.id)) ?? stored;
}

async function approveTold(stored: StoredCase, letter: BulkLetter, input: ApproveBulkInput): Promise<RowOutcome> {
  const { stepId, kind, subject, body, isAutomatic } = letter;
  const { account, clock } = input;
  const approved = await approveLetter({ stepId, kind, subject, body, isAutomatic, account }, stored, {
    ...input,
    now: clock(),
  });
  if (approved.ok) return { kind: approved.value.outcome };
  return refused(approved.error.map(faultWords).join(" "));
}

function faultWords(fault: Fault): string {
  return describeFault(fault);
}
