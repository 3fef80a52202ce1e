import { isSameJson, type SettingsChange, type SettingsJson } from "../../contract/index.ts";
import { enqueue } from "./queue.ts";
import { loadPlace, type ReadTransaction, savePlace, type WriteTransaction } from "./schema.ts";

/** The settings as they stand. */
export async function loadSettings(trx: ReadTransaction): Promise<SettingsJson> {
  return JSON.parse((await loadPlace(trx)).settings) as SettingsJson;
}

/** Settings with a change made to them; what it names is overwritten, whole, and `null` takes it out. */
export function changedSettings(settings: SettingsJson, change: SettingsChange): SettingsJson {
  const named = Object.entries(change).filter(([, value]) => value !== undefined);
  const kept = Object.entries(settings).filter(([name]) => !named.some(([other]) => other === name));
  return Object.fromEntries([...kept, ...named.filter(([, value]) => value !== null)]);
}

/** Changes settings and queues the change, where it says anything new. */
export async function changeSettings(
  trx: WriteTransaction,
  change: SettingsChange,
): Promise<{ readonly settings: SettingsJson; readonly isChanged: boolean }> {
  const place = await loadPlace(trx);
  const before = JSON.parse(place.settings) as SettingsJson;
  const settings = changedSettings(before, change);
  const isChanged = !isSameJson(before, settings);
  if (isChanged) {
    const settingsRevision = place.settingsRevision + 1;
    await savePlace(trx, { ...place, settings: JSON.stringify(settings), settingsRevision });
    await enqueue(trx, { kind: "settings", change });
  }
  return { settings, isChanged };
}
