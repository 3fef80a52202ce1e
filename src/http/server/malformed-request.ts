import { harden } from "../security/index.ts";

/** The answer to what is no request that could be read at all, such as one with a host that is no host. */
export function malformedRequest(): Response {
  const answer = new Response("This is no request that Fineline can read.\n", {
    status: 400,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
  harden(answer.headers);
  return answer;
}
