import {
  createObject,
  DAVNamespace,
  type DAVResponse,
  davRequest,
  deleteObject,
  getDAVAttribute,
  propfind,
  syncCollection,
  updateObject,
} from "tsdav";
import {
  type RemoteCalendar,
  RemoteCalendarError,
  type RemoteChanges,
  type RemoteObject,
  type RemoteWrite,
} from "../../app/ports/index.ts";
import { REMOTE_SENTENCES } from "./sentences.ts";

export interface RemoteCalendarOptions {
  /** Of the calendar. */
  readonly url: string;
  readonly fetch: typeof fetch;
}

const ETAG = { "d:getetag": {} };
/** Servers refuse longer lists. */
const MOST_READ = 50;

/** A calendar at a server (RFC 4791), by ETags and, where the server has them, sync tokens (RFC 6578). */
export function remoteCalendar({ url, fetch }: RemoteCalendarOptions): RemoteCalendar {
  const place = { base: url.endsWith("/") ? url : `${url}/`, fetch };
  return {
    changesSince: async (token) => (await changesByToken(place, token)) ?? (await wholeListing(place)),
    read: (hrefs) => readObjects(place, hrefs),
    hrefOf: (name) => new URL(encodeURIComponent(name), place.base).pathname,
    write: (href, text, etag) => writeObject(place, { href, text, etag }),
    remove: async (href, etag) => {
      const { status } = await deleteObject({ url: addressOf(place, href), etag, fetch });
      if (status === 412) return "conflict";
      if (status !== 404 && status !== 410) check(place, status);
      return "removed";
    },
  };
}

interface Place {
  /** With a slash at the end. */
  readonly base: string;
  readonly fetch: typeof fetch;
}

/** Undefined where the server has no such tokens, or does not know this one any more. */
async function changesByToken(place: Place, token: string | null): Promise<RemoteChanges | undefined> {
  if (token === null) return undefined;
  const answers = await syncCollection({
    url: place.base,
    props: ETAG,
    syncLevel: 1,
    syncToken: token,
    fetch: place.fetch,
  });
  const next = tokenIn(answers);
  if (next === null) {
    const status = answers[0]?.status ?? 0;
    // What signing in or the network refuses is no loss of a token.
    if (status === 401 || status >= 500) check(place, status);
    return undefined;
  }
  const own = answers.filter((answer) => isWithin(place, answer.href));
  return {
    token: next,
    isWhole: false,
    changed: own.flatMap((answer) => tagged(place, answer)),
    gone: own.flatMap(({ href, status }) => (status === 404 && href !== undefined ? [pathOf(place, href)] : [])),
  };
}

async function wholeListing(place: Place): Promise<RemoteChanges> {
  const before = await tokenOf(place);
  const answers = await propfind({ url: place.base, props: ETAG, depth: "1", fetch: place.fetch });
  checkMultistatus(place, answers);
  const changed = answers.filter((answer) => isWithin(place, answer.href)).flatMap((answer) => tagged(place, answer));
  return { token: before, isWhole: true, changed, gone: [] };
}

/** Asked before the listing: what changes in between is told again then, not lost. */
async function tokenOf(place: Place): Promise<string | null> {
  const answers = await propfind({ url: place.base, props: { "d:sync-token": {} }, depth: "0", fetch: place.fetch });
  checkMultistatus(place, answers);
  return tokenFrom(answers[0]?.props?.syncToken);
}

async function readObjects(place: Place, hrefs: readonly string[]): Promise<readonly RemoteObject[]> {
  const found: RemoteObject[] = [];
  for (let from = 0; from < hrefs.length; from += MOST_READ) {
    const answers = await davRequest({
      url: place.base,
      init: {
        method: "REPORT",
        namespace: "c",
        headers: { Depth: "1" },
        body: multiget(hrefs.slice(from, from + MOST_READ)),
      },
      fetch: place.fetch,
    });
    checkMultistatus(place, answers);
    found.push(...answers.flatMap((answer) => objectIn(place, answer)));
  }
  return found;
}

