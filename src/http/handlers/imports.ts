import {
  casesOf,
  type ImportReport,
  importCases,
  type KeptImport,
  MANY_CASES,
  type ReportedImport,
  undoUpload,
} from "../../app/index.ts";
import {
  type ImportedJson,
  type ImportJobJson,
  type ImportJobsJson,
  type ImportReportJson,
  parseNothing,
} from "../../contract/http/index.ts";
import { formatInstant } from "../../engine/index.ts";
import type { ApiContext } from "../api-context.ts";
import { derivedIds, digestText } from "../derived-id.ts";
import { invalid, Problem } from "../problem.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `POST /api/import` */
export const importAll: ApiHandler<"POST /api/import"> = async ({ body, key, request }, api) => {
  const total = casesOf(body)?.length ?? 0;
  if (total >= MANY_CASES && api.services.imports !== undefined && prefersToComeBack(request)) {
    return keepUpload({ content: JSON.stringify(body), total, key }, api);
  }
  const { store, holidays, newId, now } = api.services;
  const imported = await importCases(body, { store, holidays, newId, now: now() });
  if (!imported.ok) throw invalid(imported.error);
  const cases = imported.value.map(({ id, header: { role, company }, facts }) => ({
    id,
    role,
    company,
    facts: facts.length,
  }));
  return json({ cases } satisfies ImportedJson, 201);
};

/** `Prefer: respond-async, wait=10` (RFC 7240, section 4.1). */
function prefersToComeBack(request: Request): boolean {
  const preferences = (request.headers.get("prefer") ?? "").split(/[,;]/);
  return preferences.some((preference) => preference.trim().toLowerCase() === "respond-async");
}

interface Upload {
  readonly content: string;
  readonly total: number;
  readonly key: string | undefined;
}

async function keepUpload({ content, total, key }: Upload, { services }: ApiContext): Promise<Response> {
  const { newId, now } = services;
  const id = key === undefined ? newId() : (await derivedIds(key, "import", 1))[0]!;
  const digest = await digestText(content);
  const kept = await services.imports!.addImport({ id, content, digest, total }, now());
  if (kept === "other") throw new Problem("key-reused", "The key was used for another import: give this one its own.");
  return json(jobJson(kept, services), 202, {
    Location: `/api/imports/${id}`,
    "Preference-Applied": "respond-async",
    "Retry-After": "1",
  });
}

/** `GET /api/imports` */
export const listImports: ApiHandler<"GET /api/imports"> = async (_, { services }) => {
  const kept = (await services.imports?.listImports()) ?? [];
  return json({ imports: kept.map((each) => jobJson(each, services)) } satisfies ImportJobsJson);
};

/** `GET /api/imports/{id}` */
export const getImport: ApiHandler<"GET /api/imports/{id}"> = async ({ id }, { services }) => {
  const found = await services.imports?.findImport(id);
  if (found === undefined) throw unknown(id);
  return json(reportJson(found, services));
};

/** `POST /api/imports/{id}/undo` */
export const undoImport: ApiHandler<"POST /api/imports/{id}/undo"> = async ({ id, body }, { services }) => {
  const asked = parseNothing(body ?? {});
  if (!asked.ok) throw invalid(asked.error);
  const { imports, now } = services;
  const undone = imports === undefined ? undefined : await undoUpload(id, { imports, now: now() });
  if (undone === undefined) throw unknown(id);
  if (undone === "over") throw new Problem("nothing-to-undo", "Nothing of this import is here.");
  return json(reportJson(undone, services));
};

function unknown(id: string): Problem {
  return new Problem("import-unknown", `There is no import "${id}": what came of one is told for a week.`);
}

function jobJson(
  { id, state, total, checked, taken, ...kept }: KeptImport,
  api: ApiContext["services"],
): ImportJobJson {
  const askedAt = formatInstant(kept.askedAt, api.ownTimeZone);
  const endedAt = kept.endedAt === null ? null : formatInstant(kept.endedAt, api.ownTimeZone);
  return { id, state, total, checked, taken, askedAt, endedAt };
}

const NOTHING: ImportReport = { cases: [], doubtful: [], faults: [], kept: [] };

function reportJson({ report, ...kept }: ReportedImport, services: ApiContext["services"]): ImportReportJson {
  return { ...jobJson(kept, services), ...(report ?? NOTHING) };
}
