import assert from "node:assert/strict";
import type { Fact, Playbook, PlaybookDefinition, Window } from "../model/index.ts";
import { resolvePlaybook } from "../playbooks/index.ts";
import type { Reading } from "../reading/index.ts";
import { local, read, type SampleOptions } from "../reading/sample-facts.suite.ts";
import type { DraftPlan, DraftStep } from "./draft.ts";
import { draftPlan } from "./draft-plan.ts";
import { nextChangeAt } from "./next-change.ts";
import { type DraftWarning, planWarnings } from "./warnings.ts";

export * from "../reading/sample-facts.suite.ts";

export interface SamplePlanOptions extends SampleOptions {
  readonly playbook?: string | PlaybookDefinition;
}

/** A plan before its words, with the moments that a test compares written as local times. */
export interface SamplePlan extends DraftPlan {
  readonly reading: Reading;
  readonly warnings: readonly DraftWarning[];
  readonly nextChange: string;
}

/** The plan of a sample case at a local time in New York. */
export function plan(facts: readonly Fact[], asOf: string, options: SamplePlanOptions = {}): SamplePlan {
  const { playbook: named, ...sample } = options;
  const playbook = samplePlaybook(named, sample);
  const reading = read(facts, asOf, sample);
  const draft = draftPlan(playbook, reading);
  return {
    ...draft,
    reading,
    warnings: planWarnings(playbook, reading),
    nextChange: local(nextChangeAt(draft, playbook, reading)),
  };
}

function samplePlaybook(named: string | PlaybookDefinition | undefined, { side }: SampleOptions): Playbook {
  const { playbook, problem } = resolvePlaybook(named, side ?? "candidate");
  assert.ok(playbook !== undefined, JSON.stringify(problem));
  return playbook;
}

/** The step of that id. */
export function step({ steps }: DraftPlan, id: string): DraftStep {
  const found = steps.find((each) => each.id === id);
  assert.ok(found !== undefined, `${id} is not among ${steps.map((each) => each.id).join(", ")}`);
  return found;
}

/** Ids of all steps, in the plan's order. */
export function ids({ steps }: DraftPlan): readonly string[] {
  return steps.map(({ id }) => id);
}

/** State by id. */
export function states({ steps }: DraftPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(steps.map(({ id, state }) => [id, state]));
}

/** The four points of a window as local times. */
export function points({ opens, best, due, closes }: Window): readonly string[] {
  return [local(opens), local(best), local(due), local(closes)];
}

/** The window of a step as local times. */
export function windowOf(draft: DraftPlan, id: string): readonly string[] {
  return points(step(draft, id).window);
}

/** The guard's answer with its moment as a local time. */
export function guardOf({ guard }: DraftPlan): Readonly<Record<string, unknown>> {
  return { ...guard, from: local(guard.from) };
}
