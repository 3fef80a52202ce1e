import type { MiddlewareHandler } from "hono";
import { serveWebFiles } from "./serve-web-files.ts";
import { openWebFiles } from "./web-files.ts";

/** Serves the built pages of a folder, for whoever puts another API before them. */
export function openPages(webFolder: URL): MiddlewareHandler {
  return serveWebFiles(openWebFiles(webFolder));
}
