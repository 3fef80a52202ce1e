import type { FolderReading, HomeReading, StoreReading } from "../ports/index.ts";
import { type Finding, look, well, wrong } from "./finding.ts";
import { CHECKUP } from "./sentences.ts";

const MB = 1_000_000;
const LEAST_BYTES = 20 * MB;
const FEW_BYTES = 500 * MB;

/** Folder, disk, store and key, by what was read of them. */
export function checkHome(home: HomeReading): readonly Finding[] {
  const { folder, path } = home;
  switch (folder.kind) {
    case "no-folder":
      return [wrong("home", CHECKUP.home.noFolder(folder.path))];
    case "closed":
      return [wrong("home", CHECKUP.home.closed(folder.path))];
    case "absent":
      return [well("home", CHECKUP.home.fresh(path)), ...checkKey(home)];
    case "there":
      return [...checkFolder(folder, home), ...checkStore(home), ...checkKey(home)];
  }
}

/** Whether what is kept in the store can be looked at without changing the store. */
export function isReadable({ store }: HomeReading): boolean {
  return store.kind === "fineline" && store.version === store.newest && store.damages.length === 0;
}

function checkFolder(
  { isWritable, isOpenToOthers }: Extract<FolderReading, { readonly kind: "there" }>,
  { path, freeBytes, storeBytes }: HomeReading,
): readonly Finding[] {
  const { home } = CHECKUP;
  // Wiping what was removed writes the whole file anew beside the old one.
  const isTight = freeBytes < Math.max(FEW_BYTES, 2 * storeBytes);
  const faults = [
    ...(isWritable ? [] : [wrong("home", home.closed(path))]),
    ...(isOpenToOthers === true ? [look("home", home.open(path))] : []),
    ...(freeBytes < LEAST_BYTES
      ? [wrong("home", home.full(sizeWords(freeBytes)))]
      : isTight
        ? [look("home", home.full(sizeWords(freeBytes)))]
        : []),
  ];
  return faults.length > 0 ? faults : [well("home", home.well(path, sizeWords(freeBytes)))];
}

function sizeWords(bytes: number): string {
  const megabytes = Math.floor(bytes / MB);
  return megabytes >= 10_000 ? `${Math.floor(megabytes / 1000)} GB` : `${megabytes} MB`;
}

function checkStore({ path, file, store }: HomeReading): readonly Finding[] {
  const place = `${path}/fineline.db`;
  if (file.kind === "absent") return [];
  const { open, closed } = CHECKUP.store;
  return [
    ...(file.isOpenToOthers === true ? [look("store", open(place))] : []),
    ...(file.isWritable ? [] : [wrong("store", closed(place))]),
    checkContent(store, place),
  ];
}

function checkContent(reading: StoreReading, place: string): Finding {
  const { store } = CHECKUP;
  switch (reading.kind) {
    case "absent":
    case "empty":
      return look("store", store.empty(place));
    case "foreign":
      return wrong("store", store.foreign(place));
    case "unreadable":
      return wrong("store", store.unreadable(reading.sentence));
    case "fineline":
      return checkSchema(reading);
  }
}

function checkSchema({ version, newest, damages }: Extract<StoreReading, { readonly kind: "fineline" }>): Finding {
  const { store } = CHECKUP;
  if (damages.length > 0) return wrong("store", store.damaged(damages.length));
  if (version > newest) return wrong("store", store.newer(version, newest));
  return version < newest ? look("store", store.older(version, newest)) : well("store", store.well(version));
}

/** That none is there is nothing wrong as long as no secret is kept; see `checkSecrets`. */
function checkKey({ key }: HomeReading): readonly Finding[] {
  if (key.kind === "absent") return [];
  if (key.kind === "faulty") return [wrong("key", CHECKUP.key.faulty(key.sentence))];
  return [well("key", CHECKUP.key[key.kind])];
}
