import { type ServeRequest, type Serving, UsageError } from "../cli/index.ts";
import { makeOpeningCode } from "../http/security/index.ts";
import { createServer, type FeedReader, type LinkDesk, type PageDesk } from "../http/server/index.ts";
import { type Answering, type Listening, listen } from "./listen.ts";
import { openBrowser } from "./open-browser.ts";
import { isOwnServer } from "./own-server.ts";
import { webFolder as builtWebFolder } from "./package.ts";
import { loadSessionToken, sessionTokenPath } from "./session-token.ts";

export interface ServeContext {
  /** Where the data lies. */
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
  /** Opens the store, for an address with a slash at its end; rejects with a `StoreError`. */
  readonly openApi: (address: string) => Promise<ServedApi>;
  /** Whether a server that runs already will do as well; not where its clock is to be another. */
  readonly takesRunning: boolean;
  /** A clock that was set, in epoch milliseconds: answers say when they were made by it. */
  readonly setClock?: () => number;
  /** Resolves when somebody asks it to end. */
  readonly askedToEnd: Promise<void>;
  /** Hears of what nobody foresaw. */
  readonly onFailure: (error: unknown) => void;
  /** Another folder of pages than the built one. */
  readonly webFolder?: URL;
}

/** The API over an open store. */
export interface ServedApi {
  readonly api: Answering;
  readonly placeId: () => Promise<string>;
  /** What the links of reminders lead to; left out where there are none. */
  readonly links?: LinkDesk;
  /** What calendars subscribe to; left out where there is nothing to. */
  readonly feeds?: FeedReader;
  /** Candidates' own pages; left out where there are none. */
  readonly pages?: PageDesk;
  /** Ends the answers that go on for as long as somebody listens. */
  readonly endStreams: () => void;
  /** Lets go of what the API opened, but not of the store. */
  readonly close: () => Promise<void>;
}

const FIRST_PORT = 4747;
const FURTHER_PORTS = 20;

/** Serves the web application over the data of a home until it is asked to end, or finds who does already. */
export async function serveWeb(request: ServeRequest, context: ServeContext): Promise<Serving> {
  const token = loadSessionToken(context.home);
  const place = await findPlace(request, token, context);
  if (place.listening === undefined) return describe(`http://${LOOPBACK}:${place.port}/`, Promise.resolve(), true);
  const stop = await start(place.listening, token, request, context);
  return describe(`http://${reachableHost(request.host)}:${place.port}/`, context.askedToEnd.then(stop), false);

  function describe(url: string, ended: Promise<void>, wasRunning: boolean): Serving {
    const openInBrowser = () => openBrowser(`${url}#token=${makeOpeningCode(token, Date.now())}`, context);
    const tokenPath = sessionTokenPath(context.home);
    return { url, port: place.port, token, tokenPath, wasRunning, openBrowser: openInBrowser, ended };
  }
}

const LOOPBACK = "127.0.0.1";

/** Every address is no address that a browser could open. */
function reachableHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return LOOPBACK;
  return host.includes(":") ? `[${host}]` : host;
}

/** A port, and how it is listened on; where it is not, a server of the same home answers there. */
interface Place {
  readonly port: number;
  readonly listening?: Listening;
}

async function findPlace({ port, host }: ServeRequest, token: string, { takesRunning }: ServeContext): Promise<Place> {
  const last = FIRST_PORT + FURTHER_PORTS;
  for (let candidate = port ?? FIRST_PORT; candidate <= (port ?? last); candidate++) {
    const listening = await listenOrExplain(host, candidate);
    if (listening !== undefined) return { port: listening.port, listening };
    if (takesRunning && host === LOOPBACK && (await isOwnServer(candidate, token))) return { port: candidate };
  }
  const what = port === undefined ? `the ports ${FIRST_PORT} to ${last} are taken` : `port ${port} is taken`;
  throw new UsageError([`serve: ${what} by other programs. Name a free one with --port N, or take any with --port 0.`]);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not listen there",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "no such name is known",
  EAI_AGAIN: "no such name is known",
};

async function listenOrExplain(host: string, port: number): Promise<Listening | undefined> {
  try {
    return await listen(host, port);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new UsageError([`serve: cannot listen on ${host}, port ${port}: ${REASONS[code] ?? code}.`]);
  }
}

/** Begins to answer; gives what ends it. */
async function start(
  listening: Listening,
  token: string,
  { host, allowedHosts }: ServeRequest,
  { openApi, version, onFailure, setClock, webFolder = builtWebFolder }: ServeContext,
): Promise<() => Promise<void>> {
  try {
    const { port } = listening;
    const address = `http://${reachableHost(host)}:${port}/`;
    const { api, placeId, links, feeds, pages, endStreams, close } = await openApi(address);
    const security = { token, port, listeningOn: host, allowed: allowedHosts, version, placeId, clock: Date.now };
    const server = createServer({ api, webFolder, security, links, feeds, pages, onFailure });
    listening.answerWith(setClock === undefined ? server : datedBy(setClock, server));
    return async () => {
      endStreams();
      await listening.close();
      await close();
    };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

/** A page whose device shows another time than its answers thinks its own clock wrong. */
function datedBy(clock: () => number, { fetch }: Answering): Answering {
  return {
    fetch: async (request, env) => {
      const answer = await fetch(request, env);
      answer.headers.set("Date", new Date(clock()).toUTCString());
      return answer;
    },
  };
}
