import { StoreError } from "../../app/ports/index.ts";

/** The browser has no place to keep anything in. */
export function noIndexedDb(): StoreError {
  return new StoreError(
    "unavailable",
    "This browser keeps nothing for this page: leave private browsing, or allow it to store data.",
  );
}

/** Another page holds an older version open and does not let go. */
export function blockedByAnother(): StoreError {
  return new StoreError("locked", "Another tab has an older Fineline open: close it, then load this page again.");
}

/** What the browser says of its store as a `StoreError`; anything else, a bug above all, as it is. */
export function fromBrowserError(error: unknown): unknown {
  if (error instanceof StoreError || !isNamed(error)) return error;
  switch (error.name) {
    case "QuotaExceededError":
      return new StoreError(
        "disk-full",
        "This device has no room left for it: free some space and do it again; nothing of this was recorded.",
        { cause: error },
      );
    case "VersionError":
      return new StoreError("newer", "This page is older than what is stored: load it again.", { cause: error });
    case "SecurityError":
    case "NotAllowedError":
      return Object.assign(noIndexedDb(), { cause: error });
    case "ReadOnlyError":
      return error;
    case "NotReadableError":
    case "DataCorruptedError":
      return new StoreError("damaged", "What this browser stored of Fineline cannot be read any more.", {
        cause: error,
      });
    case "TimeoutError":
      return new StoreError("locked", "Another tab is writing: try again in a moment.", { cause: error });
    case "InvalidStateError":
    case "AbortError":
    case "UnknownError":
      return new StoreError("unavailable", `The browser let go of its store (${error.name}): try it again.`, {
        cause: error,
        retryable: true,
      });
    default:
      return error;
  }
}

function isNamed(error: unknown): error is { readonly name: string } {
  return typeof error === "object" && error !== null && "name" in error && typeof error.name === "string";
}
