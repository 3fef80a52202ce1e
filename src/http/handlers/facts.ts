import {
  acceptFacts,
  followFacts,
  getStoredCase,
  planCase,
  readStoredCase,
  redoingOf,
  type StoredCase,
  StoreError,
  type Undoing,
  undoingOf,
} from "../../app/index.ts";
import {
  parseNewFacts,
  parseRedoRequest,
  parseUndoRequest,
  type RecordedFactsJson,
  type UndoneJson,
} from "../../contract/http/index.ts";
import { type CaseJson, faultAt, planToJson } from "../../contract/index.ts";
import type { ApiContext } from "../api-context.ts";
import { derivedIds, digestJson } from "../derived-id.ts";
import { pageOf } from "../page.ts";
import { invalid, Problem } from "../problem.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/cases/{id}/facts` */
export const listFacts: ApiHandler<"GET /api/cases/{id}/facts"> = async ({ id, query }, { services }) => {
  const { facts } = await getStoredCase(services.store, id);
  return json(pageOf(facts, { list: "facts", ...query, cursor: query.cursor, keyOf: (fact) => fact.id }));
};

type LooseFact = Readonly<Record<string, unknown>>;

/** `POST /api/cases/{id}/facts` */
export const recordFacts: ApiHandler<"POST /api/cases/{id}/facts"> = ({ id, body, key }, { services, perCase }) =>
  perCase.run(id, async () => {
    const { store, holidays } = services;
    const now = services.now();
    const stored = await getStoredCase(store, id);
    const values = parseNewFacts(body);
    if (!values.ok) throw invalid(values.error);
    const { facts, keyed } = await identified(values.value, key);
    const accepted = await acceptFacts(facts, stored, { store, holidays, now }).catch((error: unknown) => {
      throw keyed.some((one) => isConflictOf(error, one)) ? keyReused() : error;
    });
    if (!accepted.ok) {
      throw invalid(
        values.value === body || Object.hasOwn(body as object, "facts") ? accepted.error : accepted.error.map(alone),
      );
    }
    const { outcomes, plan, parsed } = accepted.value;
    const answer: RecordedFactsJson = { facts: outcomes, plan: planToJson(plan, parsed.case.calendar.timeZone) };
    return json(answer);
  });

/** The place of a fault where one fact came alone: its own keys. */
function alone<T extends { readonly place: string }>(fault: T): T {
  return { ...fault, place: fault.place.replace(/^facts\[0\]\.?/, "") };
}

interface IdentifiedFacts {
  readonly facts: readonly LooseFact[];
  /** The ids that were made from the key. */
  readonly keyed: readonly string[];
}

/**
 * Facts that each have an id. Those that were made from a key are recorded together, and the first of them says what the
 * whole call was, so that another call under the same key is known for another one.
 */
async function identified(values: readonly LooseFact[], key: string | undefined): Promise<IdentifiedFacts> {
  const missing = values.flatMap((value, index) => (Object.hasOwn(value, "id") ? [] : [index]));
  if (missing.length === 0) return { facts: values, keyed: [] };
  if (key === undefined) {
    const places = missing.map((index) => (values.length === 1 ? "id" : `facts[${index}].id`));
    throw new Problem("key-missing", "Give each fact an id, or the call an Idempotency-Key.", {
      faults: places.map((place) => faultAt(place, "an id, or an Idempotency-Key to make one from", undefined)),
    });
  }
  const ids = await derivedIds(key, "fact", values.length);
  const keyed = missing.map((index) => ids[index]!);
  const first = { "x-recorded-as": await digestJson(values) };
  const together = keyed.length > 1 ? { "x-with": keyed[0]! } : {};
  const facts = values.map((value, index) => {
    const position = missing.indexOf(index);
    return position === -1 ? value : { id: ids[index], ...value, ...together, ...(position === 0 ? first : {}) };
  });
  return { facts, keyed };
}

