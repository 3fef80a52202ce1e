import { OpenAPIHono } from "@hono/zod-openapi";
import { API_DESCRIPTION, type ApiRouteName, type RouteDescription } from "../contract/http/index.ts";
import { createContext } from "./api-context.ts";
import type { ApiServices } from "./api-services.ts";
import { HANDLERS } from "./handlers/index.ts";
import { Problem, problemResponse } from "./problem.ts";
import { buildReference, describeRoute, openApiOf, REFERENCE_STYLE } from "./reference/index.ts";
import { type Asker, serveRoute } from "./serve-route.ts";

/**
 * The API over a store: every route of `API_DESCRIPTION` with its whole path, `/api/openapi.json`, and `/api/reference` for people.
 * Who may call, and from where, is decided in front of it.
 */
export function createApi(services: ApiServices): OpenAPIHono {
  const app = new OpenAPIHono({ strict: true });
  const api = createContext(services);
  for (const [name, description] of Object.entries(API_DESCRIPTION) as [ApiRouteName, RouteDescription][]) {
    const { method, path } = partsOf(name);
    app.openAPIRegistry.registerPath(describeRoute(method, path, description));
    const serve = serveRoute(description, HANDLERS[name] as never, api);
    app.on(method, path.replace("{id}", ":id"), (c) =>
      serve(c.req.raw, c.req.param("id") ?? "", (c.env as { readonly asker?: Asker } | undefined)?.asker),
    );
  }
  addReference(app, services.version);
  const methods = Object.keys(API_DESCRIPTION).map((name) => partsOf(name as ApiRouteName));
  app.all("*", (c) => problemResponse(unknownAddress(c.req.method, c.req.path, [...methods, ...REFERENCE_ROUTES])));
  return app;
}

interface RouteParts {
  readonly method: string;
  readonly path: string;
}

function partsOf(name: ApiRouteName): RouteParts {
  const [method = "", path = ""] = name.split(" ");
  return { method, path };
}

const REFERENCE_ROUTES: readonly RouteParts[] = [
  { method: "GET", path: "/api/openapi.json" },
  { method: "GET", path: "/api/reference" },
  { method: "GET", path: "/api/reference.css" },
];

/** What the API is like, made when it is first asked for and then kept. */
function addReference(app: OpenAPIHono, version: string): void {
  let document: ReturnType<typeof openApiOf> | undefined;
  const described = () => {
    document ??= openApiOf(app, version);
    return document;
  };
  app.get("/api/openapi.json", (c) => c.json(described()));
  app.get("/api/reference", (c) => c.html(buildReference(described())));
  app.get("/api/reference.css", (c) => c.body(REFERENCE_STYLE, 200, { "Content-Type": "text/css; charset=utf-8" }));
}

function unknownAddress(method: string, path: string, routes: readonly RouteParts[]): Problem {
  const allowed = new Set(routes.filter((route) => fits(path, route.path)).map((route) => route.method));
  if (allowed.size === 0)
    return new Problem("not-found", `${path} is no address of this API; /api/reference lists them.`);
  const list = [...allowed, ...(allowed.has("GET") ? ["HEAD"] : [])].join(", ");
  return new Problem("method-not-allowed", `${path} knows ${list}, not ${method}.`, { headers: { Allow: list } });
}

function fits(path: string, pattern: string): boolean {
  const [parts, wanted] = [path.split("/"), pattern.split("/")];
  return (
    parts.length === wanted.length &&
    wanted.every((part, index) => (part === "{id}" ? parts[index] !== "" : part === parts[index]))
  );
}
