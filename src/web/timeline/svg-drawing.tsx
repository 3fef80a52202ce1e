import { h, type VNode } from "preact";
import { type PictureSize, pictureRules, type SvgElement, type SvgNode } from "../../picture/index.ts";

/** A drawing as part of the page: text stays text, whatever a person wrote. */
export function SvgDrawing({ root, size }: { readonly root: SvgElement; readonly size: PictureSize }) {
  adoptRules(size);
  return toVNode({ ...root, attributes: { ...root.attributes, class: `fine-line ${root.attributes.class}` } });
}

function toVNode({ name, attributes, children }: SvgElement): VNode {
  return h(name, attributes, children.map(toChild));
}

function toChild(node: SvgNode): VNode | string {
  return typeof node === "string" ? node : toVNode(node);
}

/**
 * What only a page asks of a picture. It is as wide as its place. Where reading goes from right to left time does, too:
 * the whole is mirrored, and each text mirrored back where it stands.
 */
const PAGE_RULES = `
.fine-line { display: block; inline-size: 100%; block-size: auto; direction: ltr; overflow: visible }
.fine-line text { font-weight: 400 }
[dir="rtl"] .fine-line { transform: scaleX(-1) }
[dir="rtl"] .fine-line text { transform: scaleX(-1); transform-box: fill-box; transform-origin: center }
@media (forced-colors: active) {
  .fine-line text { fill: CanvasText; stroke: Canvas }
  .fine-line .now-word { fill: Canvas }
}`;

const adopted = new Set<string>();

/** The rules of a picture come with its code: one place says them for pages, files and pictures sent elsewhere. */
function adoptRules(size: PictureSize): void {
  if (adopted.has(size)) return;
  if (adopted.size === 0) adopt(PAGE_RULES);
  adopted.add(size);
  adopt(pictureRules(size));
}

function adopt(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
