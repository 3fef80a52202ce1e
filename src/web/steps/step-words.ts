import type { StepDigest } from "../../app/index.ts";
import { describeDayShort, type Instant, type ReaderClock, type Step, stateByClock } from "../../engine/index.ts";
import { letterKindOf } from "../../engine/letters/index.ts";

/** A step as lists or plans have it. */
export type ShownStep = Pick<Step, "id" | "action" | "channel" | "state" | "window"> & {
  readonly reasons: readonly { readonly rule: string }[];
};

/** A list's step with its rule where words look for it. */
export function shownStep(step: StepDigest): ShownStep {
  return { ...step, reasons: [{ rule: step.rule }] };
}

/** What stands below a window's bar: until when on the one side, when it closes on the other. */
export interface WindowWords {
  readonly left: string;
  readonly right: string | undefined;
}

/** "until 15:00 today" and "closes Fri 20 Nov"; of a late one "was due Friday" and "fine until Fri 27 Nov". */
export function windowWords(step: ShownStep, now: Instant, clock: ReaderClock): WindowWords {
  const [left = "", right] = stateByClock(step, now, clock).split(" · ");
  const { closes } = step.window;
  if (right !== undefined || closes === null || step.state !== "open") return { left, right };
  const { own } = clock;
  return { left, right: `closes ${describeDayShort(own.dateOf(closes), own.dateOf(now))}` };
}

/** Where a window is due and where now is in it, from 0 (opens) to 1 (closes), by the company's business clock. */
export function windowShares({ window }: ShownStep, now: Instant, { company }: ReaderClock) {
  const { opens, due, closes } = window;
  const share = (at: Instant, end: Instant) => {
    const whole = company.businessTimeBetween(opens, end);
    return whole > 0 ? company.businessTimeBetween(opens, at) / whole : (at - opens) / Math.max(1, end - opens);
  };
  // Without an end the window is drawn as if what follows were half as long again.
  const end = closes ?? due + (due - opens) / 2;
  return {
    due: share(due, end),
    now: now < opens || (closes !== null && now > closes) ? undefined : Math.min(1, share(now, end)),
    closes: closes !== null,
  };
}

/** The one obvious thing to do about a step: a verb, and where it leads. */
export interface StepDeed {
  readonly label: string;
  readonly href: string;
}

/** Where the letter of a step is written. */
function letterAddress(caseId: string, stepId: string): string {
  return `/case/${encodeURIComponent(caseId)}/letter/${encodeURIComponent(stepId)}`;
}

/** Draft, Reply, Call, Debrief, Prepare, Decide: what to do about a step, and where. */
export function stepDeed(caseId: string, step: Pick<Step, "id" | "action" | "channel">): StepDeed {
  const ofCase = `/case/${encodeURIComponent(caseId)}`;
  const { action, channel, id } = step;
  if (action === "debrief") return { label: "Debrief", href: `/debrief/${encodeURIComponent(caseId)}` };
  if (action === "prepare") return { label: "Prepare", href: ofCase };
  if (action === "offer-decision") return { label: "Decide", href: ofCase };
  if (letterKindOf({ action, channel }) === undefined) return { label: "Open", href: ofCase };
  const label = channel === "phone" ? "Call" : action === "reply" ? "Reply" : "Draft";
  return { label, href: letterAddress(caseId, id) };
}
