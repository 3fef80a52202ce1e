import type { CaseStore, SettingsStore } from "../app/index.ts";
import type { ServeWeb, Services, Terminal } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import { openApi } from "./open-api.ts";
import { serveWeb } from "./serve-web.ts";

export interface WebServiceOptions
  extends Pick<Services, "givenNow" | "holidays" | "newId" | "openLetterTools" | "ownTimeZone" | "version"> {
  /** Where the data lies; rejects where nobody says. */
  readonly homeFolder: () => Promise<string>;
  readonly openStore: () => Promise<CaseStore & SettingsStore>;
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Pick<Terminal, "err">;
}

/** The web application as this process serves it: until it gets a signal to end. */
export function webService(options: WebServiceOptions): ServeWeb {
  return async (request) => {
    const { env, version, givenNow, terminal } = options;
    const onFailure = (error: unknown) => void terminal.err(`${describeFailure(error)}\n`);
    const context = { ...options, now: clockFrom(givenNow), onFailure };
    return serveWeb(request, {
      home: await options.homeFolder(),
      env,
      version,
      openApi: async () => openApi(await options.openStore(), context),
      ...(givenNow === undefined ? {} : { setClock: context.now }),
      takesRunning: givenNow === undefined,
      askedToEnd: signalled(),
      onFailure,
    });
  };
}

/** The clock; one that was set begins at its moment and goes on from there. */
function clockFrom(start: Instant | undefined): () => Instant {
  if (start === undefined) return Date.now;
  const startedAt = Date.now();
  return () => start + (Date.now() - startedAt);
}

/** A signal may come twice, from the terminal and from npm: it is meant once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}

/** What failed and where in the program; not what it says, which may hold words of the person's own. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return "A request failed.";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`A request failed: ${error.name}`, ...frames].join("\n");
}
