import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { type Document, readDocument } from "./read-document.ts";

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The document that lists all others, by part; the site's first page. */
export const CONTENTS = "docs/README.md";

/** A document as a page of the site. */
export interface SitePage {
  /** Its path from the project's folder, such as `docs/decisions/jobs.md`. */
  readonly source: string;
  /** Its address within the site, such as `decisions/jobs.html`. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
  readonly document: Document;
}

/** Those beside `docs/` that are part of the site. */
const BESIDE = ["ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/** All documents of the site, by path. */
export function readPages(): readonly SitePage[] {
  const sources = globSync("docs/**/*.md", { cwd: ROOT }).map((path) => path.replaceAll("\\", "/"));
  return [...sources, ...BESIDE].sort().map((source) => {
    const text = readFileSync(join(ROOT, source), "utf8");
    const document = readDocument(text);
    return { source, address: addressOf(source), title: document.headings[0]?.words ?? source, text, document };
  });
}

function addressOf(source: string): string {
  if (source === CONTENTS) return "index.html";
  const name = source.replace(/^docs\//, "").replace(/\.md$/, ".html");
  return BESIDE.includes(source) ? name.toLowerCase() : name;
}

/** A link's target from the project's folder, and the anchor in it; undefined where it leads to another site. */
export function resolveLink(
  source: string,
  target: string,
): { readonly path: string; readonly anchor: string } | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return undefined;
  const [place = "", anchor = ""] = target.split("#");
  return { path: place === "" ? source : posix.normalize(posix.join(dirname(source), place)), anchor };
}

/** A part of the contents, with its pages in order. */
export interface SitePart {
  readonly title: string;
  readonly pages: readonly { readonly title: string; readonly address: string }[];
}

/** What the contents list, for the menu beside every page. */
export function readParts(pages: readonly SitePage[]): readonly SitePart[] {
  const contents = pages.find(({ source }) => source === CONTENTS)!;
  const parts = contents.text.split(/^## /m).slice(1);
  return parts.map((part) => ({
    title: part.slice(0, part.indexOf("\n")),
    pages: readDocument(part).links.flatMap(({ target, words }) => {
      const path = resolveLink(CONTENTS, target)?.path;
      const address = pages.find(({ source }) => source === path)?.address;
      return address === undefined ? [] : [{ title: words, address }];
    }),
  }));
}
