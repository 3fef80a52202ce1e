import type { CaseViews } from "../../app/index.ts";

/** Whether nothing was ever entered: then the first question is put in the place of an empty page. False until the store was read. */
export function isFirstRun(views: CaseViews | undefined): boolean {
  return views !== undefined && views.cases.length === 0 && views.unreadable.length === 0;
}
