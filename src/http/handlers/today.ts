import { caseSummaryJson, type TodayEntry } from "../../app/index.ts";
import type { PageJson, TodayEntryJson, TodayJson } from "../../contract/http/index.ts";
import { formatInstant, getTimeZone } from "../../engine/index.ts";
import type { ListedCases } from "../case-list.ts";
import { todayEntryJson, unreadableJson } from "../list-json.ts";
import { pageOf } from "../page.ts";
import { writtenJson } from "../respond.ts";
import type { ApiHandler, ApiRequest } from "../serve-route.ts";

type TodayAsked = ApiRequest<"GET /api/today">["query"];

/** The bodies that were written of a list, by what was asked for; they last as long as the list does. */
const written = new WeakMap<ListedCases, Map<string, Uint8Array<ArrayBuffer>>>();

const MOST_WRITTEN = 20;

/** `GET /api/today` */
export const getToday: ApiHandler<"GET /api/today"> = async ({ query }, api) => {
  const { now, ownTimeZone } = api.services;
  const listed = await api.caseList.at(now(), await api.progress.current());
  const bodies = written.getOrInsertComputed(listed, () => new Map());
  const asked = `${query.limit} ${query.lateCursor ?? ""} ${query.openCursor ?? ""} ${query.upcomingCursor ?? ""}`;
  const known = bodies.get(asked);
  if (known !== undefined) return writtenJson(known);
  const body = new TextEncoder().encode(JSON.stringify(todayJson(listed, query, ownTimeZone)));
  if (bodies.size < MOST_WRITTEN) bodies.set(asked, body);
  return writtenJson(body);
};

function todayJson({ today, views, asOf, holdsUntil }: ListedCases, query: TodayAsked, ownTimeZone: string): TodayJson {
  const { limit, lateCursor, openCursor, upcomingCursor } = query;
  const own = getTimeZone(ownTimeZone);
  const { snoozed, lettingGo, nudge, nextLook, alive, cases } = today;
  return {
    asOf: formatInstant(asOf, own),
    holdsUntil: formatInstant(holdsUntil, own),
    late: groupJson(today.late, { list: "late", cursor: lateCursor, limit }),
    open: groupJson(today.open, { list: "open", cursor: openCursor, limit }),
    upcoming: groupJson(today.upcoming, { list: "upcoming", cursor: upcomingCursor, limit }),
    snoozed,
    lettingGo: lettingGo.map(caseSummaryJson),
    nudge,
    nextLook: nextLook === null ? null : nextLookJson(nextLook),
    alive,
    cases,
    unreadable: unreadableJson(views),
  };
}

interface GroupAsked {
  readonly list: string;
  readonly cursor: string | undefined;
  readonly limit: number;
}

function groupJson(entries: readonly TodayEntry[], asked: GroupAsked): PageJson<TodayEntryJson> {
  const keyOf = ({ caseId, step }: TodayEntry) => `${caseId} ${step.id}`;
  const page = pageOf(entries, { ...asked, keyOf, parameter: `${asked.list}Cursor` });
  return { ...page, items: page.items.map(todayEntryJson) };
}

function nextLookJson(view: NonNullable<ListedCases["today"]["nextLook"]>): NonNullable<TodayJson["nextLook"]> {
  const { company, role, timeZone, nextChangeAt } = caseSummaryJson(view);
  return { case: view.caseId, company, role, timeZone, at: nextChangeAt ?? "" };
}
