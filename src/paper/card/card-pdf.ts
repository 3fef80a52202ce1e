import type { VoicedText } from "../fonts/index.ts";
import {
  createTypesetter,
  openPaper,
  type PaperDocument,
  type PaperResult,
  type Rectangle,
  SHEET_SIZES,
  type Typesetter,
} from "../page/index.ts";
import { cleanLine, cleanLines, type TextBlock } from "../text/index.ts";
import { CARD_SIZES, type CardSize, layOutCard, MODEL_SHEETS } from "./card-layout.ts";

/** A card. `paragraphs` are its whole text, from greeting to name. */
export interface CardInput {
  readonly paragraphs: readonly string[];
  readonly recipient: string;
  readonly from: string;
  readonly size?: CardSize;
  /** `copy` is a model to write from by hand; `print` is the card itself, to be folded. */
  readonly mode: "copy" | "print";
  /** Milliseconds since 1970, the only time in the file. */
  readonly createdAt: number;
}

type CleanCard = Required<Omit<CardInput, "createdAt">>;

const CAPTIONS = {
  model: "A card to copy by hand",
  fits: { A6: "Fits an A6 card.", A5: "Fits an A5 card.", "4.25x5.5": "Fits a card of 4¼ × 5½ inches." },
} as const;

/**
 * A card as a model of large ruled text on A4 or letter, or as a sheet to print on both sides and fold. The same input
 * gives the same bytes.
 */
export async function cardPdf({ createdAt, ...input }: CardInput): Promise<PaperResult> {
  const card = cleanCard(input);
  const setter = await createTypesetter(listTexts(card));
  const paper = openPaper(`Card for ${card.recipient}`, createdAt);
  if (card.mode === "copy") drawModel(paper, setter, card);
  else drawFolded(paper, setter, card);
  return { bytes: await paper.finish(), missing: setter.missing, shortened: setter.shortened };
}

function cleanCard({ paragraphs, recipient, from, size = "A6", mode }: Omit<CardInput, "createdAt">): CleanCard {
  const lines = paragraphs.flatMap(cleanLines).filter((line) => line !== "");
  return { paragraphs: lines, recipient: cleanLine(recipient), from: cleanLine(from), size, mode };
}

function listTexts({ paragraphs, recipient, from, size }: CleanCard): readonly VoicedText[] {
  const serif = [...paragraphs, recipient].map((text) => ({ voice: "serif", text }) as const);
  const sans = [CAPTIONS.model, CAPTIONS.fits[size], from].map((text) => ({ voice: "sans", text }) as const);
  return [...serif, ...sans];
}

const MODEL = { margin: 72, rowHeight: 31, size: 19, mostPages: 4, firstRow: 168 } as const;

/** Every line on a rule, as it will stand on the card: a row for each line, an empty row between paragraphs. */
function drawModel(paper: PaperDocument, setter: Typesetter, card: CleanCard): void {
  const page = SHEET_SIZES[MODEL_SHEETS[card.size]];
  const { margin, rowHeight, size, mostPages, firstRow } = MODEL;
  const width = page.width - 2 * margin;
  const rows = Math.floor((page.height - firstRow - margin) / rowHeight);
  const leading = rowHeight / size;
  const room = { width, height: rowHeight * rows * mostPages };
  const text = { voice: "serif", size, floor: size, leading, gap: leading, lines: card.paragraphs } as const;
  const block = setter.set("paragraphs", { ...text, ...room });
  const pages = Math.max(1, Math.ceil(block.height / (rows * rowHeight) - 1e-6));
  for (let index = 0; index < pages; index += 1) {
    paper.addPage(page);
    drawModelHead(paper, setter, card, width);
    const part = sliceRows(block, index * rows, rows);
    for (const { top } of part.lines) {
      const y = firstRow + top + rowHeight * 0.82;
      paper.drawRule({ x: margin, y }, { x: margin + width, y });
    }
    paper.drawBlock(part, { x: margin, y: firstRow, width });
  }
}

