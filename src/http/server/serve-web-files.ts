import type { Context, MiddlewareHandler } from "hono";
import { acceptedCoding } from "./accepted-coding.ts";
import { contentTypeOf } from "./content-types.ts";
import { knowsTag } from "./entity-tags.ts";
import { linkToScripts } from "./page-scripts.ts";
import { NOT_BUILT_PAGE, NOT_FOUND_PAGE } from "./plain-pages.ts";
import type { WebFile, WebFiles } from "./web-files.ts";

const FOR_EVER = "public, max-age=31536000, immutable";

/** Serves the built pages: files by their name, the application itself for every address that is one of its pages. */
export function serveWebFiles(files: WebFiles): MiddlewareHandler {
  return async (c) => {
    if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      return c.text("Pages are only read.\n", 405, { Allow: "GET, HEAD" });
    }
    const path = pathIn(c.req.url);
    const shell = files.find("index.html");
    if (shell === undefined) return c.html(NOT_BUILT_PAGE, 503, { "Cache-Control": "no-cache" });
    const file = path === undefined ? undefined : (files.find(path) ?? (isPage(path, files) ? shell : undefined));
    const link = file === shell && path !== undefined ? linkToScripts(path, files) : undefined;
    return (file === undefined ? undefined : sendFile(c, file, link)) ?? notFound(c);
  };
}

function notFound(c: Context): Response {
  return c.html(NOT_FOUND_PAGE, 404, { "Cache-Control": "no-cache" });
}

/** The path without its first slash; undefined where it is none that a page or a file may have. */
function pathIn(url: string): string | undefined {
  const raw = /^[a-z]+:\/\/[^/]*\/([^?#]*)/.exec(url)?.[1] ?? "";
  try {
    const path = decodeURIComponent(raw);
    const isPlain = path.isWellFormed() && !/[\\\p{Cc}]/u.test(path);
    return isPlain && !path.split("/").some((part) => part === "." || part === "..") ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Names of cases and steps may hold dots, so only at the top and in folders of files does one make a file. */
function isPage(path: string, files: WebFiles): boolean {
  const [first = "", ...more] = path.split("/");
  return more.length === 0 ? !first.includes(".") && !files.hasFolder(first) : !files.hasFolder(first);
}

function sendFile(c: Context, file: WebFile, link: string | undefined): Response | undefined {
  const coding = acceptedCoding(c.req.header("accept-encoding"), file.codings);
  const found = file.read(coding);
  if (found === undefined) return undefined;
  const { bytes, etag } = found;
  const headers = {
    ETag: etag,
    "Cache-Control": file.path.startsWith("assets/") ? FOR_EVER : "no-cache",
    ...(file.codings.length > 1 ? { Vary: "Accept-Encoding" } : {}),
    ...(link === undefined ? {} : { Link: link }),
  };
  if (knowsTag(c.req.header("if-none-match"), etag)) return c.body(null, 304, headers);
  return c.body(bytes, 200, {
    ...headers,
    "Content-Type": contentTypeOf(file.path),
    "Content-Length": String(bytes.length),
    ...(coding === "identity" ? {} : { "Content-Encoding": coding }),
  });
}
