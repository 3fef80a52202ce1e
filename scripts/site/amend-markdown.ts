import { existsSync, statSync } from "node:fs";
import { basename, join, posix } from "node:path";
import type { MarkdownLibrary, MarkdownToken } from "@11ty/eleventy";
import { escapeHtml, tag } from "../../src/http/reference/index.ts";
import { drawExample } from "./draw-example.ts";
import { readRuleExamples } from "./rule-example.ts";
import { ROOT, resolveLink, type SitePage } from "./site-page.ts";

const RULEBOOK = "docs/rulebook.md";
const RULE = /\[([A-Z]{2}[0-9]+)\]/g;

/**
 * Makes Eleventy's Markdown that of the site: headings and rules have anchors, links between documents lead to their pages,
 * wide tables and blocks of code can be reached and scrolled by keyboard, and examples of the rulebook show their plans.
 */
export function amendMarkdown(library: MarkdownLibrary, pages: readonly SitePage[]): void {
  library.set({ html: true, linkify: false, typographer: false });
  // Eleventy leaves out what is indented.
  library.enable("code");
  library.core.ruler.push("fineline", ({ tokens, env }) => {
    const page = pages.find(({ source }) => env.page?.inputPath.endsWith(source));
    if (page === undefined) return;
    markHeadings(tokens, page);
    markRules(tokens, page);
    emptyHeads(tokens);
    for (const token of tokens.flatMap(({ children }) => children ?? [])) turnLink(token, page, pages);
    for (const token of tokens) if (token.type === "fence") token.meta = { html: drawBlock(token, page) };
  });
  const { rules } = library.renderer;
  rules.fence = (tokens, index) => tokens[index]!.meta!.html;
  rules.code_block = (tokens, index) => drawCode(tokens[index]!.content, "");
  rules.table_open = () => '<div class="table" role="group" tabindex="0" aria-label="Table"><table>';
  rules.table_close = () => "</table></div>";
  rules.text = (tokens, index) => tokens[index]!.meta?.html ?? escapeHtml(tokens[index]!.content);
}

function markHeadings(tokens: readonly MarkdownToken[], { document }: SitePage): void {
  const openings = tokens.filter(({ type }) => type === "heading_open");
  for (const [index, token] of openings.entries()) token.attrSet("id", document.headings[index]!.anchor);
}

/** The corner of a table that heads nothing is no head. */
function emptyHeads(tokens: readonly MarkdownToken[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "th_open" || tokens[index + 1]?.content !== "") continue;
    token.tag = "td";
    tokens[index + 2]!.tag = "td";
  }
}

/** A rule has its id as the anchor of its paragraph; where a page names it, the name is a link. */
function markRules(tokens: readonly MarkdownToken[], page: SitePage): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "inline") continue;
    const defined = page.source === RULEBOOK ? /^\*\*\[([A-Z]{2}[0-9]+)\]\*\*/.exec(token.content)?.[1] : undefined;
    if (defined !== undefined) tokens[index - 1]?.attrSet("id", defined);
    const address = page.source === RULEBOOK ? "" : addressFrom(page, "rulebook.html");
    for (const child of token.children ?? []) {
      if (child.type !== "text" || !RULE.test(child.content)) continue;
      const html = escapeHtml(child.content).replaceAll(RULE, `<a class="rule" href="${address}#$1">[$1]</a>`);
      child.meta = { html };
    }
  }
}

/** A link to a document leads to its page, one to a folder of documents to their part of the contents; what the site has not is no link. */
function turnLink(token: MarkdownToken, page: SitePage, pages: readonly SitePage[]): void {
  const name = token.type === "link_open" ? "href" : token.type === "image" ? "src" : undefined;
  const target = name === undefined ? undefined : token.attrGet(name);
  const resolved = typeof target === "string" ? resolveLink(page.source, target) : undefined;
  if (name === undefined || resolved === undefined) return;
  token.attrSet(name, turnedTarget(resolved, page, pages));
}

function turnedTarget(
  { path, anchor }: { readonly path: string; readonly anchor: string },
  page: SitePage,
  pages: readonly SitePage[],
): string {
  const hash = anchor === "" ? "" : `#${anchor}`;
  if (path === page.source) return hash === "" ? basename(page.address) : hash;
  const document = pages.find(({ source }) => source === path);
  if (document !== undefined) return `${addressFrom(page, document.address)}${hash}`;
  if (path === "README.md") return addressFrom(page, "index.html");
  const place = join(ROOT, path);
  if (existsSync(place) && statSync(place).isDirectory()) return addressFrom(page, `index.html#${basename(path)}`);
  return addressFrom(page, `files/${basename(path)}`);
}

function addressFrom({ address }: SitePage, target: string): string {
  return posix.relative(posix.dirname(address), target);
}

function drawBlock({ info, content }: MarkdownToken, page: SitePage): string {
  const [language = ""] = info.trim().split(" ");
  const example = findExample(page, info.trim(), content);
  if (info.trim() === "text plan") return "";
  const code = drawCode(content, language);
  return example === undefined
    ? code
    : `${tag("details", {}, `${tag("summary", {}, "The facts")}${code}`)}${drawExample(example)}`;
}

function findExample(page: SitePage, info: string, content: string) {
  if (!info.startsWith("json plan ")) return undefined;
  const block = page.document.blocks.find((other) => other.info === info && `${other.text}\n` === content);
  return readRuleExamples(page.document.blocks).find(({ line }) => line === block?.line);
}

/** What is typed stands out from what is answered. */
function drawCode(content: string, language: string): string {
  const html = language === "console" ? content.split("\n").map(drawConsoleLine).join("\n") : escapeHtml(content);
  return `${tag("pre", { tabindex: "0" }, tag("code", {}, html))}\n`;
}

function drawConsoleLine(line: string): string {
  return line.startsWith("$ ") ? tag("b", {}, escapeHtml(line)) : escapeHtml(line);
}
