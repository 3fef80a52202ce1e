import { deskHeaders } from "../own-desk/index.ts";
import { UnreachableError } from "./api-error.ts";
import { readAnswer } from "./read-answer.ts";

/** What a route takes and gives; what is left out it does not take. */
export interface RouteShape {
  /** What stands in the path's braces. */
  readonly params?: object;
  readonly query?: object;
  readonly body?: unknown;
  readonly response: unknown;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** "POST /api/cases/{id}/facts" */
export type RouteName = `${Method} /${string}`;

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

type Input<Shape> = Omit<Shape, "response">;
/** Whether nothing of it has to be given. */
type IsOptional<Part> = object extends Part ? true : false;
/** A query of which nothing has to be given may be left out itself. */
type InputOf<Shape> = {
  [Name in keyof Input<Shape> as IsOptional<Input<Shape>[Name]> extends true ? never : Name]: Input<Shape>[Name];
} & {
  [Name in keyof Input<Shape> as IsOptional<Input<Shape>[Name]> extends true ? Name : never]?: Input<Shape>[Name];
};
type CallRest<Given> = object extends Given
  ? [input?: Given, options?: CallOptions]
  : [input: Given, options?: CallOptions];

/** What a call gives: a response that is no JSON is named by its content type. */
type AnswerOf<Response> = Response extends "image/svg+xml"
  ? string
  : Response extends "application/pdf"
    ? Blob
    : Response;

/** The server's API by its routes. */
export interface ApiClient<Routes> {
  /**
   * Calls a route and gives what it answers: JSON as it is, text as text, anything else as a `Blob`, and nothing for
   * "no content". Throws an `ApiError` for what the server refuses and an `UnreachableError` where no answer came.
   */
  readonly call: <Name extends keyof Routes & RouteName>(
    route: Name,
    ...rest: CallRest<InputOf<Routes[Name]>>
  ) => Promise<Routes[Name] extends { readonly response: infer Response } ? AnswerOf<Response> : undefined>;
}

export interface ApiClientOptions {
  readonly fetch?: typeof fetch;
  /** Where the API is; the page's own origin where it is not given. */
  readonly origin?: string;
  /** How long an answer may take; 15,000 where it is not given. */
  readonly timeoutMs?: number;
  readonly now?: () => number;
  /** Told of the server's clock by each answer, and when this device's clock showed the same moment: epoch milliseconds. */
  readonly onServerTime?: (serverMs: number, deviceMs: number) => void;
}

const TIMEOUT_MS = 15_000;

/** A client for an API that is described by a type alone: nothing of the description is in the page's script. */
export function createApiClient<Routes>(options: ApiClientOptions = {}): ApiClient<Routes> {
  const call = async (route: string, input: Partial<RouteShape> = {}, callOptions: CallOptions = {}) => {
    const [method = "", template = ""] = route.split(" ");
    const url = `${options.origin ?? ""}${fillPath(template, input.params)}${toQuery(input.query)}`;
    return readAnswer(
      await send(url, { method, ...toBody(method, input.body, callOptions.headers) }, options, callOptions),
    );
  };
  return { call } as ApiClient<Routes>;
}

/** The path with what stands in its braces: "/api/cases/{id}". */
function fillPath(template: string, params: object = {}): string {
  const values = new Map(Object.entries(params));
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = values.get(name);
    if (value === undefined) throw new Error(`${template}: expected a value for {${name}}`);
    return encodeURIComponent(String(value));
  });
}

function toQuery(query: object = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function toBody(method: string, body: unknown, headers: CallOptions["headers"] = {}): RequestInit {
  if (body === undefined) return { headers: { ...deskHeaders(), ...headers } };
  const type = method === "PATCH" ? "application/merge-patch+json" : "application/json";
  return { headers: { "Content-Type": type, ...deskHeaders(), ...headers }, body: JSON.stringify(body) };
}

async function send(url: string, init: RequestInit, options: ApiClientOptions, call: CallOptions): Promise<Response> {
  const { fetch = globalThis.fetch, now = Date.now, onServerTime, timeoutMs = TIMEOUT_MS } = options;
  const timeout = AbortSignal.timeout(call.timeoutMs ?? timeoutMs);
  const signal = call.signal === undefined ? timeout : AbortSignal.any([timeout, call.signal]);
  const sentAt = now();
  try {
    const response = await fetch(url, {
      ...init,
      signal,
      credentials: "same-origin",
      redirect: "error",
      cache: "no-store",
    });
    const serverMs = Date.parse(response.headers.get("date") ?? "");
    if (!Number.isNaN(serverMs)) onServerTime?.(serverMs, (sentAt + now()) / 2);
    return response;
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    throw new UnreachableError(timeout.aborted ? "timeout" : "network", { cause });
  }
}
