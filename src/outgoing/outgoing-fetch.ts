import { type IncomingMessage, Agent as PlainAgent, request as requestPlain } from "node:http";
import { request as requestSecure, Agent as SecureAgent } from "node:https";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { Outgoing } from "./outgoing.ts";
import { OutgoingError } from "./outgoing-error.ts";

/** A connection that lies idle for longer may have been closed by the other side. */
const IDLE_MS = 4_000;
const NO_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** A `fetch` whose connections go the judged way. It follows no redirects, keeps no cookies and knows no cache. */
export function outgoingFetch({ isShared, lookupFor }: Pick<Outgoing, "isShared" | "lookupFor">): typeof fetch {
  const kept = { keepAlive: true, timeout: IDLE_MS, autoSelectFamily: true };
  const agents = { plain: new PlainAgent(kept), secure: new SecureAgent(kept) };
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const isSecure = url.protocol === "https:";
    const port = Number(url.port || (isSecure ? 443 : 80));
    if (!isSecure && (isShared || url.protocol !== "http:")) throw new OutgoingError(url.hostname, port);
    const lookup = await lookupFor({ host: url.hostname, port });
    const { method = "GET", headers, body, signal } = init;
    const options = { method, headers: headersOf(headers), lookup, ...(signal ? { signal } : {}) };
    const begin = () =>
      isSecure
        ? requestSecure(url, { ...options, agent: agents.secure })
        : requestPlain(url, { ...options, agent: agents.plain });
    try {
      return responseOf(await answerTo(begin, bytesOf(body)), url);
    } catch (error) {
      throw isShared ? new OutgoingError(url.hostname, port) : error;
    }
  };
}

/** Nothing here unpacks an answer: servers are asked for plain ones. */
function headersOf(headers: RequestInit["headers"]): Record<string, string> {
  return { ...Object.fromEntries(new Headers(headers)), "accept-encoding": "identity" };
}

function bytesOf(body: RequestInit["body"]): string | Uint8Array | undefined {
  if (body === undefined || body === null || typeof body === "string" || body instanceof Uint8Array) {
    return body ?? undefined;
  }
  throw new TypeError("expected a text or bytes to send");
}

function answerTo(begin: () => ReturnType<typeof requestPlain>, body: string | Uint8Array | undefined) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const sent = begin();
    sent.once("response", resolve);
    sent.once("error", reject);
    if (body !== undefined) sent.setHeader("content-length", Buffer.byteLength(body));
    sent.end(body);
  });
}

function responseOf(answer: IncomingMessage, { href }: URL): Response {
  const { statusCode: status = 0, statusMessage: statusText = "", rawHeaders } = answer;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) headers.append(rawHeaders[index]!, rawHeaders[index + 1]!);
  const isEmpty = NO_BODY.has(status);
  if (isEmpty) answer.resume();
  const body = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array<ArrayBuffer>>);
  const response = new Response(body, { status, statusText, headers });
  Object.defineProperty(response, "url", { value: href });
  return response;
}
