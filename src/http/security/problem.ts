import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

export interface Problem {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  /** What to do about it, in a sentence. */
  readonly detail: string;
}

/** A refusal as `application/problem+json` (RFC 9457). */
export function refusal(c: Context, { status, title, detail }: Problem, headers?: Record<string, string>): Response {
  const body = JSON.stringify({ type: "about:blank", title, status, detail, faults: [] });
  return c.body(body, status, { "Content-Type": "application/problem+json", ...headers });
}
