import {
  saveOpening as carryAndSave,
  closeWhenAnswered,
  type StoredOpening,
  unansweredJson,
} from "../../../app/index.ts";
import {
  type ClosedJson,
  type OpeningEntryJson,
  type OpeningsJson,
  parseNothing,
  parseSaveOpening,
} from "../../../contract/http/index.ts";
import { faultAt, type OpeningJson } from "../../../contract/index.ts";
import type { ApiContext } from "../../api-context.ts";
import type { ListedCandidates } from "../../candidate-list.ts";
import { invalid, Problem } from "../../problem.ts";
import { done, json } from "../../respond.ts";
import type { ApiHandler } from "../../serve-route.ts";

/** The candidates as they stand. */
export async function listCandidatesNow({ candidates, services, progress }: ApiContext): Promise<ListedCandidates> {
  return candidates.at(services.now(), await progress.current());
}

/** The opening of that id, or the `Problem` that there is none. */
export async function getOpening(id: string, { services }: ApiContext): Promise<StoredOpening> {
  const stored = await services.openings.findOpening(id);
  if (stored === undefined) throw openingUnknown(id);
  return stored;
}

function openingUnknown(id: string): Problem {
  return new Problem("opening-unknown", `There is no opening ${JSON.stringify(id)}.`);
}

/** `GET /api/openings` */
export const listOpenings: ApiHandler<"GET /api/openings"> = async (_, api) => {
  const listed = await listCandidatesNow(api);
  return json({ openings: listed.openings.map(listed.entry) } satisfies OpeningsJson);
};

/** `GET /api/openings/{id}` */
export const findOpening: ApiHandler<"GET /api/openings/{id}"> = async ({ id }, api) => {
  const stored = await getOpening(id, api);
  return json((await listCandidatesNow(api)).entry(stored) satisfies OpeningEntryJson);
};

/** `POST /api/openings` */
export const saveOpening: ApiHandler<"POST /api/openings"> = async ({ body }, api) => {
  const { openings, holidays } = api.services;
  const asked = parseSaveOpening(body, { holidays });
  if (!asked.ok) throw invalid(asked.error);
  const { opening, replacing } = asked.value;
  const before = await openings.findOpening(opening.id);
  if (opening.closedOn !== undefined && opening.closedOn !== before?.opening.closedOn) {
    throw invalid([
      faultAt("opening.closedOn", "no date: an opening is closed by a route of its own", opening.closedOn),
    ]);
  }
  return json(await keepOpening(opening, replacing, api), 201);
};

async function keepOpening(opening: OpeningJson, replacing: number | null, api: ApiContext): Promise<OpeningEntryJson> {
  const { store, openings, now } = api.services;
  const revision = await carryAndSave({ opening, replacing }, { store, openings, now: now() });
  if (revision === "stale") throw changedMeanwhile(opening.id, replacing);
  api.progress.touch();
  return (await listCandidatesNow(api)).entry({ opening, revision });
}

function changedMeanwhile(id: string, replacing: number | null): Problem {
  const detail = replacing === null ? `There is an opening ${JSON.stringify(id)} already.` : "Look at it again first.";
  return new Problem("opening-changed", detail);
}

/** `DELETE /api/openings/{id}` */
export const removeOpening: ApiHandler<"DELETE /api/openings/{id}"> = async ({ id }, api) => {
  const { revision } = await getOpening(id, api);
  const count = (await listCandidatesNow(api)).everybody(id).length;
  if (count > 0) throw new Problem("opening-in-use", `${count} applied for it. Close it, or forget them first.`);
  if ((await api.services.openings.removeOpening(id, revision)) === "stale") throw changedMeanwhile(id, revision);
  return done();
};

/** `POST /api/openings/{id}/close` */
export const closeOpening: ApiHandler<"POST /api/openings/{id}/close"> = async ({ id, body }, api) => {
  const asked = parseNothing(body ?? {});
  if (!asked.ok) throw invalid(asked.error);
  const { store, openings, applications, holidays, version, mail, now } = api.services;
  const input = { store, openings, applications, outbox: mail?.outbox, holidays, version, now: now() };
  const done = await closeWhenAnswered(id, input);
  if (done === undefined) throw openingUnknown(id);
  if (done.isClosed) api.progress.touch();
  const unanswered = done.isClosed ? [] : done.refusal.unanswered.map(unansweredJson);
  const opening = (await listCandidatesNow(api)).entry(done.stored);
  return json({ closed: done.isClosed, unanswered, opening } satisfies ClosedJson);
};
