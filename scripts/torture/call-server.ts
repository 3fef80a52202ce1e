import type { RunningServer } from "../../test/web/run-server.ts";

/** Asks a running server as a program does; `body` makes it a POST. Gives the status, once the answer has come to its end. */
export async function callServer(
  { origin, token }: RunningServer,
  path: string,
  { body, method = body === undefined ? "GET" : "POST" }: { readonly body?: unknown; readonly method?: string } = {},
): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${origin}${path}`, { method, headers, ...text });
  await response.arrayBuffer();
  return response.status;
}
