import { OpenAPIHono } from "@hono/zod-openapi";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import {
  API_DESCRIPTION,
  type RouteDescription,
  SERVICE_DESCRIPTION,
  type ServiceRouteName,
} from "../../contract/http/index.ts";
import { Problem, problemResponse, toProblem } from "../problem.ts";
import { buildReference, describeRoute, openApiOf, REFERENCE_STYLE } from "../reference/index.ts";
import { requireJsonBody, requireOwnHost, requireOwnOrigin, securityHeaders } from "../security/index.ts";
import { authenticate } from "./authenticate.ts";
import { clientAddress, countedAddress } from "./client-address.ts";
import { serveDesk } from "./desk-front.ts";
import { guestAddresses } from "./guest-addresses.ts";
import { createLimiter, LIMITS } from "./limits.ts";
import { keepDesks } from "./open-desks.ts";
import { serveServiceRoute } from "./service-call.ts";
import type { ServiceOptions } from "./service-options.ts";
import { serveSession } from "./session-route.ts";
import { signOnRoutes } from "./sign-on-routes.ts";

/** A shared service: what answers its requests, and how it ends. */
export interface Service {
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
  /** Ends what goes on, and closes every desk; not the accounts. */
  readonly close: () => Promise<void>;
}

const MOST_DESKS = 200;

/**
 * One address for many desks: signing on, people and their desks, and behind them the API of each desk. Every desk has an API
 * of its own that holds nothing but that desk's stores: what is asked of it finds nothing of another.
 */
export function createService(options: ServiceOptions): Service {
  const { accounts, openDesk, mostDesks = MOST_DESKS, limits = LIMITS, trust = { isProxy: () => false } } = options;
  const onFailure = (error: unknown) => options.onFailure?.(error);
  const desks = keepDesks({ open: openDesk, most: mostDesks, onFailure });
  const countTry = createLimiter(accounts, limits);
  const from = (c: Context) => countedAddress(c.req.raw, c.env, trust);
  const addressOf = (c: Context) => clientAddress(c.req.raw, c.env, trust);
  const actorOf = async (c: Context) => {
    const actor = await authenticate(c, { accounts, countTry, from });
    if (actor?.via.kind === "session") keepCookies(c, actor.via.cookies);
    return actor;
  };
  const door = { accounts, desks, countTry, removeStores: options.removeDesk, actorOf, from, addressOf };

  const app = new Hono<{ Bindings: object }>();
  app.use(securityHeaders, keepEncrypted(accounts.address), requireOwnHost(isOwnHost(accounts.address)));
  const { guestsOf } = options;
  if (guestsOf !== undefined) app.route("/", guestAddresses({ guestsOf, countTry, from }));
  app.use(...doorOf(accounts.address));
  app.route("/api/auth", signOnRoutes(door));
  app.get("/api/session", serveSession(door, options.version));
  for (const name of Object.keys(SERVICE_DESCRIPTION) as ServiceRouteName[]) {
    const [method = "", path = ""] = name.split(" ");
    app.on(method, path.replace("{id}", ":id"), serveServiceRoute(name, door));
  }
  app.route("/api", reference(options.version));
  app.all("/api/*", serveDesk(door));
  app.use(options.pages);
  app.onError((error) => {
    const problem = toProblem(options.explain?.(error) ?? error);
    if (problem === undefined) onFailure(error);
    return problemResponse(problem ?? FAILED);
  });
  return { fetch: (request, env = {}) => app.fetch(request, env), close: desks.close };
}

const FAILED = new Problem("failed", "This is a mistake of the program. What was recorded before is safe.");

function isOwnHost(address: string): (given: string) => boolean {
  const { host } = new URL(address);
  return (given) => given.toLowerCase() === host;
}

/** Nothing is taken from another page, or in another form than JSON. */
function doorOf(address: string): readonly [MiddlewareHandler, MiddlewareHandler] {
  const requireOrigin = requireOwnOrigin(isOwnHost(address));
  return [
    // A provider of sign-on sends people back from its own pages; what they bring is bound to a cookie of theirs.
    async (c, next) => (isReturn(c) ? next() : requireOrigin(c, next)),
    requireJsonBody,
  ];
}

function isReturn(c: Context): boolean {
  return c.req.method === "GET" && c.req.path.startsWith("/api/auth/callback/");
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Once a browser came by https it never comes otherwise (RFC 6797). */
function keepEncrypted(address: string): MiddlewareHandler {
  const isEncrypted = address.startsWith("https://");
  return async (c, next) => {
    await next();
    if (isEncrypted) c.res.headers.set("Strict-Transport-Security", `max-age=${YEAR_SECONDS}; includeSubDomains`);
  };
}

function keepCookies(c: Context, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header("Set-Cookie", cookie, { append: true });
}

/** What the whole API is like, made when it is first asked for and then kept. */
function reference(version: string): OpenAPIHono {
  const app = new OpenAPIHono();
  for (const [name, description] of Object.entries({ ...API_DESCRIPTION, ...SERVICE_DESCRIPTION })) {
    const [method = "", path = ""] = name.split(" ");
    app.openAPIRegistry.registerPath(describeRoute(method, path, description as RouteDescription));
  }
  let document: ReturnType<typeof openApiOf> | undefined;
  const described = () => {
    document ??= openApiOf(app, version);
    return document;
  };
  app.get("/openapi.json", (c) => c.json(described()));
  app.get("/reference", (c) => c.html(buildReference(described())));
  app.get("/reference.css", (c) => c.body(REFERENCE_STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }));
  return app;
}
