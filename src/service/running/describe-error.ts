import type { LogFields } from "./log-fields.ts";

const MOST_PLACES = 8;

/** What went wrong and where in the program; not what it says, which may hold a person's own words. */
export function describeError(error: unknown): Pick<LogFields, "error" | "code" | "at"> {
  if (!(error instanceof Error)) return { error: "Thrown" };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const places = (error.stack ?? "")
    .split("\n")
    .flatMap((line) => /^\s+at .*?((?:src|dist|node_modules)\/[\w./@-]+:\d+):\d+\)?$/.exec(line)?.[1] ?? [])
    .slice(0, MOST_PLACES);
  const at = places.length === 0 ? {} : { at: places.join(" ") };
  return { error: error.constructor.name, ...(code === undefined ? {} : { code }), ...at };
}
