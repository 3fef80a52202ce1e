import type { z } from "zod";
import type { API_DESCRIPTION, ApiRouteName, RouteDescription } from "../contract/http/index.ts";
import type { ApiContext } from "./api-context.ts";
import { Problem, problemResponse, toProblem } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { readQuery } from "./read-query.ts";

/** A request as a handler sees it: its query was read, its body is JSON of any shape. */
export interface ApiRequest<Name extends ApiRouteName = ApiRouteName> {
  /** The `{id}` of the path; empty where the path has none. */
  readonly id: string;
  readonly query: z.infer<(typeof API_DESCRIPTION)[Name]["query"]>;
  readonly body: unknown;
  /** The `Idempotency-Key` of the call. */
  readonly key: string | undefined;
  /** The request itself. Its signal is made when it is asked for, which costs more than a whole answer. */
  readonly request: Request;
  /** Undefined where nobody signs in: then it is who owns the place. */
  readonly asker: Asker | undefined;
}

/** Who asks, where people sign in; said by whoever let the request through, beside it. */
export interface Asker {
  readonly accountId: string;
  readonly mayAdminister: boolean;
}

/** Answers one route. What it throws is told as a problem. */
export type ApiHandler<Name extends ApiRouteName = ApiRouteName> = (
  request: ApiRequest<Name>,
  api: ApiContext,
) => Response | Promise<Response>;

const LONGEST_KEY = 200;

/** Answers requests of a route: reads query and body as it is described, and tells what fails. */
export function serveRoute(
  description: RouteDescription,
  handler: ApiHandler<never>,
  api: ApiContext,
): (request: Request, id: string, asker?: Asker) => Promise<Response> {
  const byDefault = description.query.safeParse({});
  const handle = handler as unknown as ApiHandler;
  return async (request, id, asker) => {
    const changes = request.method !== "GET" && request.method !== "HEAD";
    try {
      const isPlain = byDefault.success && !request.url.includes("?");
      const query = (isPlain ? byDefault.data : readQuery(request.url, description.query)) as ApiRequest["query"];
      const body = description.body === undefined ? undefined : await readBody(request, description.body);
      const key = description.takesKey ? readKey(request) : undefined;
      return await handle({ id, query, body, key, request, asker }, api);
    } catch (error) {
      return failureResponse(error, api);
    } finally {
      if (changes) api.progress.touch();
    }
  };
}

function readKey(request: Request): string | undefined {
  const key = request.headers.get("idempotency-key")?.trim();
  if (key === undefined) return undefined;
  if (key !== "" && key.length <= LONGEST_KEY) return key;
  throw new Problem("invalid", `Idempotency-Key: expected 1 to ${LONGEST_KEY} characters`, {
    faults: [{ place: "Idempotency-Key", expected: `1 to ${LONGEST_KEY} characters` }],
  });
}

function failureResponse(error: unknown, { services }: ApiContext): Response {
  const problem = toProblem(error);
  if (problem !== undefined) return problemResponse(problem);
  services.onFailure?.(error);
  return problemResponse(new Problem("failed", "This is a mistake of the program. What was recorded before is safe."));
}
