export type AttributeValue = string | number | undefined;

/** An element of a drawing, before it becomes text or part of a page. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
}

/** An element, or text as a person wrote it. */
export type SvgNode = SvgElement | string;

/** Parts of a drawing, from back to front. */
export type Drawn = readonly SvgElement[];

/** An element; attributes that are undefined are left out, numbers are rounded to a tenth. Texts stay as they are. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  children: SvgNode | readonly SvgNode[] = [],
): SvgElement {
  const written: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) written[key] = typeof value === "number" ? px(value) : value;
  }
  return { name, attributes: written, children: isList(children) ? children : [children] };
}

function isList(children: SvgNode | readonly SvgNode[]): children is readonly SvgNode[] {
  return Array.isArray(children);
}

/** A length in pixels, to a tenth. */
export function px(length: number): string {
  return `${Math.round(length * 10) / 10 + 0}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text of a person as XML text: marks escaped, and what XML 1.0 does not allow left out (section 2.2). */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
}

/** An element as well-formed XML. The text of a `style` is written as it is, which HTML needs: it is never a person's. */
export function svgText(node: SvgNode): string {
  if (typeof node === "string") return escapeXml(node);
  const { name, attributes, children } = node;
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join("");
  const content = name === "style" ? children.join("") : children.map(svgText).join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A path through points given as x and y. */
export function pathThrough(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${px(x)} ${px(y)}`).join("");
}
