import { OpenAPIHono } from "@hono/zod-openapi";
import { API_DESCRIPTION, type RouteDescription, SERVICE_DESCRIPTION } from "../../src/contract/http/index.ts";
import { buildReference, describeRoute, openApiOf } from "../../src/http/reference/index.ts";

/** The API in two forms: for people, as the inside of a page with a link to `openapi.json` beside it, and for programs. */
export interface ApiReference {
  readonly html: string;
  readonly json: string;
}

/** Describes all routes, those of a shared service included. */
export function describeApi(version: string): ApiReference {
  const app = new OpenAPIHono();
  for (const [name, description] of Object.entries({ ...API_DESCRIPTION, ...SERVICE_DESCRIPTION })) {
    const [method = "", path = ""] = name.split(" ");
    app.openAPIRegistry.registerPath(describeRoute(method, path, description as RouteDescription));
  }
  const document = openApiOf(app, version);
  const page = buildReference(document);
  const inside = page.slice(page.indexOf("<body>") + "<body>".length, page.indexOf("</body>"));
  const html = inside
    .replace(
      /<main>[\s\S]*?(?=<section)/,
      '<p>For programs: <a href="openapi.json">openapi.json</a>.</p><div class="reference">',
    )
    .replace("</main>", "</div>");
  return { html, json: JSON.stringify(document, null, 1) };
}
