import type { Plan, Step } from "../../src/engine/index.ts";
import { parseInstant } from "../../src/engine/index.ts";

/** What another implementation of the rulebook answered, in the fields that count. */
export interface ExpectedPlan {
  readonly playbook: string;
  readonly stance: string;
  readonly attempts: { readonly made: number; readonly limit: number | null };
  readonly guard: {
    readonly mayContact: boolean;
    readonly from: string | null;
    readonly step: string | null;
    readonly rule: string;
  };
  readonly nextChangeAt: string | null;
  readonly warnings: readonly { readonly rule: string; readonly fact: string }[];
  readonly steps: readonly ExpectedStep[];
}

interface ExpectedStep {
  readonly id: string;
  readonly action: string;
  readonly to: string | null;
  readonly channel: string | null;
  readonly optional: boolean;
  readonly automatic: boolean;
  readonly window: {
    readonly opens: string;
    readonly best: string;
    readonly due: string;
    readonly closes: string | null;
  };
  readonly state: string;
  readonly settledBy?: string;
  readonly needs: readonly string[];
  readonly reasons: readonly { readonly rule: string }[];
}

function instant(text: string | null): number | null {
  return text === null ? null : parseInstant(text);
}

/** A plan in the fields that count, moments as numbers. */
export function essenceOf(plan: Plan) {
  return {
    playbook: plan.playbook,
    stance: plan.stance,
    attempts: plan.attempts,
    guard: {
      mayContact: plan.guard.mayContact,
      from: plan.guard.from,
      step: plan.guard.step,
      rule: plan.guard.rule,
    },
    nextChangeAt: plan.nextChangeAt,
    warnings: plan.warnings.map(({ rule, fact }) => ({ rule, fact })),
    steps: Object.fromEntries(plan.steps.map((step) => [step.id, stepEssence(step)])),
  };
}

function stepEssence(step: Step) {
  return {
    action: step.action,
    to: step.to,
    channel: step.channel,
    optional: step.optional,
    automatic: step.automatic,
    window: step.window,
    state: step.state,
    settledBy: step.settledBy ?? null,
    needs: step.needs,
    rule: step.reasons[0]?.rule,
  };
}

export function essenceOfExpected(plan: ExpectedPlan) {
  return {
    playbook: plan.playbook,
    stance: plan.stance,
    attempts: plan.attempts,
    guard: { ...plan.guard, from: instant(plan.guard.from) },
    nextChangeAt: instant(plan.nextChangeAt),
    warnings: plan.warnings,
    steps: Object.fromEntries(
      plan.steps.map((step) => [
        step.id,
        {
          action: step.action,
          to: step.to,
          channel: step.channel,
          optional: step.optional,
          automatic: step.automatic,
          window: {
            opens: instant(step.window.opens),
            best: instant(step.window.best),
            due: instant(step.window.due),
            closes: instant(step.window.closes),
          },
          state: step.state,
          settledBy: step.settledBy ?? null,
          needs: step.needs,
          rule: step.reasons[0]?.rule,
        },
      ]),
    ),
  };
}
