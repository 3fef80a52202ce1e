import {
  createTypesetter,
  inches,
  millimetres,
  openPaper,
  type PaperResult,
  type PaperSize,
  type Rectangle,
  SHEET_SIZES,
} from "../page/index.ts";
import { listAddressLines, type PostalAddress } from "./address-lines.ts";

/** Labels by Avery's numbers: `L7160` has 21 on an A4 sheet, `5160` has 30 on a letter sheet. */
export type LabelSheet = "L7160" | "5160";

export interface LabelSheetInput {
  readonly sheet: LabelSheet;
  readonly labels: readonly PostalAddress[];
  /** How many labels of the first sheet are already used, row by row. */
  readonly skip?: number;
  readonly country: string;
  readonly createdAt: number;
}

interface LabelGrid {
  readonly page: PaperSize;
  readonly label: PaperSize;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly columnStep: number;
}

const LABEL_GRIDS: Readonly<Record<LabelSheet, LabelGrid>> = {
  L7160: {
    page: SHEET_SIZES.a4,
    label: { width: millimetres(63.5), height: millimetres(38.1) },
    left: millimetres(7.25),
    top: millimetres(15.15),
    columns: 3,
    rows: 7,
    columnStep: millimetres(66),
  },
  "5160": {
    page: SHEET_SIZES.letter,
    label: { width: inches(2.625), height: inches(1) },
    left: inches(0.1875),
    top: inches(0.5),
    columns: 3,
    rows: 10,
    columnStep: inches(2.75),
  },
};

/** Where each label of a sheet lies, row by row. */
export function listLabelPlaces(sheet: LabelSheet): readonly Rectangle[] {
  const { label, left, top, columns, rows, columnStep } = LABEL_GRIDS[sheet];
  return Array.from({ length: columns * rows }, (_, index) => ({
    ...label,
    x: left + (index % columns) * columnStep,
    y: top + Math.floor(index / columns) * label.height,
  }));
}

/** Room between a label's edge and its text: Deutsche Post asks for 3 mm, a printer that pulls paper askew for more. */
const INSET = millimetres(4.5);

/** Address labels to print and stick on envelopes; as many sheets as they need. Throws where there is none. */
export async function labelSheetPdf({
  sheet,
  labels,
  skip = 0,
  country,
  createdAt,
}: LabelSheetInput): Promise<PaperResult> {
  if (labels.length === 0) throw new Error("labelSheetPdf: labels is empty; expected one or more");
  const places = listLabelPlaces(sheet);
  const used = Math.min(Math.max(0, Math.trunc(skip)), places.length - 1);
  const addresses = labels.map(listAddressLines);
  const setter = await createTypesetter(
    addresses.flat().map((text) => ({ voice: "sans", text })),
    country,
  );
  const paper = openPaper("Address labels", createdAt);
  for (const [index, lines] of addresses.entries()) {
    const position = (index + used) % places.length;
    if (index === 0 || position === 0) paper.addPage(LABEL_GRIDS[sheet].page);
    const place = places[position];
    if (place === undefined) throw new Error(`labelSheetPdf: no label ${position} on sheet ${sheet}`);
    const { x, y, width, height } = place;
    const room = { width: width - 2 * INSET, height: height - 2 * INSET };
    const request = { voice: "sans", size: 11, floor: 7, leading: 1.3, keepLines: true } as const;
    const block = setter.set(`labels[${index}]`, { ...request, ...room, lines });
    paper.drawBlock(block, { x: x + INSET, y: y + (height - block.height) / 2, width: room.width });
  }
  return { bytes: await paper.finish(), missing: setter.missing, shortened: setter.shortened };
}
