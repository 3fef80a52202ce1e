import type { WebFiles } from "./web-files.ts";

/** Pages whose folder is called otherwise than their address begins. */
const NAMES: Readonly<Record<string, string>> = { design: "gallery" };

/** The name that the build has for the page of an address: "board", "case", "letter". */
function pageNameOf(path: string): string {
  const [first = "", second, third] = path.split("/");
  if (first === "case" && third === "letter") return "letter";
  if (first === "people" && second !== undefined) return "person";
  return NAMES[first] ?? first;
}

/**
 * A `Link` header (RFC 8288) that lets a browser fetch a page's own scripts beside those that every page has, and not after
 * them; undefined for pages that have none. The build says in `pages.json` which these are.
 */
export function linkToScripts(path: string, files: WebFiles): string | undefined {
  const listed = files.find("pages.json")?.read("identity");
  if (listed === undefined) return undefined;
  const pages = JSON.parse(new TextDecoder().decode(listed.bytes)) as Readonly<Record<string, readonly string[]>>;
  const name = pageNameOf(path);
  const scripts = Object.hasOwn(pages, name) ? pages[name]! : [];
  return scripts.length === 0 ? undefined : scripts.map((script) => `<${script}>; rel=modulepreload`).join(", ");
}
