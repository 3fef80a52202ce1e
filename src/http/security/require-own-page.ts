import type { Context, MiddlewareHandler } from "hono";
import { type Problem, refusal } from "./problem.ts";
import { isOfApi } from "./security-headers.ts";
import { FOREIGN_HOST, FOREIGN_ORIGIN, NO_ORIGIN, NOT_JSON } from "./sentences.ts";

/** Refuses what is sent to a host that is not this server's, such as a name that was pointed here (DNS rebinding). */
export function requireOwnHost(isOwn: (host: string) => boolean): MiddlewareHandler {
  return async (c, next) => (isOwn(c.req.header("host") ?? "") ? next() : refusal(c, FOREIGN_HOST));
}

/**
 * Refuses what other pages send: every call of the API and everything that might change something. Other ports of this
 * machine are other pages, although cookies and `same-site` do not know ports.
 */
export function requireOwnOrigin(isOwn: (host: string) => boolean): MiddlewareHandler {
  return async (c, next) => {
    const problem = isOfApi(c.req.path) || !isSafe(c) ? originProblem(c, isOwn) : undefined;
    return problem === undefined ? next() : refusal(c, problem);
  };
}

function originProblem(c: Context, isOwn: (host: string) => boolean): Problem | undefined {
  const [origin, site] = [c.req.header("origin"), c.req.header("sec-fetch-site")];
  if (origin !== undefined && !isOrigin(origin, isOwn)) return FOREIGN_ORIGIN;
  // "none" is a person at the address bar, who only ever reads.
  if (site !== undefined && site !== "same-origin" && !(site === "none" && isSafe(c))) return FOREIGN_ORIGIN;
  const isTold = origin !== undefined || site !== undefined;
  return isTold || isSafe(c) || bearerOf(c) !== undefined ? undefined : NO_ORIGIN;
}

function isOrigin(origin: string, isOwn: (host: string) => boolean): boolean {
  const [, host] = /^https?:\/\/([^/?#@\\]+)$/.exec(origin) ?? [];
  return host !== undefined && isOwn(host);
}

function isSafe(c: Context): boolean {
  return c.req.method === "GET" || c.req.method === "HEAD" || c.req.method === "OPTIONS";
}

/** The token of an `Authorization: Bearer` header. */
export function bearerOf(c: Context): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(c.req.header("authorization") ?? "")?.[1];
}

const JSON_TYPE = /^application\/(?:json|x-ndjson|[\w.-]+\+json)\s*(?:;|$)/i;

/** Refuses bodies that are not marked as JSON: a form on another page can send those, and only those, unasked. */
export const requireJsonBody: MiddlewareHandler = async (c, next) => {
  const { raw } = c.req;
  if (isSafe(c) || !hasBody(raw.headers)) return next();
  return JSON_TYPE.test(raw.headers.get("content-type") ?? "") ? next() : refusal(c, NOT_JSON);
};

function hasBody(headers: Headers): boolean {
  return (
    Number(headers.get("content-length") ?? 0) > 0 || headers.has("transfer-encoding") || headers.has("content-type")
  );
}
