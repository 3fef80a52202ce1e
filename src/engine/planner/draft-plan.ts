import type { CandidatePlaybook, Playbook, Stance } from "../model/index.ts";
import type { Reading } from "../reading/index.ts";
import { candidateGuard } from "./candidate-guard.ts";
import { planCheckIns } from "./check-ins.ts";
import { answerSteps, replySteps } from "./correspondence-steps.ts";
import { decisionSteps, movingOnStep } from "./decision-steps.ts";
import type { DraftPlan, DraftStep } from "./draft.ts";
import { draftEmployerPlan } from "./employer-plan.ts";
import { cardSteps, debriefStep, prepareSteps, thankYouSteps } from "./interview-steps.ts";
import { isDue, sortSteps } from "./step-order.ts";

/** Everything that follows from what was read. */
export function draftPlan(playbook: Playbook, reading: Reading): DraftPlan {
  return playbook.side === "employer" ? draftEmployerPlan(playbook, reading) : draftCandidatePlan(playbook, reading);
}

function draftCandidatePlan(playbook: CandidatePlaybook, reading: Reading): DraftPlan {
  const checkIns = planCheckIns(playbook, reading);
  const { movingOnAt, limit } = checkIns;
  const isTimeToMoveOn = movingOnAt !== undefined && movingOnAt <= reading.asOf;
  const lasting = [...thankYouSteps(playbook, reading), ...replySteps(reading), ...decisionSteps(reading)];
  // [DE5]
  const ending = reading.isFinal
    ? []
    : [
        ...prepareSteps(reading),
        ...(reading.round === undefined ? [] : [debriefStep(reading.round, reading)]),
        ...cardSteps(playbook, reading),
        ...answerSteps(reading),
        ...checkIns.steps,
        ...(isTimeToMoveOn && reading.reset !== undefined ? [movingOnStep(movingOnAt, reading.reset, reading)] : []),
      ];
  const steps = sortSteps([...lasting, ...ending]);
  const made = reading.attempts.made;
  return {
    steps,
    stance: candidateStance(steps, reading, isTimeToMoveOn),
    attempts: { made, limit },
    guard: candidateGuard(steps, reading, { isTimeToMoveOn, isUsedUp: limit !== null && made >= limit }),
    movingOnAt,
  };
}

/** [SG1] */
function candidateStance(steps: readonly DraftStep[], { isFinal }: Reading, isTimeToMoveOn: boolean): Stance {
  if (steps.some((step) => !step.optional && isDue(step))) return "act";
  if (isFinal) return "closed";
  return isTimeToMoveOn ? "move-on" : "wait";
}
