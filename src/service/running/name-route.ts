/** The routes that are described, such as "GET /api/cases/{id}", as what names a request's route: never with anything that it holds. */
export function nameRoutes(described: readonly string[]): (method: string, path: string) => string {
  const patterns = described.map((text) => {
    const [method = "", path = ""] = text.split(" ");
    return { method, path, parts: path.split("/") };
  });
  return (method, path) => {
    const [asked, parts] = [method === "HEAD" ? "GET" : method, path.split("/")];
    const found = patterns.find((pattern) => pattern.method === asked && fits(parts, pattern.parts));
    if (found !== undefined) return found.path;
    return AREAS.find((area) => path === area || path.startsWith(`${area}/`)) ?? "page";
  };
}

/** Places whose routes other libraries have. */
const AREAS = ["/api/auth", "/api"];

function fits(parts: readonly string[], wanted: readonly string[]): boolean {
  return parts.length === wanted.length && wanted.every((part, at) => /^\{\w+\}$/.test(part) || part === parts[at]);
}
