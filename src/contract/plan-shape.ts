import type { Brief, Reason, Warning } from "../engine/index.ts";
import { channel } from "./fact-shape.ts";
import type { PlanJson, StepJson } from "./json.ts";
import { ACTIONS, NEEDS, STANCES, STATES } from "./model-words.ts";
import { bool, list, nullable, object, oneOf, optional, whole } from "./shape/index.ts";
import { id, instant, line, prose, stepId } from "./words.ts";

const count = whole(0, Number.MAX_SAFE_INTEGER);

const briefShape = object<Brief>("a brief", {
  must: list(prose),
  may: list(prose),
  mustNot: list(prose),
  subject: optional(line),
  maxWords: optional(count),
});

const stepShape = object<StepJson>("a step", {
  id: stepId,
  action: oneOf(ACTIONS),
  to: nullable(id),
  channel: nullable(channel),
  optional: bool,
  automatic: bool,
  law: optional(prose),
  snoozedUntil: optional(instant),
  window: object<StepJson["window"]>("a window", {
    opens: instant,
    best: instant,
    due: instant,
    closes: nullable(instant),
  }),
  state: oneOf(STATES),
  settledBy: optional(id),
  needs: list(oneOf(NEEDS)),
  brief: briefShape,
  reasons: list(object<Reason>("a reason", { rule: line, source: line, text: prose })),
});

/** What `planToJson` gives. Published, so that others can read it; nothing here reads plans from outside. */
export const planShape = object<PlanJson>("a plan", {
  playbook: id,
  asOf: instant,
  stance: oneOf(STANCES),
  headline: prose,
  attempts: object<PlanJson["attempts"]>("attempts", { made: count, limit: nullable(count) }),
  guard: object<PlanJson["guard"]>("a guard", {
    mayContact: bool,
    from: nullable(instant),
    step: nullable(stepId),
    rule: line,
    because: prose,
  }),
  nextChangeAt: nullable(instant),
  steps: list(stepShape),
  warnings: list(object<Warning>("a warning", { rule: line, fact: id, message: prose })),
});
