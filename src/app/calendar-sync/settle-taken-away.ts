import type { HolidayLookup } from "../../contract/index.ts";
import { formatInstant, type Instant, stepTitle } from "../../engine/index.ts";
import { planCase } from "../plan-case.ts";
import type { CaseStore, RemoteCalendarStore, RemoteEntry } from "../ports/index.ts";
import { recordFacts } from "../record-facts.ts";
import { readStoredCase } from "../stored-case.ts";

export interface TakenAwayInput {
  readonly store: CaseStore;
  readonly remote: RemoteCalendarStore;
  readonly holidays: HolidayLookup;
  readonly newId: () => string;
  readonly now: Instant;
}

/** A step whose entry somebody removed from the calendar: whether it is to be skipped is a person's to say. */
export interface TakenAway {
  readonly uid: string;
  readonly caseId: string;
  readonly company: string;
  readonly stepId: string;
  readonly title: string;
}

/** The steps that were removed from the calendar there and are still to do. */
export async function listTakenAway(input: Omit<TakenAwayInput, "newId">): Promise<readonly TakenAway[]> {
  const entries = await input.remote.listEntries();
  const found: TakenAway[] = [];
  for (const entry of entries.filter(({ state, kind }) => state === "taken-away" && kind === "step")) {
    const asked = await askOf(entry, input);
    if (asked !== undefined) found.push(asked);
  }
  return found;
}

const TO_DO: ReadonlySet<string> = new Set(["upcoming", "open", "late"]);

async function askOf(
  { uid, caseId, entryId }: RemoteEntry,
  { store, holidays, now }: Omit<TakenAwayInput, "newId">,
): Promise<TakenAway | undefined> {
  const stored = await store.findCase(caseId);
  if (stored === undefined) return undefined;
  const parsed = readStoredCase(stored, holidays, now);
  const planned = planCase(parsed, { now, clock: now });
  const { plan } = planned.ok ? planned.value : { plan: undefined };
  const step = plan?.steps.find(({ id }) => id === entryId);
  if (plan === undefined || step === undefined || !TO_DO.has(step.state)) return undefined;
  const title = stepTitle(step, parsed.case, plan.attempts.limit);
  return { uid, caseId, company: stored.header.company, stepId: entryId, title };
}

/** Skips the step, or puts its entry back at the next look. False where nothing of that name was removed, or it is settled. */
export async function settleTakenAway(
  uid: string,
  answer: "skip" | "put-back",
  input: TakenAwayInput,
): Promise<boolean> {
  const asked = (await listTakenAway(input)).find((each) => each.uid === uid);
  if (asked === undefined) return false;
  if (answer === "skip") await skip(asked, input);
  // Forgotten, it is written as something new.
  await input.remote.removeEntry(uid);
  return true;
}

async function skip({ caseId, stepId }: TakenAway, { store, newId, now }: TakenAwayInput): Promise<void> {
  const stored = await store.findCase(caseId);
  if (stored === undefined) return;
  const at = formatInstant(now, stored.header.calendar.timeZone);
  const recorded = await recordFacts([{ kind: "skipped", at, step: stepId }], stored, { store, newId, now });
  if (!recorded.ok) throw new Error("a step that was to be skipped was refused");
}
