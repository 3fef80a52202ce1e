import { getStoredCase, planCase, readStoredCase } from "../app/index.ts";
import { chooseCase } from "./choose-case.ts";
import type { Services } from "./command.ts";
import type { ShownCase } from "./draw-case.ts";
import { refuse } from "./fail.ts";

/** A case of the store with its plan at this moment. */
export interface OpenedCase extends ShownCase {
  readonly caseId: string;
}

/** The case that was typed, read and planned at `now`; anything but one case ends the command. */
export async function openCase(typed: string, services: Services): Promise<OpenedCase> {
  const store = await services.openStore();
  const { id } = await chooseCase(typed, store);
  return openCaseById(id, services);
}

/** The case of that id, read and planned at `now`. */
export async function openCaseById(caseId: string, services: Services): Promise<OpenedCase> {
  const { holidays, now } = services;
  const store = await services.openStore();
  const parsed = readStoredCase(await getStoredCase(store, caseId), holidays, now);
  const planned = planCase(parsed, { now, clock: now });
  if (!planned.ok) return refuse(planned.error, `case ${caseId}`);
  return { caseId, parsed, ...planned.value };
}
