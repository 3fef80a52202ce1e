import type { Fault } from "../../contract/index.ts";
import { ApiError, UnreachableError } from "./api-error.ts";

/** What an answer holds. Throws an `ApiError` for a refusal, and an `UnreachableError` where it is not the server's. */
export async function readAnswer(response: Response): Promise<unknown> {
  const type = (response.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  try {
    if (!response.ok) throw await toApiError(response, type);
    if (response.status === 204) return undefined;
    if (isJson(type)) return await response.json();
    // The API has no pages: somebody stands in between.
    if (type === "text/html") throw new UnreachableError("stranger");
    return await (type.startsWith("text/") || type === "image/svg+xml" ? response.text() : response.blob());
  } catch (error) {
    if (error instanceof ApiError || error instanceof UnreachableError) throw error;
    throw new UnreachableError(error instanceof SyntaxError ? "stranger" : "network", { cause: error });
  }
}

async function toApiError(response: Response, type: string): Promise<Error> {
  const { status } = response;
  const isServerFault = status >= 500;
  // What stands in between answers with pages of its own; the server always with a problem.
  if (!isJson(type)) return isServerFault ? unspecified(response) : new UnreachableError("stranger");
  const { type: kind, title, detail, faults } = (await response.json()) as Readonly<Record<string, unknown>>;
  return new ApiError(
    {
      status,
      type: toText(kind),
      title: toText(title),
      detail: toText(detail),
      faults: Array.isArray(faults) ? (faults as readonly Fault[]) : [],
    },
    retryAfterMs(response),
  );
}

function unspecified(response: Response): ApiError {
  const title = response.statusText || "The server failed.";
  return new ApiError(
    { status: response.status, type: "about:blank", title, detail: "", faults: [] },
    retryAfterMs(response),
  );
}

function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function isJson(type: string): boolean {
  return type === "application/json" || type.endsWith("+json");
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
