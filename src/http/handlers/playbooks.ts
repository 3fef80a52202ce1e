import { findPlaybook, type SettingsStore } from "../../app/index.ts";
import type { PlaybookEntryJson, PlaybookJson } from "../../contract/http/index.ts";
import { BUILT_IN_PLAYBOOKS, type PlaybookDefinition } from "../../engine/index.ts";
import { Problem } from "../problem.ts";
import { json } from "../respond.ts";
import type { ApiHandler } from "../serve-route.ts";

/** `GET /api/playbooks` */
export const listPlaybooks: ApiHandler<"GET /api/playbooks"> = async (_, { services }) => {
  const playbooks = await loadPlaybooks(services.store);
  return json({ playbooks: playbooks.map(({ playbook: _, ...entry }) => entry satisfies PlaybookEntryJson) });
};

/** `GET /api/playbooks/{id}` */
export const getPlaybook: ApiHandler<"GET /api/playbooks/{id}"> = async ({ id }, { services }) => {
  const playbooks = await loadPlaybooks(services.store);
  const found = playbooks.find((playbook) => playbook.id === id);
  if (found !== undefined) return json(found);
  const ids = playbooks.map((playbook) => playbook.id).join(", ");
  throw new Problem("playbook-unknown", `There is no playbook of this id. There is: ${ids}.`);
};

/** Those that come with Fineline, then one's own. */
async function loadPlaybooks(store: SettingsStore): Promise<readonly PlaybookJson[]> {
  const { playbooks: own = {} } = await store.loadSettings();
  return [
    ...BUILT_IN_PLAYBOOKS.flatMap((definition) => resolved(definition, false)),
    ...Object.values(own).flatMap((definition) => resolved(definition, true)),
  ];
}

/** Nothing where it extends one that is not there: settings of another version may hold such. */
function resolved(definition: PlaybookDefinition, isOwn: boolean): readonly PlaybookJson[] {
  const { id, title } = definition;
  for (const side of ["candidate", "employer"] as const) {
    const found = findPlaybook(isOwn ? definition : id, side);
    if (found.ok) return [{ id, title, side, isOwn, definition, playbook: found.value }];
  }
  return [];
}
