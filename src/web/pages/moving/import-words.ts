import type { ImportJobJson } from "../../../contract/http/index.ts";
import { counted } from "./table-words.ts";

/** How far an upload is, in a sentence. */
export function importWords({ state, total, checked, taken }: ImportJobJson): string {
  const all = counted(total, "application");
  switch (state) {
    case "waiting":
      if (taken > 0) return `${taken.toLocaleString("en-GB")} of ${all} written.`;
      if (checked > 0) return `${checked.toLocaleString("en-GB")} of ${all} looked through.`;
      return `${all} will be imported in a moment.`;
    case "done":
      return `${all} imported.`;
    case "undone":
      return `The import of ${all} was taken back.`;
    case "refused":
      return `Nothing of ${all} was imported: something does not fit.`;
    default:
      return `Nothing of ${all} was imported: the service could not do it for a day. Choose the file again.`;
  }
}

const DAY_MS = 86_400_000;

/** What is to be shown of the uploads of a desk: those on their way in, those that were seen to be, and the last one, for a day. */
export function shownImports<Job extends Pick<ImportJobJson, "id" | "state" | "askedAt">>(
  imports: readonly Job[],
  { now, seen }: { readonly now: number; readonly seen: ReadonlySet<string> },
): readonly Job[] {
  return imports.filter(({ id, state, askedAt }, at) => {
    const age = now - Date.parse(askedAt.replace(/\[.*/, ""));
    return state === "waiting" || seen.has(id) || (at === 0 && age < DAY_MS);
  });
}
