import { Hono } from "hono";
import type { CaseStore, SettingsStore } from "../app/index.ts";
import type { Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import type { ServedApi } from "./serve-web.ts";

export interface ApiContext extends Pick<Services, "holidays" | "newId" | "ownTimeZone" | "version"> {
  readonly now: () => Instant;
}

/** The API over an open store. */
export async function openApi(store: CaseStore & SettingsStore, _context: ApiContext): Promise<ServedApi> {
  return { api: new Hono(), placeId: () => store.placeId(), close: async () => undefined };
}
