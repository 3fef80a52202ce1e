import { followFacts, getStoredCase, type NewFact, planCase, readStoredCase } from "../../app/index.ts";
import type { Services } from "../command.ts";
import { misuse, refuse } from "../fail.ts";
import { listSteps, matchSteps, type NamedStep, namedSteps } from "./match-steps.ts";
import { tellFollowed } from "./tell-followed.ts";

/** The one step, over all cases, that typed words mean; anything else ends the command with the steps there are. */
export async function chooseStep(typed: string, services: Services): Promise<NamedStep> {
  return (await chooseSteps(typed, { takesAll: false }, services))[0]!;
}

/** The steps that typed words mean: one, or with `all` as many as they mean of one case. Anything else ends the command. */
export async function chooseSteps(
  typed: string,
  { all = false, takesAll = true }: { readonly all?: boolean; readonly takesAll?: boolean },
  { openStore, holidays, now }: Services,
): Promise<readonly NamedStep[]> {
  const store = await openStore();
  const steps: NamedStep[] = [];
  for await (const stored of store.streamCases()) {
    const parsed = readStoredCase(stored, holidays, now);
    const planned = planCase(parsed, { now, clock: now });
    if (planned.ok) steps.push(...namedSteps(stored.id, parsed.case, planned.value.plan));
  }
  const matches = matchSteps(typed, steps);
  const [match] = matches;
  if (match !== undefined && matches.length === 1) return matches;
  const isOneCase = match !== undefined && matches.every(({ caseId }) => caseId === match.caseId);
  if (all && isOneCase) return matches;
  const live = steps.filter(({ step }) => step.state === "open" || step.state === "late" || step.state === "upcoming");
  misuse(
    `${JSON.stringify(typed)} is ${match === undefined ? "no step" : "more than one step"}. There is:`,
    ...listSteps(matches.length > 0 ? matches : live),
    ...(takesAll && isOneCase ? ["Say one of them, or --all."] : []),
  );
}

export interface SettleOptions {
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly understood: readonly string[];
}

/** Records facts about steps of one case together and tells what became of the plan. */
export async function settleSteps(
  facts: readonly NewFact[],
  caseId: string,
  { json, dryRun, understood }: SettleOptions,
  services: Services,
): Promise<void> {
  const { holidays, newId, now } = services;
  const store = await services.openStore();
  const stored = await getStoredCase(store, caseId);
  const followed = await followFacts(facts, stored, { store, holidays, newId, now, dryRun });
  if (!followed.ok) refuse(followed.error);
  const verb = dryRun ? "Would record" : "Recorded";
  await tellFollowed(followed.value, { json, dryRun, understood, verb }, services);
}
