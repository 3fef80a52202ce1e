import type { ApiRoutes, ImportJobJson } from "../../../contract/http/index.ts";
import type { CaseJson } from "../../../contract/index.ts";
import { ApiError, createApiClient, UnreachableError } from "../../api/index.ts";
import { type Desk, refusalWords } from "../../desk/index.ts";
import { heldDesk } from "../../own-desk/index.ts";

type ImportRoutes = Pick<
  ApiRoutes,
  "POST /api/import" | "GET /api/imports" | "GET /api/imports/{id}" | "POST /api/imports/{id}/undo"
>;

/** What a shared service is asked about what it takes in by itself. */
export const importApi = createApiClient<ImportRoutes>();

/** From so many on a shared service takes them in as one upload, where a device would send one after the other. */
const LARGE = 300;
/** As many megabytes as an upload may have take a while. */
const PATIENT_MS = 120_000;

/** What became of cases: here already, on their way in at the service, or refused with a sentence. */
export type TakenCases =
  | { readonly kind: "here" }
  | { readonly kind: "handed-over"; readonly job: ImportJobJson }
  | { readonly kind: "refused"; readonly because: string };

/** Who hears of it where it was not refused. */
export interface TakenHeard {
  readonly onDone: (sentence: string) => void;
  readonly onHandedOver: (job: ImportJobJson) => void;
}

/** Takes cases in on this device, or, where they are many and a shared service can be reached, has the service do so. */
export async function takeCases(cases: readonly CaseJson[], said: string, desk: Desk): Promise<TakenCases> {
  const job = heldDesk() !== undefined && cases.length >= LARGE ? await handOver(cases) : undefined;
  if (job !== undefined) return { kind: "handed-over", job };
  const added = await desk.addCases(cases, said);
  return added.ok ? { kind: "here" } : { kind: "refused", because: refusalWords(added.error) };
}

/** Undefined where the service did not take it: what is recorded here reaches it in time all the same. */
async function handOver(cases: readonly CaseJson[]): Promise<ImportJobJson | undefined> {
  const headers = { Prefer: "respond-async", "Idempotency-Key": crypto.randomUUID() };
  try {
    const answer = await importApi.call("POST /api/import", { body: { cases } }, { headers, timeoutMs: PATIENT_MS });
    return "state" in answer ? answer : undefined;
  } catch (cause) {
    if (cause instanceof ApiError || cause instanceof UnreachableError) return undefined;
    throw cause;
  }
}
