import type { Proofreader } from "../app/index.ts";
import type { LetterTools, Services } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { createApi } from "../http/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";
import { openMailServices } from "./mail-office.ts";
import type { ServedApi } from "./serve-web.ts";

export interface ApiContext extends Pick<Services, "holidays" | "newId" | "ownTimeZone" | "version"> {
  readonly now: () => Instant;
  readonly openLetterTools: () => Promise<LetterTools>;
  readonly onFailure: (error: unknown) => void;
  readonly onMailFailure: (error: unknown) => void;
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The API over an open store, with the office that sends and watches mail behind it. */
export async function openApi(store: OpenStore, context: ApiContext): Promise<ServedApi> {
  const { mail, stopOffice, close } = await openMailServices({ ...context, store, onFailure: context.onMailFailure });
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
    api: createApi({ ...context, store, letterTools, mail, stopping: stopping.signal }),
    placeId: () => store.placeId(),
    endStreams: () => {
      stopping.abort();
      void stopOffice();
    },
    close: async () => void (await Promise.all([close(), ...proofreaders.map((proofreader) => proofreader.close())])),
  };
}
