import type { ServerResponse } from "node:http";
import type { Context, MiddlewareHandler } from "hono";

/** Nothing but what comes from here; no script and no style inside a page; in nobody's frame. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Devices and powers that no page of Fineline uses. */
const PERMISSIONS_POLICY = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
  "xr-spatial-tracking",
]
  .map((power) => `${power}=()`)
  .join(", ");

const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ["Content-Security-Policy", CONTENT_SECURITY_POLICY],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Permissions-Policy", PERMISSIONS_POLICY],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["X-Frame-Options", "DENY"],
];

/**
 * Puts the headers on every answer that keep a browser to what Fineline needs; answers of the API are not kept unless they
 * say so themselves. On Node they are set on its own answer: to open the headers of each response costs as much as all else.
 */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  const outgoing = outgoingOf(c);
  if (outgoing !== undefined) setEach((name, value) => outgoing.setHeader(name, value), c.req.path);
  await next();
  if (outgoing === undefined) setEach((name, value) => c.res.headers.set(name, value), c.req.path);
};

/** Puts the same headers on an answer that was made elsewhere. */
export function harden(headers: Headers): void {
  for (const [name, value] of HEADERS) headers.set(name, value);
}

function setEach(set: (name: string, value: string) => void, path: string): void {
  for (const [name, value] of HEADERS) set(name, value);
  if (isOfApi(path)) set("Cache-Control", "no-store");
}

function outgoingOf({ env }: Context): ServerResponse | undefined {
  return (env as { readonly outgoing?: ServerResponse } | undefined)?.outgoing;
}

/** Whether a path is one of the API's. */
export function isOfApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}
