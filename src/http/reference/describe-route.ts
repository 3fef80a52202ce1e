import type { OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import { type ProblemKind, problemSchema, type RouteDescription } from "../../contract/http/index.ts";
import { PROBLEMS } from "../problem.ts";

type RegisteredPath = Parameters<OpenAPIHono["openAPIRegistry"]["registerPath"]>[0];

/** The OpenAPI document as it is made from the routes. */
export type ApiDocument = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

const IDEMPOTENCY_KEY = z.object({
  "Idempotency-Key": z.string().max(200).optional().meta({
    description: "Any text, new for each thing that is recorded. The same call under the same key records it once.",
    example: "5f0c3a1e-debrief-globex",
  }),
});

/** A route as the registry takes it. */
export function describeRoute(method: string, path: string, route: RouteDescription): RegisteredPath {
  const { tag, summary, description, query, body, takesKey, answers } = route;
  return {
    method: method.toLowerCase() as RegisteredPath["method"],
    path,
    operationId: operationId(method, path),
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    request: {
      query: query as z.ZodObject,
      ...(path.includes("{id}") ? { params: z.object({ id: z.string().meta({ example: "globex" }) }) } : {}),
      ...(takesKey ? { headers: IDEMPOTENCY_KEY } : {}),
      ...(body === undefined
        ? {}
        : {
            body: {
              required: body.isOptional !== true,
              content: Object.fromEntries(body.contentTypes.map((type) => [type, { schema: body.schema }])),
            },
          }),
    },
    responses: { ...responsesOf(answers), ...failuresOf(route) },
  };
}

/** `POST /api/cases/{id}/facts` is `postCasesIdFacts`. */
function operationId(method: string, path: string): string {
  const words = path.replace("/api/", "").match(/[a-z0-9]+/gi) ?? [];
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function responsesOf(answers: RouteDescription["answers"]): RegisteredPath["responses"] {
  const described = answers.map(({ status, description, contentType, schema }) => {
    const content = contentType === undefined || schema === undefined ? {} : { content: { [contentType]: { schema } } };
    return [status, { description, ...content }] as const;
  });
  return Object.fromEntries(described);
}

/** Failures by their status, each kind with its name. */
function failuresOf(route: RouteDescription): RegisteredPath["responses"] {
  const kinds = new Set<ProblemKind>([...route.problems, ...commonProblems(route)]);
  const byStatus = Map.groupBy(kinds, (kind) => PROBLEMS[kind].status);
  const described = [...byStatus].map(([status, together]) => {
    const description = together.map((kind) => `${kind}: ${PROBLEMS[kind].title}`).join(" ");
    return [status, { description, content: { "application/problem+json": { schema: problemSchema } } }] as const;
  });
  return Object.fromEntries(described);
}

function commonProblems({ body }: RouteDescription): readonly ProblemKind[] {
  const ofBody = ["bad-json", "too-large", "wrong-content-type", "disk-full"] as const;
  return ["bad-query", "failed", "locked", ...(body === undefined ? [] : ofBody)];
}

/** The whole of it as OpenAPI 3.1. */
export function openApiOf(app: OpenAPIHono, version: string): ApiDocument {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Fineline",
      version,
      description:
        "After an interview: whom to contact, when, how, with what, and when to stop. Only facts are stored; everything else is derived from them. Failures are told as application/problem+json with the place of each fault.",
    },
    servers: [{ url: "/", description: "The address that Fineline is opened at." }],
  });
}
