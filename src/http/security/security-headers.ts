import type { MiddlewareHandler } from "hono";

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

/** Puts the headers on every answer that keep a browser to what Fineline needs; answers of the API are never kept. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  harden(c.res.headers);
  if (isOfApi(c.req.path)) c.res.headers.set("Cache-Control", "no-store");
};

/** Puts the same headers on an answer that was made elsewhere. */
export function harden(headers: Headers): void {
  for (const [name, value] of HEADERS) headers.set(name, value);
}

/** Whether a path is one of the API's. */
export function isOfApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}