function isConflictOf(error: unknown, factId: string): boolean {
  return error instanceof StoreError && error.kind === "fact-conflict" && error.message.includes(`"${factId}"`);
}

function keyReused(): Problem {
  return new Problem(
    "key-reused",
    "Something else was recorded under this Idempotency-Key: take a new key for each call.",
  );
}

/** `POST /api/cases/{id}/undo` */
export const undo: ApiHandler<"POST /api/cases/{id}/undo"> = ({ id, body, key }, api) =>
  api.perCase.run(id, async () => {
    const asked = parseUndoRequest(body ?? {});
    if (!asked.ok) throw invalid(asked.error);
    const { fact } = asked.value;
    const stored = await getStoredCase(api.services.store, id);
    const undoing = undoingOf(stored, api.services.now(), fact);
    const detail =
      fact === undefined
        ? `Nothing is left to take back of ${stored.header.company}.`
        : `There is no fact "${fact}" in this case.`;
    return carryOut(undoing, { stored, key, purpose: "undo", nothing: new Problem("nothing-to-undo", detail) }, api);
  });

/** `POST /api/cases/{id}/redo` */
export const redo: ApiHandler<"POST /api/cases/{id}/redo"> = ({ id, body, key }, api) =>
  api.perCase.run(id, async () => {
    const asked = parseRedoRequest(body ?? {});
    if (!asked.ok) throw invalid(asked.error);
    const stored = await getStoredCase(api.services.store, id);
    const redoing = redoingOf(stored, api.services.now());
    const detail = `Nothing was taken back of ${stored.header.company} since something was recorded last.`;
    return carryOut(redoing, { stored, key, purpose: "redo", nothing: new Problem("nothing-to-redo", detail) }, api);
  });

interface Carrying {
  readonly stored: StoredCase;
  readonly key: string | undefined;
  readonly purpose: string;
  readonly nothing: Problem;
}

async function carryOut(
  undoing: Undoing | undefined,
  { stored, key, purpose, nothing }: Carrying,
  { services }: ApiContext,
): Promise<Response> {
  const { store, holidays, newId } = services;
  const now = services.now();
  const [firstId = ""] = key === undefined ? [] : await derivedIds(key, purpose, 1);
  if (stored.facts.some((fact) => fact.id === firstId)) return doneBefore(stored, firstId, services);
  if (undoing === undefined) throw nothing;
  const ids = key === undefined ? undefined : await derivedIds(key, purpose, undoing.retractions.length);
  const rest = ids?.values();
  const giveId = () => rest?.next().value ?? newId();
  const { header, retractions } = undoing;
  const followed = await followFacts(retractions, stored, { store, holidays, newId: giveId, now, header });
  if (!followed.ok) throw invalid(followed.error);
  const { facts, after, parsed } = followed.value;
  const answer: UndoneJson = {
    recorded: facts.map((fact) => fact.id),
    undone: undoing.undone.map((fact) => fact.id),
    plan: planToJson(after.plan, parsed.case.calendar.timeZone),
  };
  return json(answer);
}

/** The answer to a call that was made before: what it recorded then, and the plan of now. */
function doneBefore(stored: StoredCase, firstId: string, { holidays, now }: ApiContext["services"]): Response {
  const facts = stored.facts as readonly (CaseJson["facts"][number] & { readonly "x-with"?: string })[];
  const group = facts.filter((fact) => fact.id === firstId || fact["x-with"] === firstId);
  const planned = planCase(readStoredCase(stored, holidays, now()), { now: now(), clock: now() });
  if (!planned.ok) throw invalid(planned.error);
  const answer: UndoneJson = {
    recorded: group.map((fact) => fact.id),
    undone: group.flatMap((fact) => (fact.kind === "retracted" ? [fact.fact] : [])),
    plan: planToJson(planned.value.plan, stored.header.calendar.timeZone),
  };
  return json(answer);
}