/** By hand: the library's own takes it for a failure where the first of them is gone. */
function multiget(hrefs: readonly string[]) {
  const _attributes = getDAVAttribute([DAVNamespace.DAV, DAVNamespace.CALDAV]);
  const wanted = { ...ETAG, "c:calendar-data": {} };
  return { "calendar-multiget": { _attributes, "d:prop": wanted, "d:href": hrefs } };
}

function objectIn(place: Place, answer: DAVResponse): readonly RemoteObject[] {
  const data: unknown = answer.props?.calendarData?._cdata ?? answer.props?.calendarData;
  return typeof data === "string" ? tagged(place, answer).map((each) => ({ ...each, text: data })) : [];
}

async function writeObject(
  place: Place,
  { href, text, etag }: { readonly href: string; readonly text: string; readonly etag: string | null },
): Promise<RemoteWrite> {
  const headers = { "Content-Type": "text/calendar; charset=utf-8" };
  const url = addressOf(place, href);
  const answer =
    etag === null
      ? await createObject({ url, data: text, headers: { ...headers, "If-None-Match": "*" }, fetch: place.fetch })
      : await updateObject({ url, data: text, etag, headers, fetch: place.fetch });
  // A thing that is gone has no tag that could match; some servers say so, some that it is not there.
  if (answer.status === 412 || (etag !== null && (answer.status === 404 || answer.status === 409))) {
    return { kind: "conflict" };
  }
  check(place, answer.status);
  return { kind: "written", etag: answer.headers.get("etag") };
}

function tagged(place: Place, { href, props, status }: DAVResponse): readonly Omit<RemoteObject, "text">[] {
  const etag: unknown = props?.getetag;
  if (href === undefined || status === 404 || etag === undefined || etag === null || typeof etag === "object")
    return [];
  return [{ href: pathOf(place, href), etag: `${etag}` }];
}

function tokenIn(answers: readonly DAVResponse[]): string | null {
  const raw = answers[0]?.raw as { readonly multistatus?: { readonly syncToken?: unknown } } | undefined;
  return tokenFrom(typeof raw === "object" ? raw?.multistatus?.syncToken : undefined);
}

/** The library makes a number of what looks like one. */
function tokenFrom(token: unknown): string | null {
  return (typeof token === "string" && token !== "") || typeof token === "number" ? `${token}` : null;
}

/** The calendar itself is listed with what lies in it. */
function isWithin(place: Place, href: string | undefined): boolean {
  if (href === undefined) return false;
  const [url, base] = [new URL(href, place.base), new URL(place.base)];
  return url.origin === base.origin && url.pathname.startsWith(base.pathname) && url.pathname !== base.pathname;
}

function pathOf({ base }: Place, href: string): string {
  return new URL(href, base).pathname;
}

function addressOf({ base }: Place, href: string): string {
  return new URL(href, base).href;
}

/** A page that says "200" to everything, such as that of a hotel's network, must not pass for an empty calendar. */
function checkMultistatus(place: Place, answers: readonly DAVResponse[]): void {
  const [first] = answers;
  const raw: unknown = first?.raw;
  if (typeof raw === "object" && raw !== null && "multistatus" in raw) return;
  check(place, first?.status ?? 0);
  const { host } = new URL(place.base);
  throw new RemoteCalendarError("unreachable", REMOTE_SENTENCES.status(host, first?.status ?? 0));
}

/** Throws for every status that is no success. */
function check({ base }: Place, status: number): void {
  const { host } = new URL(base);
  if (status >= 200 && status < 300) return;
  if (status === 401) throw new RemoteCalendarError("sign-in", REMOTE_SENTENCES.signIn(host));
  if (status === 403) throw new RemoteCalendarError("refused", REMOTE_SENTENCES.readOnly);
  if (status === 404 || status === 410) throw new RemoteCalendarError("missing", REMOTE_SENTENCES.gone);
  if (status >= 300 && status < 400)
    throw new RemoteCalendarError("refused", REMOTE_SENTENCES.elsewhere("another address"));
  throw new RemoteCalendarError("unreachable", REMOTE_SENTENCES.status(host, status));
}
