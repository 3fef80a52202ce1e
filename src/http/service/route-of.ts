import { type ApiRouteName, ROUTE_CLASSES } from "../../contract/http/index.ts";

/** A route that a request is for. */
export interface FoundRoute {
  readonly name: ApiRouteName;
  /** The `{id}` of the path, as it is read; undefined where the path has none. */
  readonly id: string | undefined;
}

interface Pattern {
  readonly name: ApiRouteName;
  readonly method: string;
  readonly parts: readonly string[];
}

const PATTERNS: readonly Pattern[] = (Object.keys(ROUTE_CLASSES) as ApiRouteName[]).map((name) => {
  const [method = "", path = ""] = name.split(" ");
  return { name, method, parts: path.split("/") };
});

/** The route of a desk's API that a method and a path belong to; undefined where there is none. HEAD is read as GET. */
export function routeOf(method: string, path: string): FoundRoute | undefined {
  const [asked, parts] = [method === "HEAD" ? "GET" : method, path.split("/")];
  const found = PATTERNS.find((pattern) => pattern.method === asked && fits(parts, pattern.parts));
  if (found === undefined) return undefined;
  const at = found.parts.indexOf("{id}");
  return { name: found.name, id: at === -1 ? undefined : decoded(parts[at] ?? "") };
}

function fits(parts: readonly string[], wanted: readonly string[]): boolean {
  return (
    parts.length === wanted.length &&
    wanted.every((part, index) => (part === "{id}" ? parts[index] !== "" : part === parts[index]))
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
