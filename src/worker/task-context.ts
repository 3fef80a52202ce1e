import type { ManyDesks } from "../app/index.ts";
import type { HolidayLookup } from "../contract/index.ts";
import type { Instant } from "../engine/index.ts";
import type { HeldMailboxes } from "./held-mailboxes.ts";
import type { Lines } from "./lines.ts";
import type { WorkDatabase } from "./work-database.ts";
import type { Work } from "./work-kinds.ts";
import type { WorkerDesk, WorkerDeskRequest, WorkerStores } from "./worker-desk.ts";

/** What tasks need besides their desk. */
export interface TaskContext {
  readonly database: WorkDatabase;
  readonly mailboxes: HeldMailboxes;
  /** Takes mailboxes that were read, to listen to them. */
  readonly lines: Pick<Lines, "offer">;
  readonly manyDesks: ManyDesks;
  readonly openStores: (desk: string) => WorkerStores;
  readonly openDesk: (request: WorkerDeskRequest) => Promise<WorkerDesk>;
  readonly holidays: HolidayLookup;
  /** Of the program; see `CaseDigest`. */
  readonly version: string;
  /** The database's clock: those of workers may differ. */
  readonly clock: () => Instant;
  /** Ends what goes on for long, at a place where it can be taken up again. */
  readonly stop: AbortSignal;
  /** Ends even a letter that is being submitted. */
  readonly giveUp: AbortSignal;
  /** Hears of what nobody foresaw, where the work goes on all the same. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Does some work to its end, or as far as it goes for now, and has it looked at again where time alone will bring more. May be done
 * twice, and by two at once: whatever must not is guarded where it is written. What it rejects with is tried again.
 */
export type Task = (work: Work, context: TaskContext) => Promise<void>;

/** Does something with a desk, and lets go of its connections. */
export async function withDesk<Value>(
  request: Omit<WorkerDeskRequest, "clock">,
  { openDesk, clock }: TaskContext,
  use: (desk: WorkerDesk) => Promise<Value>,
): Promise<Value> {
  const desk = await openDesk({ ...request, clock });
  try {
    return await use(desk);
  } finally {
    // It was to end: whether a server was told so is nobody's matter.
    await desk.close().catch(() => {});
  }
}
