import type { ParsedCase } from "../contract/index.ts";
import { buildFineLine, caseHistory } from "../engine/fine-line/index.ts";
import {
  BUILT_IN_PLAYBOOKS,
  businessCalendarOf,
  type Instant,
  type Plan,
  type Playbook,
  type Step,
} from "../engine/index.ts";
import { findPlaybook, planCase } from "./plan-case.ts";

/** What one playbook makes of a case. */
interface ComparedPlaybook {
  readonly id: string;
  readonly title: string;
  readonly plan: Plan;
  /** When it says to let go if nobody answers; null where no such moment is in sight. */
  readonly movingOnAt: Instant | null;
}

/** One step as each playbook has it, in the order of `playbooks`; undefined where a playbook has none. */
export interface ComparedRow {
  readonly key: string;
  /** The first playbook's that has it: to name the row by. */
  readonly step: Step;
  readonly steps: readonly (Step | undefined)[];
}

/** A case as each playbook would have it, step by step. */
export interface Comparison {
  readonly playbooks: readonly ComparedPlaybook[];
  readonly rows: readonly ComparedRow[];
}

/** A case planned by every playbook of its side that comes with Fineline, and by its own where that is another. */
export function comparePlaybooks(parsed: ParsedCase, now: Instant): Comparison {
  const playbooks = playbooksFor(parsed).map((playbook) => comparePlaybook(playbook, parsed, now));
  const keys = new Map<string, Step>();
  for (const { plan } of playbooks) for (const step of plan.steps) keys.getOrInsert(keyOf(step), step);
  const rows = [...keys].map(([key, step]) => ({
    key,
    step,
    steps: playbooks.map(({ plan }) => plan.steps.find((one) => keyOf(one) === key)),
  }));
  return { playbooks, rows: rows.toSorted((a, b) => firstOpens(a) - firstOpens(b) || (a.key < b.key ? -1 : 1)) };
}

/** Check-ins are compared by their number, whoever they go to. */
function keyOf({ id }: Step): string {
  return id;
}

function firstOpens({ steps }: ComparedRow): Instant {
  return Math.min(...steps.map((step) => step?.window.opens ?? Number.POSITIVE_INFINITY));
}

function playbooksFor(parsed: ParsedCase): readonly Playbook[] {
  const { side } = parsed.case;
  const own = findPlaybook(parsed.playbook, side);
  const builtIn = BUILT_IN_PLAYBOOKS.flatMap(({ id }) => {
    const found = findPlaybook(id, side);
    return found.ok ? [found.value] : [];
  });
  return own.ok && !builtIn.some(({ id }) => id === own.value.id) ? [own.value, ...builtIn] : builtIn;
}

function comparePlaybook(playbook: Playbook, parsed: ParsedCase, now: Instant): ComparedPlaybook {
  const named = playbook.id === idOfOwn(parsed) ? parsed.playbook : playbook.id;
  const planned = planCase(parsed, { now, clock: now, playbook: named });
  if (!planned.ok) throw new Error(`the playbook ${playbook.id} was found, and then was not`);
  const { plan } = planned.value;
  const calendar = businessCalendarOf(parsed.case.calendar);
  const { movingOnAt } = buildFineLine({
    case: parsed.case,
    plan,
    calendar,
    history: caseHistory(parsed.case, playbook),
  });
  return { id: playbook.id, title: playbook.title, plan, movingOnAt };
}

function idOfOwn({ playbook }: ParsedCase): string | undefined {
  return typeof playbook === "string" ? playbook : playbook?.id;
}
