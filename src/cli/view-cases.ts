import type { CaseViews } from "../app/index.ts";
import { refreshSummaries } from "../app/index.ts";
import type { Services } from "./command.ts";

/** Every case as lists show it. What had to be planned anew is kept, unless another moment was asked for. */
export async function viewCases(services: Services): Promise<CaseViews> {
  const { holidays, now, givenNow, version, openStore } = services;
  const store = await openStore();
  return refreshSummaries({ store, holidays, now, isPresent: givenNow === undefined, version });
}
