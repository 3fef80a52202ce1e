import type { PageJson } from "../contract/http/index.ts";
import { faultAt } from "../contract/index.ts";
import { invalid } from "./problem.ts";

export interface PageOptions<T> {
  /** Which list it is: a cursor of another one is refused. */
  readonly list: string;
  readonly cursor: string | undefined;
  readonly limit: number;
  /** Tells an entry from all others, for as long as it is in the list. */
  readonly keyOf: (item: T) => string;
  /** The query's parameter that holds the cursor; `cursor` where it is not given. */
  readonly parameter?: string;
}

/**
 * A page of a list. The cursor names the last entry of the page before: the next one goes on behind that, also where the list
 * has changed since, and at the same place where that entry is gone.
 */
export function pageOf<T>(items: readonly T[], options: PageOptions<T>): PageJson<T> {
  const start = startOf(items, options);
  const page = items.slice(start, start + options.limit);
  const last = page.at(-1);
  const end = start + page.length;
  const next = last === undefined || end >= items.length ? null : writeCursor(options.list, options.keyOf(last), end);
  return { items: page, total: items.length, next };
}

function startOf<T>(items: readonly T[], { list, cursor, keyOf, parameter = "cursor" }: PageOptions<T>): number {
  if (cursor === undefined) return 0;
  const place = readCursor(list, cursor);
  if (place === undefined) throw invalid([faultAt(parameter, "next of the page before", cursor)], "bad-query");
  if (place.end <= items.length && place.end > 0 && keyOf(items[place.end - 1]!) === place.key) return place.end;
  const index = items.findIndex((item) => keyOf(item) === place.key);
  return index === -1 ? Math.max(0, place.end - 1) : index + 1;
}

interface CursorPlace {
  readonly key: string;
  /** How many entries lie before. */
  readonly end: number;
}

function writeCursor(list: string, key: string, end: number): string {
  const bytes = new TextEncoder().encode(JSON.stringify([list, key, end]));
  return bytes.toBase64({ alphabet: "base64url", omitPadding: true });
}

function readCursor(list: string, cursor: string): CursorPlace | undefined {
  try {
    const text = new TextDecoder().decode(Uint8Array.fromBase64(cursor, { alphabet: "base64url" }));
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value) || value.length !== 3 || value[0] !== list) return undefined;
    const [, key, end] = value as readonly unknown[];
    return typeof key === "string" && Number.isSafeInteger(end) && Number(end) >= 0
      ? { key, end: Number(end) }
      : undefined;
  } catch {
    return undefined;
  }
}
