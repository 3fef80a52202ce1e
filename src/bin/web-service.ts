import type { ServeWeb, Services, Terminal } from "../cli/index.ts";
import type { Instant } from "../engine/index.ts";
import type { OpenStore } from "../storage/sqlite/index.ts";
import { openApi } from "./open-api.ts";
import { serveWeb } from "./serve-web.ts";

export interface WebServiceOptions
  extends Pick<Services, "givenNow" | "holidays" | "newId" | "openLetterTools" | "ownTimeZone" | "version"> {
  /** Where the data lies; rejects where nobody says. */
  readonly homeFolder: () => Promise<string>;
  readonly openStore: () => Promise<OpenStore>;
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Pick<Terminal, "err">;
}

/** The web application as this process serves it: until it gets a signal to end. */
export function webService(options: WebServiceOptions): ServeWeb {
  return async (request) => {
    const { env, version, givenNow, terminal } = options;
    const home = await options.homeFolder();
    const tell = (what: string) => (error: unknown) => void terminal.err(`${describeFailure(what, error)}\n`);
    const [onFailure, onMailFailure] = [tell("A request"), tell("Sending or watching mail")];
    const onReminderFailure = tell("Looking for reminders");
    const onCalendarFailure = tell("Keeping the calendar up to date");
    const context = {
      ...options,
      home,
      now: clockFrom(givenNow),
      onFailure,
      onMailFailure,
      onReminderFailure,
      onCalendarFailure,
    };
    return serveWeb(request, {
      home,
      env,
      version,
      openApi: async (address) => openApi(await options.openStore(), { ...context, address }),
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
function describeFailure(what: string, error: unknown): string {
  if (!(error instanceof Error)) return `${what} failed.`;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [`${what} failed: ${error.name}`, ...frames].join("\n");
}
