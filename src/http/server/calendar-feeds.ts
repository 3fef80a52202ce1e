import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { type Context, Hono } from "hono";
import { type FeedDesk, StoreError, UnreadableCaseError } from "../../app/index.ts";
import { acceptedCoding } from "./accepted-coding.ts";
import { knowsTag } from "./entity-tags.ts";

/** What the addresses below `/calendar` ask of feeds. */
export type FeedReader = Pick<FeedDesk, "fetch">;

/**
 * The addresses that calendars subscribe to. Whoever has one may read its feed, without any session; an address that was taken
 * back is answered as one that never was.
 */
export function calendarFeeds(feeds: FeedReader): Hono {
  return new Hono().all("/*", async (c) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      return c.text("Calendars are only read.\n", 405, { Allow: "GET, HEAD" });
    }
    const [, key] = /^\/calendar\/([A-Za-z0-9_-]+)\.ics$/.exec(c.req.path) ?? [];
    try {
      const calendar = key === undefined ? undefined : await feeds.fetch(key);
      return calendar === undefined ? notFound(c) : sendCalendar(c, calendar);
    } catch (error) {
      // A calendar keeps what it has where it is told to come back; an empty one would make it forget all.
      if (error instanceof StoreError || error instanceof UnreadableCaseError) return comeBack(c);
      throw error;
    }
  });
}

const compress = promisify(gzip);

/** A reader may keep it for itself, and asks each time whether it still holds. */
const CACHE = "private, no-cache";

async function sendCalendar(c: Context, calendar: string): Promise<Response> {
  // Weak: compressed or not, it is the same calendar (RFC 9110, section 8.8.1).
  const etag = `W/"${createHash("sha256").update(calendar).digest("base64url").slice(0, 22)}"`;
  const headers = { ETag: etag, "Cache-Control": CACHE, Vary: "Accept-Encoding", "X-Robots-Tag": "noindex" };
  if (knowsTag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
  const isGzip = acceptedCoding(c.req.header("accept-encoding"), ["gzip"]) === "gzip";
  const bytes = isGzip ? new Uint8Array(await compress(calendar)) : new TextEncoder().encode(calendar);
  const described = {
    ...headers,
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="fineline.ics"',
    "Content-Length": `${bytes.length}`,
    ...(isGzip ? { "Content-Encoding": "gzip" } : {}),
  };
  return c.req.method === "HEAD" ? c.body(null, 200, described) : c.body(bytes, 200, described);
}

function notFound(c: Context): Response {
  return c.text("There is no calendar at this address.\n", 404, { "Cache-Control": "no-store" });
}

function comeBack(c: Context): Response {
  return c.text("The calendar cannot be read just now.\n", 503, { "Cache-Control": "no-store", "Retry-After": "300" });
}
