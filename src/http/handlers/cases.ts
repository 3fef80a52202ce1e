import {
  type CaseView,
  caseJsonOf,
  caseSummaryJson,
  findPlaybook,
  foldedWords,
  getStoredCase,
  nextStep,
  reviseHeader,
  type StoredCase,
  StoreError,
} from "../../app/index.ts";
import {
  type CaseRecordJson,
  type CasesJson,
  type HeaderRecordJson,
  parseHeaderChange,
} from "../../contract/http/index.ts";
import { type CaseHeader, type CaseJson, faultAt, isSameJson, parseCase } from "../../contract/index.ts";
import { formatInstant } from "../../engine/index.ts";
import type { ApiContext } from "../api-context.ts";
import { derivedIds, digestJson } from "../derived-id.ts";
import { unreadableJson } from "../list-json.ts";
import { pageOf } from "../page.ts";
import { invalid, Problem } from "../problem.ts";
import { done, json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/cases` */
export const listCases: ApiHandler<"GET /api/cases"> = async ({ query }, api) => {
  const { cursor, limit, stance, q = "" } = query;
  const { views } = await api.caseList.at(api.services.now(), await api.progress.current());
  const asked = foldedWords(q);
  const cases = views.cases.filter((view) => (stance ?? view.stance) === view.stance && fits(view, asked));
  const page = pageOf(cases, { list: "cases", cursor, limit, keyOf: ({ caseId }) => caseId });
  const body: CasesJson = { ...page, items: page.items.map(caseSummaryJson), unreadable: unreadableJson(views) };
  return json(body);
};

function fits(view: CaseView, asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  const { company, role } = view.digest;
  const words = foldedWords(`${company} ${role} ${nextStep(view)?.to?.name ?? ""}`);
  return asked.every((word) => words.some((own) => own.startsWith(word)));
}

/** `GET /api/cases/{id}` */
export const getCase: ApiHandler<"GET /api/cases/{id}"> = async ({ id }, { services }) =>
  json(recordJson(await getStoredCase(services.store, id)));

function recordJson(stored: StoredCase): CaseRecordJson {
  const { openedAt, sequence, header } = stored;
  return { case: caseJsonOf(stored), openedAt: formatInstant(openedAt, header.calendar.timeZone), sequence };
}

/** Tells a case that was added under a key from another one under the same key. */
const KEY_MARK = "x-added-as";

/** `POST /api/cases` */
export const addCase: ApiHandler<"POST /api/cases"> = async ({ body, key }, api) => {
  const { store, holidays, now } = api.services;
  const parsed = parseCase(body, { holidays, now: now() });
  if (!parsed.ok) throw invalid(parsed.error);
  const { playbook, case: theCase } = parsed.value;
  const found = findPlaybook(playbook, theCase.side);
  if (!found.ok) throw invalid(found.error);
  const { id, facts, header } = await identified(parsed.value.json, key);
  const isNew = await tryAdding({ id, facts, header }, { isKeyed: id !== parsed.value.json.id }, api);
  const stored = await getStoredCase(store, id);
  return json(recordJson(stored), isNew ? 201 : 200, { Location: `/api/cases/${id}` });
};

interface IdentifiedCase {
  readonly id: string;
  readonly header: CaseHeader;
  readonly facts: CaseJson["facts"];
}

async function identified({ id, facts, ...header }: CaseJson, key: string | undefined): Promise<IdentifiedCase> {
  if (id !== undefined) return { id, facts, header };
  if (key === undefined) {
    throw new Problem("key-missing", "Give the case an id, or the call an Idempotency-Key.", {
      faults: [faultAt("id", "an id, or an Idempotency-Key to make one from", undefined)],
    });
  }
  const [derived = ""] = await derivedIds(key, "case", 1);
  return { id: derived, facts, header: { ...header, [KEY_MARK]: await digestJson({ header, facts }) } as CaseHeader };
}

/** Whether the case was added now; false where the very same was added before. */
async function tryAdding(
  added: IdentifiedCase,
  { isKeyed }: { readonly isKeyed: boolean },
  { services }: ApiContext,
): Promise<boolean> {
  try {
    await services.store.addCases([added], services.now());
    return true;
  } catch (error) {
    if (!(error instanceof StoreError && error.kind === "case-exists")) throw error;
    const stored = await getStoredCase(services.store, added.id);
    if (isKeyed ? markOf(stored.header) === markOf(added.header) : holds(stored, added)) return false;
    if (!isKeyed) throw error;
    throw new Problem("key-reused", "Another case was added under this Idempotency-Key: take a new key for each case.");
  }
}

function markOf(header: CaseHeader): unknown {
  return (header as unknown as Readonly<Record<string, unknown>>)[KEY_MARK];
}

/** Whether a stored case is the one that is added again; facts that were recorded since do not matter. */
function holds({ header, facts }: StoredCase, added: IdentifiedCase): boolean {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  return isSameJson(header, added.header) && added.facts.every((fact) => isSameJson(known.get(fact.id), fact));
}

/** `PUT /api/cases/{id}/header` */
export const putHeader: ApiHandler<"PUT /api/cases/{id}/header"> = ({ id, body }, { services, perCase }) =>
  perCase.run(id, async () => {
    const { store, holidays } = services;
    const now = services.now();
    const stored = await getStoredCase(store, id);
    const change = parseHeaderChange(body, { holidays, now });
    if (!change.ok) throw invalid(change.error);
    const revised = await reviseHeader(change.value, stored, { store, holidays, now });
    if (!revised.ok) throw invalid(revised.error);
    const { header, sequence } = await getStoredCase(store, id);
    return json({ header, sequence } satisfies HeaderRecordJson);
  });

/** `DELETE /api/cases/{id}` */
export const eraseCase: ApiHandler<"DELETE /api/cases/{id}"> = async ({ id, query }, { services }) => {
  const { store, now } = services;
  await getStoredCase(store, id);
  if (query.confirm !== id) throw invalid([faultAt("confirm", "the case's id", query.confirm)], "bad-query");
  await store.removeCases([id], now());
  return done();
};
