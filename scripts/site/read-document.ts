/** A line of a document that begins a part of it. */
export interface Heading {
  readonly level: number;
  /** Without marks. */
  readonly words: string;
  /** What a link to it says behind `#`: as GitHub makes it, a number behind it where an earlier one has the same words. */
  readonly anchor: string;
}

/** A fenced block: what stands behind its opening fence, and what is in it. */
export interface Block {
  readonly info: string;
  readonly text: string;
  /** The number of its opening line, from 1. */
  readonly line: number;
}

/** A link or a picture as it is written; those of another site included. */
export interface Link {
  readonly target: string;
  readonly words: string;
  readonly line: number;
}

/** A Markdown document taken apart, as far as the site and its tests look at it. */
export interface Document {
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
}

const HEADING = /^(#{1,6}) +(.+?) *$/;
const FENCE = /^ {0,3}```(.*)$/;
const LINK = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g;

/** Reads a document line by line; throws where a fenced block does not end. */
export function readDocument(text: string): Document {
  const { prose, blocks } = splitBlocks(text);
  const headings = prose.flatMap(({ line }) => {
    const [, marks, words] = HEADING.exec(line) ?? [];
    return marks === undefined ? [] : [{ level: marks.length, words: plainWords(words!) }];
  });
  return { headings: withAnchors(headings), blocks, links: prose.flatMap(linksOf) };
}

interface ProseLine {
  readonly line: string;
  readonly number: number;
}

function splitBlocks(text: string): { readonly prose: readonly ProseLine[]; readonly blocks: readonly Block[] } {
  const prose: ProseLine[] = [];
  const blocks: Block[] = [];
  let open: { readonly info: string; readonly line: number; readonly lines: string[] } | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const fence = FENCE.exec(line);
    if (open === undefined && fence !== null) open = { info: fence[1]!.trim(), line: index + 1, lines: [] };
    else if (open === undefined) prose.push({ line, number: index + 1 });
    else if (fence === null) open.lines.push(line);
    else {
      blocks.push({ info: open.info, line: open.line, text: open.lines.join("\n") });
      open = undefined;
    }
  }
  if (open !== undefined) throw new Error(`line ${open.line}: expected the end of the fenced block that begins here`);
  return { prose, blocks };
}

function linksOf({ line, number }: ProseLine): readonly Link[] {
  if (line.startsWith("    ")) return [];
  return [...line.replaceAll(/`[^`]*`/g, (code) => "·".repeat(code.length)).matchAll(LINK)].map(
    ([, words = "", written, attribute]) => ({ target: (written ?? attribute)!, words, line: number }),
  );
}

/** A heading's words without the marks of code, stress and links. */
function plainWords(text: string): string {
  return text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/[`*]/g, "");
}

function withAnchors(headings: readonly Omit<Heading, "anchor">[]): readonly Heading[] {
  const counts = new Map<string, number>();
  return headings.map((heading) => {
    const anchor = anchorOf(heading.words);
    const before = counts.get(anchor) ?? 0;
    counts.set(anchor, before + 1);
    return { ...heading, anchor: before === 0 ? anchor : `${anchor}-${before}` };
  });
}

function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");
}
