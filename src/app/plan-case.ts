import { error, type Fault, faultAt, findNear, ok, type ParsedCase, type Result, suggest } from "../contract/index.ts";
import {
  BUILT_IN_PLAYBOOKS,
  type Instant,
  type Plan,
  type Playbook,
  type PlaybookDefinition,
  type PlaybookProblem,
  resolvePlaybook,
  type Side,
} from "../engine/index.ts";
import { buildPlan } from "../engine/plan/index.ts";

/** The moment that a case is planned for, and by what playbook. */
export interface PlanCaseOptions {
  /** Wins over the case's own `asOf`. */
  readonly now?: Instant | undefined;
  /** Where neither is given. */
  readonly clock: Instant;
  /** Wins over the case's own playbook. */
  readonly playbook?: string | PlaybookDefinition | undefined;
}

/** A plan, and the playbook that made it. */
export interface PlannedCase {
  readonly plan: Plan;
  readonly playbook: Playbook;
}

/** The plan of a case that was read, or why its playbook cannot be used. */
export function planCase(parsed: ParsedCase, options: PlanCaseOptions): Result<PlannedCase, readonly Fault[]> {
  const playbook = findPlaybook(options.playbook ?? parsed.playbook, parsed.case.side);
  if (!playbook.ok) return playbook;
  const asOf = options.now ?? parsed.asOf ?? options.clock;
  return ok({ plan: buildPlan(parsed.case, playbook.value, asOf), playbook: playbook.value });
}

/** A playbook that fits a side, by its id or as it is written; none given is the side's default. */
export function findPlaybook(
  named: string | PlaybookDefinition | undefined,
  side: Side,
): Result<Playbook, readonly Fault[]> {
  const { playbook, problem } = resolvePlaybook(named, side);
  return playbook === undefined ? error([playbookFault(problem, side)]) : ok(playbook);
}

function playbookFault({ place, kind, id }: PlaybookProblem, side: Side): Fault {
  const where = place === "extends" ? "playbook.extends" : "playbook";
  if (kind === "wrong-side") return faultAt(where, `a playbook for the ${side}'s side`, id);
  if (kind === "circular") return faultAt(where, "a playbook that does not extend itself", id);
  const ids = BUILT_IN_PLAYBOOKS.map((playbook) => playbook.id);
  return faultAt(where, `the id of a playbook: ${ids.join(", ")}${suggest(findNear(id, ids))}`, id);
}
