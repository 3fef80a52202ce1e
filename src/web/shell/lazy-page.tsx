import type { AnyComponent } from "preact";
import { lazy as suspendUntil } from "preact-iso";
import type { PageProps } from "../frame/index.ts";
import { FailedPage } from "./failed-page.tsx";

/** A page that is fetched when it is gone to. Where it cannot be, that is said in its place, and another try offered. */
export function lazy(load: () => Promise<AnyComponent<PageProps>>): AnyComponent<PageProps> {
  return suspendUntil(async () => {
    try {
      return await load();
    } catch (failure) {
      const error = failure instanceof Error ? failure : new Error(String(failure));
      // The browser remembers a module that failed for as long as the page is open.
      return () => <FailedPage failure={error} onAgain={() => location.reload()} />;
    }
  });
}
