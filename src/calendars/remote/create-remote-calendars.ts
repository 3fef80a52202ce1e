import { createAccount, fetchCalendars, getBasicAuthHeaders, propfind } from "tsdav";
import {
  type FoundCalendar,
  RemoteCalendarError,
  type RemoteCalendars,
  type RemotePlace,
  type RemoteStep,
  type RemoteTest,
} from "../../app/ports/index.ts";
import type { Outgoing } from "../../outgoing/index.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import { remoteCalendar } from "./remote-calendar.ts";
import { REMOTE_SENTENCES } from "./sentences.ts";

export interface RemoteCalendarsOptions {
  /** An iCalendar text that is written to see whether one may, and its name. */
  readonly probe: () => { readonly name: string; readonly text: string };
  /** The way to every server that a person or another server names. */
  readonly outgoing: Outgoing;
}

/** Calendars on servers of CalDAV, with name and password (RFC 7617) over TLS. */
export function createRemoteCalendars({ probe, outgoing }: RemoteCalendarsOptions): RemoteCalendars {
  return {
    find: (place) => outgoing.evenly(() => find({ ...place, outgoing }), isUnreached),
    tryWriting: (calendarUrl, place) =>
      outgoing.evenly(() => tryWriting(calendarUrl, { ...place, outgoing }, probe()), isUnreached),
    open: ({ url, user }, password) => remoteCalendar({ url, fetch: fetchFor({ url, user, password, outgoing }) }),
  };
}

function isUnreached(test: RemoteTest): boolean {
  return !test.ok && test.step === "connect";
}

/** A place and the way there. */
interface ReachedPlace extends RemotePlace {
  readonly outgoing: Outgoing;
}

/** Asks the place itself and those origins that it named after it was signed in to. */
function fetchFor(
  { url, user, password, outgoing }: ReachedPlace,
  named: ReadonlySet<string> = new Set(),
): typeof fetch {
  const own = new URL(url).origin;
  const { authorization = "" } = getBasicAuthHeaders({ username: user, password });
  return boundedFetch({ isAllowed: (origin) => origin === own || named.has(origin), authorization, outgoing });
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether a password may be sent to an address. */
function isSafeAddress(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.password !== "") return false;
  return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname));
}

async function find(place: ReachedPlace): Promise<RemoteTest> {
  if (!isSafeAddress(place.url)) return { ok: false, step: "address", sentence: REMOTE_SENTENCES.address };
  const { host } = new URL(place.url);
  try {
    const itself = await calendarAt(place);
    const calendars = itself === undefined ? await discover(place) : [itself];
    if (calendars.length > 0) return { ok: true, calendars };
    return { ok: false, step: "calendars", sentence: REMOTE_SENTENCES.noCalendars(host) };
  } catch (error) {
    return failedTest(error, "calendars");
  }
}

const PROPS = { "d:displayname": {}, "d:resourcetype": {}, "c:supported-calendar-component-set": {} };

/** The calendar that lies at the address itself; undefined where something else does. Signing in is tried by it. */
async function calendarAt(place: ReachedPlace): Promise<FoundCalendar | undefined> {
  const fetch = fetchFor(place);
  const [answer] = await propfind({ url: place.url, props: PROPS, depth: "0", fetch });
  if (answer?.status === 401) {
    throw new RemoteCalendarError("sign-in", REMOTE_SENTENCES.signIn(new URL(place.url).host));
  }
  const types = Object.keys((answer?.props?.resourcetype as object | undefined) ?? {});
  if (answer?.ok !== true || !types.includes("calendar")) return undefined;
  const { displayname, supportedCalendarComponentSet } = answer.props ?? {};
  const components = namesIn(supportedCalendarComponentSet?.comp);
  return foundCalendar({ url: place.url, name: displayname?._cdata ?? displayname, components });
}

function namesIn(comp: unknown): readonly string[] {
  const list = Array.isArray(comp) ? comp : comp === undefined ? [] : [comp];
  return list.flatMap((each: { readonly _attributes?: { readonly name?: string } }) => each._attributes?.name ?? []);
}

/** By the principal and its home (RFC 4791, 6.2.1; RFC 6764). A home elsewhere counts where the server names it encrypted. */
async function discover(place: ReachedPlace): Promise<readonly FoundCalendar[]> {
  const server = { serverUrl: place.url, accountType: "caldav" } as const;
  const account = await failingAs(place, () => createAccount({ account: server, fetch: fetchFor(place) }));
  const home = new URL(account.homeUrl ?? place.url);
  const named = isSafeAddress(home.href) ? new Set([home.origin]) : new Set<string>();
  const calendars = await fetchCalendars({ account, fetch: fetchFor(place, named) });
  return calendars
    .filter(({ url }) => isSafeAddress(url))
    .map(({ url, displayName, components = [] }) => foundCalendar({ url, name: displayName, components }));
}

/** What the library throws where it finds no principal says neither why nor where. */
async function failingAs<T>({ url }: RemotePlace, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof RemoteCalendarError) throw cause;
    throw new RemoteCalendarError("missing", REMOTE_SENTENCES.noCalendars(new URL(url).host));
  }
}

interface ToldCalendar {
  readonly url: string;
  readonly name: unknown;
  /** None where the server does not say: it takes all then (RFC 4791, 5.2.3). */
  readonly components: readonly string[];
}

function foundCalendar({ url, name, components }: ToldCalendar): FoundCalendar {
  const takes = (component: string) => components.length === 0 || components.includes(component);
  const last = decodeURIComponent(new URL(url).pathname.split("/").findLast((part) => part !== "") ?? "");
  const isNamed = (typeof name === "string" || typeof name === "number") && `${name}`.trim() !== "";
  return {
    url,
    name: isNamed ? `${name}`.trim().slice(0, 200) : last,
    takesEvents: takes("VEVENT"),
    takesTasks: takes("VTODO"),
  };
}

async function tryWriting(
  calendarUrl: string,
  { user, password, outgoing }: ReachedPlace,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<RemoteTest> {
  if (!isSafeAddress(calendarUrl)) return { ok: false, step: "address", sentence: REMOTE_SENTENCES.address };
  const calendar = remoteCalendar({
    url: calendarUrl,
    fetch: fetchFor({ url: calendarUrl, user, password, outgoing }),
  });
  const href = calendar.hrefOf(name);
  try {
    const written = await calendar.write(href, text, null);
    const [there] = await calendar.read([href]);
    if (written.kind === "conflict" || there === undefined) {
      return { ok: false, step: "write", sentence: REMOTE_SENTENCES.readOnly };
    }
    await calendar.remove(href, there.etag);
    return { ok: true, calendars: [] };
  } catch (error) {
    return failedTest(error, "write");
  }
}

function failedTest(error: unknown, step: RemoteStep): RemoteTest {
  if (!(error instanceof RemoteCalendarError)) throw error;
  const at = error.kind === "unreachable" ? "connect" : error.kind === "sign-in" ? "sign-in" : step;
  return { ok: false, step: at, sentence: error.message };
}
