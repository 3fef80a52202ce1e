import { eraseEverything, exportCases, findPlaybook, getStoredCase } from "../../app/index.ts";
import { parseEraseRequest } from "../../contract/http/index.ts";
import {
  type CaseJson,
  type ChangesJson,
  faultAt,
  parseSettingsChange,
  type SettingsChange,
} from "../../contract/index.ts";
import { formatInstant } from "../../engine/index.ts";
import { invalid } from "../problem.ts";
import { done, json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/export` */
export const exportAll: ApiHandler<"GET /api/export"> = async ({ query }, { services }) => {
  const { now, ownTimeZone } = services;
  const { store } = (await services.openReports?.()) ?? services;
  const { case: caseId } = query;
  // What cannot be found is told before the first byte is written.
  if (caseId !== undefined) await getStoredCase(store, caseId);
  const day = formatInstant(now(), ownTimeZone).slice(0, 10);
  return new Response(
    ReadableStream.from(exportText(exportCases(store, caseId))).pipeThrough(new TextEncoderStream()),
    {
      headers: {
        "Content-Type": "application/json",
        "Content-Disposition": `attachment; filename="fineline-${caseId ?? day}.json"`,
        "Cache-Control": "no-store",
      },
    },
  );
};

/** A case at a time, so that memory stays constant however many there are. */
async function* exportText(cases: AsyncIterable<CaseJson>): AsyncGenerator<string> {
  let separator = '{"cases": [\n';
  for await (const each of cases) {
    yield `${separator}${JSON.stringify(each)}`;
    separator = ",\n";
  }
  yield separator === ",\n" ? "\n]}\n" : '{"cases": []}\n';
}

/** `GET /api/settings` */
export const getSettings: ApiHandler<"GET /api/settings"> = async (_, { services }) =>
  json(await services.store.loadSettings());

/** `PATCH /api/settings` */
export const patchSettings: ApiHandler<"PATCH /api/settings"> = async ({ body }, { services }) => {
  const change = parseSettingsChange(body);
  if (!change.ok) throw invalid(change.error);
  refuseUnusable(change.value);
  return json(await services.store.changeSettings(change.value));
};

/** A playbook of one's own has to be one that a case can follow. */
function refuseUnusable({ playbooks }: SettingsChange): void {
  const faults = Object.entries(playbooks ?? {}).flatMap(([id, definition]) => {
    const [candidate, employer] = [findPlaybook(definition, "candidate"), findPlaybook(definition, "employer")];
    if (candidate.ok || employer.ok) return [];
    return candidate.error.map(({ expected }) => faultAt(`playbooks.${id}`, expected, definition.extends ?? id));
  });
  if (faults.length > 0) throw invalid(faults);
}

/** `GET /api/changes` */
export const listChanges: ApiHandler<"GET /api/changes"> = async ({ query }, api) => {
  const { store } = api.services;
  const last = await store.lastSequence();
  const since = query.since > last ? 0 : query.since;
  const changes = await store.changesSince(since);
  const page = changes.slice(0, query.limit);
  const hasMore = changes.length > page.length;
  const removed: string[] = [];
  const cases: ChangesJson["cases"][number][] = [];
  for (const { caseId, isRemoved } of page) {
    const stored = isRemoved ? undefined : await store.findCase(caseId);
    if (stored === undefined) removed.push(caseId);
    else cases.push(stored);
  }
  const body: ChangesJson = {
    placeId: await store.placeId(),
    cases,
    removed,
    next: hasMore ? page.at(-1)!.sequence : Math.max(last, page.at(-1)?.sequence ?? 0),
    hasMore,
    settings: await store.loadSettings(),
    settingsRevision: await store.settingsRevision(),
  };
  return json(body);
};

/** `DELETE /api/everything` */
export const eraseAll: ApiHandler<"DELETE /api/everything"> = async ({ body }, { services }) => {
  const asked = parseEraseRequest(body);
  if (!asked.ok) throw invalid(asked.error);
  const { store, letterTools, mail, now } = services;
  await eraseEverything({ store, removeLetters: letterTools.removeLetters, now: now() });
  mail?.office.wake();
  return done();
};
