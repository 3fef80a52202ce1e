import type { CaseStore, Proofreader, SettingsStore } from "../app/index.ts";
import type { LetterTools, Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { createApi } from "../http/index.ts";
import type { ServedApi } from "./serve-web.ts";

export interface ApiContext extends Pick<Services, "holidays" | "newId" | "ownTimeZone" | "version"> {
  readonly now: () => Instant;
  readonly openLetterTools: () => Promise<LetterTools>;
  readonly onFailure: (error: unknown) => void;
}

/** The API over an open store. */
export function openApi(store: CaseStore & SettingsStore, context: ApiContext): ServedApi {
  const stopping = new AbortController();
  const proofreaders: (Proofreader & { readonly close: () => Promise<void> })[] = [];
  const letterTools = {
    openProofreader: async () => {
      const proofreader = await (await context.openLetterTools()).openProofreader();
      proofreaders.push(proofreader);
      return proofreader;
    },
    openPaperMaker: async () => (await context.openLetterTools()).paper,
  };
  return {
    api: createApi({ ...context, store, letterTools, stopping: stopping.signal }),
    placeId: () => store.placeId(),
    endStreams: () => stopping.abort(),
    close: async () => void (await Promise.all(proofreaders.map((proofreader) => proofreader.close()))),
  };
}