function drawModelHead(paper: PaperDocument, setter: Typesetter, { recipient, size }: CleanCard, width: number): void {
  const x = MODEL.margin;
  const name = { voice: "serif", size: 26, floor: 14, leading: 1.25, keepLines: true, width, height: 34 } as const;
  const caption = { voice: "sans", size: 11, floor: 11, leading: 1.4, width, height: 16 } as const;
  const put = (block: TextBlock, y: number) => paper.drawBlock(block, { x, y, width, align: "left", ink: "caption" });
  put(setter.set("caption", { ...caption, lines: [CAPTIONS.model] }), 64);
  paper.drawBlock(setter.set("recipient", { ...name, lines: [recipient] }), { x, y: 82, width, align: "left" });
  put(setter.set("caption", { ...caption, lines: [CAPTIONS.fits[size]] }), 122);
}

/** The lines of a block that stand in some of its rows, moved up to the first of them. */
function sliceRows(block: TextBlock, first: number, count: number): TextBlock {
  const shift = first * block.lineHeight;
  const lines = block.lines
    .map(({ line, top }) => ({ line, top: top - shift, row: Math.round(top / block.lineHeight) }))
    .filter(({ row }) => row >= first && row < first + count)
    .map(({ line, top }) => ({ line, top }));
  return { ...block, lines };
}

/**
 * Outside: back and front. Inside: an empty panel and the text, on the side of the front. A card in a script that runs
 * from right to left opens the other way.
 */
function drawFolded(paper: PaperDocument, setter: Typesetter, card: CleanCard): void {
  const layout = layOutCard(card.size);
  const { width: panelWidth, height } = CARD_SIZES[card.size];
  const scale = panelWidth / CARD_SIZES.A6.width;
  const { width, height: textHeight } = layout.right;
  const text = { voice: "serif", size: 13 * scale, floor: 8, leading: 1.5, gap: 0.6 } as const;
  const block = setter.set("paragraphs", { ...text, width, height: textHeight, lines: card.paragraphs });
  const opensLeft = block.lines[0]?.line.isRightToLeft === true;
  const [front, back] = opensLeft ? [layout.left, layout.right] : [layout.right, layout.left];
  paper.addPage(layout.page);
  drawFoldMarks(paper, layout.foldAt, height);
  drawFront(paper, setter, card.recipient, front);
  drawMaker(paper, setter, card.from, back);
  paper.addPage(layout.page);
  drawFoldMarks(paper, layout.foldAt, height);
  paper.drawBlock(block, { ...front, y: front.y + (front.height - block.height) * 0.42 });
}

/** Who the card is from, small at the foot of the back. */
function drawMaker(paper: PaperDocument, setter: Typesetter, from: string, panel: Rectangle): void {
  const line = { voice: "sans", size: 8, floor: 6, leading: 1.4, width: panel.width, height: 12 } as const;
  const block = setter.set("from", { ...line, lines: [from] });
  paper.drawBlock(block, { ...panel, y: panel.y + panel.height - block.height, align: "centre", ink: "caption" });
}

/** The recipient's name over a fine line. */
function drawFront(paper: PaperDocument, setter: Typesetter, recipient: string, panel: Rectangle): void {
  const name = { voice: "serif", size: 20, floor: 11, leading: 1.3, width: panel.width, height: 80 } as const;
  const block = setter.set("recipient", { ...name, lines: [recipient] });
  const lineAt = panel.y + panel.height * 0.46;
  paper.drawBlock(block, { ...panel, y: lineAt - 12 - block.height, align: "centre" });
  const middle = panel.x + panel.width / 2;
  paper.drawRule({ x: middle - 22, y: lineAt }, { x: middle + 22, y: lineAt }, "accent");
}

/** Short marks at both edges, so that the fold needs no ruler. */
function drawFoldMarks(paper: PaperDocument, x: number, height: number): void {
  paper.drawRule({ x, y: 0 }, { x, y: 8 });
  paper.drawRule({ x, y: height - 8 }, { x, y: height });
}
