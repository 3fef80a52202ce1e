import { Hono } from "hono";
import {
  createSession,
  type OwnHostsOptions,
  ownHosts,
  refusal,
  requireJsonBody,
  requireOwnHost,
  requireOwnOrigin,
  type SessionOptions,
  securityHeaders,
} from "../security/index.ts";
import { type OpenAddresses, openAddresses } from "./open-addresses.ts";
import { serveWebFiles } from "./serve-web-files.ts";
import { openWebFiles } from "./web-files.ts";

export interface ServerOptions extends OpenAddresses {
  /** What answers below `/api`, with whole paths. */
  readonly api: { readonly fetch: (request: Request, env: object) => Response | Promise<Response> };
  /** Where the built web application lies; a page says so where it is not built. */
  readonly webFolder: URL;
  readonly security: SecurityOptions;
  /** Hears of what nobody foresaw. */
  readonly onFailure?: (error: unknown) => void;
}

export type SecurityOptions = SessionOptions & OwnHostsOptions;

/** Everything that is served at one address: the pages, the session and, behind it, the API. */
export function createServer({
  api,
  webFolder,
  security,
  onFailure,
  ...addresses
}: ServerOptions): Hono<{ Bindings: object }> {
  const isOwn = ownHosts(security);
  const { routes, requireSession } = createSession(security);
  const app = new Hono<{ Bindings: object }>();
  app.use(securityHeaders, requireOwnHost(isOwn));
  app.route("/", openAddresses(addresses));
  app.use(requireOwnOrigin(isOwn), requireJsonBody);
  app.use("/api/*", requireSession);
  app.route("/api/session", routes);
  app.all("/api/*", (c) => api.fetch(c.req.raw, c.env));
  app.use(serveWebFiles(openWebFiles(webFolder)));
  app.onError((error, c) => {
    onFailure?.(error);
    return refusal(c, FAILED);
  });
  return app;
}

const FAILED = {
  status: 500,
  title: "This did not work.",
  detail: "Nothing was recorded by it. Try again; the terminal says more.",
} as const;
