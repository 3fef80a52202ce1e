import { getStoredCase, type PlannedCase, planCase, readStoredCase, type StoredCase } from "../app/index.ts";
import { faultAt, type ParsedCase } from "../contract/index.ts";
import { explainInstant, type Instant, parseInstant } from "../engine/index.ts";
import type { ApiServices } from "./api-services.ts";
import { invalid } from "./problem.ts";

/** A stored case, read and planned. */
export interface OpenedCase extends PlannedCase {
  readonly caseId: string;
  readonly stored: StoredCase;
  readonly parsed: ParsedCase;
}

export interface OpenCaseOptions {
  /** As it was asked for; the present where nobody asked. */
  readonly now?: string | undefined;
  readonly playbook?: string | undefined;
}

/** The case of that id, planned; what does not fit in what was asked for is a fault of the query. */
export async function openCase(
  caseId: string,
  { store, holidays, now: clock }: Pick<ApiServices, "store" | "holidays" | "now">,
  { now: asked, playbook }: OpenCaseOptions = {},
): Promise<OpenedCase> {
  const now = asked === undefined ? clock() : readMoment(asked);
  const stored = await getStoredCase(store, caseId);
  const parsed = readStoredCase(stored, holidays, now);
  const planned = planCase(parsed, { now, clock: now, playbook });
  if (!planned.ok) throw invalid(planned.error, playbook === undefined ? "invalid" : "bad-query");
  return { caseId, stored, parsed, ...planned.value };
}

function readMoment(text: string): Instant {
  const now = parseInstant(text);
  if (Number.isNaN(now)) throw invalid([faultAt("now", explainInstant(text), text)], "bad-query");
  return now;
}
