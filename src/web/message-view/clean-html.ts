import DOMPurify from "dompurify";
import { type MessageLink, readLink, withoutDoubles } from "./message-links.ts";

/** A message as it was laid out, with nothing left in it that loads, runs, sends or leads anywhere. */
export interface CleanMessage {
  /** The inside of a body. */
  readonly html: string;
  /** Where its links led: they lead nowhere in `html`. */
  readonly links: readonly MessageLink[];
}

/** What text is laid out with. Whatever is not here goes, and what stands in it stays as text. */
const TAGS = [
  ...["a", "abbr", "address", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "center", "cite"],
  ...[
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
  ],
  ...[
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "main",
    "mark",
    "ol",
  ],
  ...["p", "pre", "q", "s", "section", "small", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody"],
  ...["td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var", "wbr"],
];

/** No address but a picture's own data, no style, no name, nothing that acts; no colours, for a text of any colour is read on paper. */
const ATTRIBUTES = [
  ...["align", "alt", "border", "cellpadding", "cellspacing", "colspan", "dir", "height", "href", "lang", "reversed"],
  ...["rowspan", "src", "start", "valign", "width"],
];

/** What goes with all that stands in it: its text was never to be read. */
const GONE_WHOLE = [
  "head",
  "title",
  "style",
  "script",
  "noscript",
  "template",
  "select",
  "option",
  "svg",
  "math",
  "object",
];

const PICTURE = /^data:image\/(?:png|gif|jpe?g|webp);base64,[a-z\d+/=\s]*$/i;
/** What a picture may weigh as text, and all of them together. */
const HEAVIEST_PICTURE = 300_000;
const HEAVIEST_PICTURES = 1_500_000;
/** What is longer is not laid out: the plain text says it. */
export const LONGEST_HTML = 2_000_000;

/** Takes out of a message everything that is not text and its layout; what it was before is nowhere shown. */
export function cleanHtml(html: string): CleanMessage {
  const purify = DOMPurify(window);
  const links: MessageLink[] = [];
  let weight = 0;
  purify.addHook("afterSanitizeAttributes", (node) => {
    if (node.tagName === "A") takeLink(node, links);
    else node.removeAttribute("href");
    const source = node.getAttribute("src");
    if (node.tagName !== "IMG") return node.removeAttribute("src");
    weight += source?.length ?? 0;
    if (source !== null && isOwnPicture(source) && weight <= HEAVIEST_PICTURES) return;
    nameInstead(node);
  });
  const clean = purify.sanitize(html.slice(0, LONGEST_HTML), {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_CONTENTS: GONE_WHOLE,
    SANITIZE_DOM: true,
  });
  purify.removeAllHooks();
  return { html: clean, links: withoutDoubles(links) };
}

function isOwnPicture(source: string): boolean {
  return source.length <= HEAVIEST_PICTURE && PICTURE.test(source);
}

/** A link is underlined and leads nowhere; the page lists where it would have led. */
function takeLink(node: Element, links: MessageLink[]): void {
  const link = readLink(node.getAttribute("href") ?? "", node.textContent ?? "");
  node.removeAttribute("href");
  if (link !== undefined) links.push(link);
}

/** A picture that is not loaded says what it would have shown; one that only counts readers has no words and no size. */
function nameInstead(node: Element): void {
  for (const name of ["src", "width", "height", "border"]) node.removeAttribute(name);
  if (!node.hasAttribute("alt")) node.setAttribute("alt", "");
}
