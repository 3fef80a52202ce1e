import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Eleventy, type SiteConfig } from "@11ty/eleventy";
import { amendMarkdown } from "./amend-markdown.ts";
import { describeApi } from "./api-reference.ts";
import { ROOT, readPages, readParts, resolveLink, type SitePage } from "./site-page.ts";

const templates = fileURLToPath(new URL("templates", import.meta.url));

/** The page that the reference of the API follows. */
const API = "docs/api.md";

/** Writes the site into a folder, which is emptied first, and gives the number of its pages. It needs no network. */
export async function buildSite(output: string): Promise<number> {
  const pages = readPages();
  rmSync(output, { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  const api = describeApi(version);
  const here = process.cwd();
  const site = new Eleventy(relative(here, templates), relative(here, output), {
    quietMode: true,
    configPath: null,
    config: (config) => configure(config, pages, api.html),
  });
  site.disableLogger();
  await site.write();
  writeFileSync(join(output, "openapi.json"), api.json);
  copyAssets(output);
  copyFiles(output, pages);
  return pages.length;
}

function configure(config: SiteConfig, pages: readonly SitePage[], apiReference: string): void {
  config.setTemplateFormats(["md"]);
  config.amendLibrary("md", (library) => amendMarkdown(library, pages));
  config.addGlobalData("parts", readParts(pages));
  for (const { source, address, title, text, document } of pages) {
    config.addTemplate(source, text, {
      layout: "page.liquid",
      templateEngineOverride: "md",
      permalink: address,
      address,
      title,
      root: "../".repeat(address.split("/").length - 1),
      within: document.headings.filter(({ level }) => level === 2),
      reference: source === API ? apiReference : "",
    });
  }
}

const FONTS = ["figtree", "newsreader"].flatMap((family) =>
  ["latin", "latin-ext"].map((script) => ({
    from: `node_modules/@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`,
    name: `${family}-${script}.woff2`,
  })),
);

/** One style sheet of the application's tokens, its fonts and the site's own rules. */
function copyAssets(output: string): void {
  const design = join(ROOT, "src/web/design");
  const fonts = readFileSync(join(design, "fonts.css"), "utf8").replaceAll("@fonts/", "fonts/");
  const sheets = [
    fonts,
    readFileSync(join(design, "tokens.css"), "utf8"),
    readFileSync(join(templates, "site.css"), "utf8"),
  ];
  writeFileSync(join(output, "site.css"), sheets.join("\n"));
  mkdirSync(join(output, "fonts"), { recursive: true });
  for (const { from, name } of FONTS) cpSync(join(ROOT, from), join(output, "fonts", name));
}

/** What documents link to and is none of them, such as schemas and pictures. */
function copyFiles(output: string, pages: readonly SitePage[]): void {
  const known = new Set([...pages.map(({ source }) => source), "README.md"]);
  const linked = pages.flatMap(({ source, document }) =>
    document.links.flatMap(({ target }) => resolveLink(source, target)?.path ?? []),
  );
  for (const path of new Set(linked)) {
    const isFile = !known.has(path) && /\.[a-z]+$/.test(path);
    if (isFile) cpSync(join(ROOT, path), join(output, "files", path.slice(path.lastIndexOf("/") + 1)));
  }
}
