import PDFDocument from "pdfkit";
import { isRightToLeft, type Piece, type PlacedPiece, type SetLine, type TextBlock } from "../text/index.ts";
import { INK, type Ink } from "./ink.ts";
import type { PaperSize, Rectangle } from "./measures.ts";

/** Where a block's lines stand in its width: at the side where its first line starts, or always on the left or in the middle. */
export type Alignment = "start" | "left" | "centre";

/** A document while it is drawn. Points, from the top left corner of the page. */
export interface PaperDocument {
  addPage(size: PaperSize): void;
  drawBlock(block: TextBlock, place: BlockPlace): void;
  drawRule(from: Point, to: Point, ink?: Ink): void;
  drawBox(box: Rectangle, ink?: Ink): void;
  link(box: Rectangle, url: string): void;
  /** Closes the document. The same calls give the same bytes. */
  finish(): Promise<Uint8Array>;
}

/** A place on a page in points, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface BlockPlace extends Point {
  readonly width: number;
  readonly align?: Alignment;
  readonly ink?: Ink;
}

/** Opens a document without a page. `createdAt` is the only time that it holds. */
export function openPaper(title: string, createdAt: number): PaperDocument {
  const date = new Date(createdAt);
  const options = {
    autoFirstPage: false,
    margin: 0,
    font: "",
    lang: "en",
    displayTitle: true,
    pdfVersion: "1.7",
  } as const;
  const info = { Title: title, Producer: "Fineline", Creator: "Fineline", CreationDate: date, ModDate: date };
  const pdf = new PDFDocument({ ...options, info });
  const chunks: Uint8Array[] = [];
  pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const useFont = createFontDrawer(pdf);
  return {
    addPage: ({ width, height }) => void pdf.addPage({ size: [width, height], margin: 0 }),
    drawBlock: (block, place) => drawBlock(pdf, useFont, block, place),
    drawRule: (from, to, ink = "line") =>
      void pdf.moveTo(from.x, from.y).lineTo(to.x, to.y).lineWidth(RULE_WIDTH).stroke(INK[ink]),
    drawBox: ({ x, y, width, height }, ink = "line") =>
      void pdf.rect(x, y, width, height).lineWidth(RULE_WIDTH).stroke(INK[ink]),
    link: ({ x, y, width, height }, url) => void pdf.link(x, y, width, height, url),
    finish: () =>
      new Promise((resolve, reject) => {
        pdf.on("end", () => resolve(Uint8Array.from(Buffer.concat(chunks))));
        pdf.on("error", reject);
        pdf.end();
      }),
  };
}

const RULE_WIDTH = 0.5;
/** From the middle of a line down to its baseline, as a multiple of the size. */
const BASELINE = 0.34;

type UseFont = (piece: Piece) => void;

/** One face in two directions is two fonts. */
function fontKey({ face, level }: Piece): string {
  return `${face.name}/${isRightToLeft(level) ? "rtl" : "ltr"}`;
}

/** Registers each face once, in the direction in which it is used. */
function createFontDrawer(pdf: PDFKit.PDFDocument): UseFont {
  const fonts = new Set<string>();
  return (piece) => {
    const key = fontKey(piece);
    if (!fonts.has(key)) {
      const print = piece.face.print(isRightToLeft(piece.level));
      fonts.add(key);
      // The library takes an object that lays text out as a font; its types know only bytes and names.
      pdf.registerFont(key, print as unknown as Uint8Array);
    }
    pdf.font(key);
  };
}

function drawBlock(pdf: PDFKit.PDFDocument, useFont: UseFont, block: TextBlock, place: BlockPlace): void {
  const { align = "start", ink = "ink" } = place;
  const isBlockRightToLeft = block.lines[0]?.line.isRightToLeft === true;
  pdf.fillColor(INK[ink]).fontSize(block.size);
  for (const { line, top } of block.lines) {
    const width = line.width * block.size;
    const isRight = align === "start" && isBlockRightToLeft;
    const left = place.x + (align === "centre" ? (place.width - width) / 2 : isRight ? place.width - width : 0);
    const baseline = place.y + top + block.lineHeight / 2 + BASELINE * block.size;
    const isTold = isToldAsText(line);
    if (isTold) pdf.markContent("Span", { actual: line.pieces.map(({ piece }) => piece.text).join("") });
    for (const { piece, left: offset } of line.pieces.filter((placed) => isDrawn(placed, line))) {
      useFont(piece);
      pdf.text(piece.text, left + offset * block.size, baseline, TEXT_OPTIONS);
    }
    if (isTold) pdf.endMarkedContent();
  }
}

/** A space alone in its face is left as room: a font without a single outline is not well-formed. */
function isDrawn({ piece }: PlacedPiece, line: SetLine): boolean {
  const font = fontKey(piece);
  return !piece.isSpace || line.pieces.some((other) => !other.piece.isSpace && fontKey(other.piece) === font);
}

/**
 * Whether readers of the page are told a line's text beside its glyphs, which alone do not tell it where a character is
 * made of several. Not from right to left: there readers turn a told text around as if it stood as seen.
 */
function isToldAsText({ pieces }: SetLine): boolean {
  return pieces.some(({ piece }) => piece.isComposed) && !pieces.some(({ piece }) => isRightToLeft(piece.level));
}

/** `features` given, even empty, has a piece laid out as one and not word by word. */
const TEXT_OPTIONS = {
  lineBreak: false,
  features: [] as PDFKit.Mixins.OpenTypeFeatures[],
  baseline: "alphabetic",
} as const;
