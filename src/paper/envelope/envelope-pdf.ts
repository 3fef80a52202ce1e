import {
  createTypesetter,
  openPaper,
  type PaperDocument,
  type PaperResult,
  type Rectangle,
  type Typesetter,
} from "../page/index.ts";
import { listAddressLines, type PostalAddress } from "./address-lines.ts";
import { type EnvelopeLayout, layOutEnvelope } from "./envelope-layout.ts";
import type { EnvelopeSize } from "./envelope-size.ts";

/** One envelope. `country` is where it is posted, as ISO 3166-1: its postal service says where things stand. */
export interface EnvelopeInput {
  readonly size: EnvelopeSize;
  readonly to: PostalAddress;
  readonly from: PostalAddress;
  readonly country: string;
  /** Milliseconds since 1970, the only time in the file. */
  readonly createdAt: number;
}

/** Several envelopes for one print run. */
export interface EnvelopeSheetInput {
  readonly envelopes: readonly Omit<EnvelopeInput, "createdAt">[];
  readonly createdAt: number;
}

/** An addressed envelope, on a page of the envelope's own size. The same input gives the same bytes. */
export function envelopePdf({ createdAt, ...envelope }: EnvelopeInput): Promise<PaperResult> {
  return printEnvelopes([{ ...envelope, place: "" }], createdAt);
}

/** Several envelopes, each on a page of its own size. Throws where there is none. */
export async function envelopeSheetPdf({ envelopes, createdAt }: EnvelopeSheetInput): Promise<PaperResult> {
  if (envelopes.length === 0) throw new Error("envelopeSheetPdf: envelopes is empty; expected one or more");
  const placed = envelopes.map((envelope, index) => ({ ...envelope, place: `envelopes[${index}].` }));
  return await printEnvelopes(placed, createdAt);
}

type PlacedEnvelope = Omit<EnvelopeInput, "createdAt"> & { readonly place: string };

const RETURN_LABEL = "Return address:";

async function printEnvelopes(envelopes: readonly PlacedEnvelope[], createdAt: number): Promise<PaperResult> {
  const paper = openPaper(envelopes.length === 1 ? "Envelope" : "Envelopes", createdAt);
  const missing = new Set<string>();
  const shortened: string[] = [];
  for (const envelope of envelopes) {
    const setter = await loadSetter(envelope);
    drawEnvelope(paper, setter, envelope);
    for (const cluster of setter.missing) missing.add(cluster);
    shortened.push(...setter.shortened);
  }
  return { bytes: await paper.finish(), missing: [...missing], shortened };
}

function loadSetter({ to, from, country }: PlacedEnvelope): Promise<Typesetter> {
  const lines = [RETURN_LABEL, ...listAddressLines(from), ...listAddressLines(to)];
  return createTypesetter(
    lines.map((text) => ({ voice: "sans", text })),
    country,
  );
}

function drawEnvelope(
  paper: PaperDocument,
  setter: Typesetter,
  { size, to, from, country, place }: PlacedEnvelope,
): void {
  const layout = layOutEnvelope(size, country);
  paper.addPage(layout.page);
  drawReturnAddress(paper, setter, layout, { lines: listAddressLines(from), place: `${place}from` });
  const { recipient } = layout;
  const block = setter.set(`${place}to`, { ...ADDRESS, ...roomOf(recipient), lines: listAddressLines(to) });
  paper.drawBlock(block, { ...recipient, y: recipient.y + (recipient.height - block.height) / 2 });
}

/** Not below 8 points, which is the least that USPS reads; Deutsche Post reads 10 to 12 best. */
const ADDRESS = { voice: "sans", size: 12, floor: 8, leading: 1.4, keepLines: true } as const;
const RETURN_ADDRESS = { voice: "sans", size: 9, floor: 6.5, leading: 1.35, keepLines: true } as const;

function drawReturnAddress(
  paper: PaperDocument,
  setter: Typesetter,
  { returnAddress, service }: EnvelopeLayout,
  { lines, place }: { readonly lines: readonly string[]; readonly place: string },
): void {
  const labelled = service === "royal-mail" && lines.length > 0 ? [RETURN_LABEL, ...lines] : lines;
  const block = setter.set(place, { ...RETURN_ADDRESS, ...roomOf(returnAddress), lines: labelled });
  paper.drawBlock(block, { ...returnAddress, align: "left" });
}

function roomOf({ width, height }: Rectangle): { readonly width: number; readonly height: number } {
  return { width, height };
}
