import type { Instant } from "../../engine/index.ts";

/** A finished PDF, and what could not be printed as it was given. */
export interface Paper {
  readonly bytes: Uint8Array;
  /** Characters that no font has. */
  readonly missing: readonly string[];
  /** The places of the input whose text was cut. */
  readonly shortened: readonly string[];
}

export type CardSize = "A6" | "A5" | "4.25x5.5";
export type EnvelopeSize = "A2" | "A7" | "DL" | "C6" | "#10";

export interface CardOrder {
  readonly paragraphs: readonly string[];
  readonly recipient: string;
  readonly from: string;
  readonly size: CardSize;
  /** `copy` is a model to write from by hand; `print` is the card itself. */
  readonly mode: "copy" | "print";
  readonly createdAt: Instant;
}

export interface AddressOrder {
  readonly name: string;
  readonly address: string;
}

export interface EnvelopeOrder {
  readonly size: EnvelopeSize;
  readonly to: AddressOrder;
  readonly from: AddressOrder;
  /** ISO 3166: where it is posted. */
  readonly country: string;
}

export interface PrepOrder {
  readonly role: string;
  readonly company: string;
  readonly when: string;
  readonly where?: string;
  readonly people: readonly { readonly name: string; readonly title?: string; readonly pronounce?: string }[];
  readonly questions: readonly string[];
  readonly cards: readonly { readonly name: string; readonly address?: string }[];
  readonly postOfficeNear?: string;
  readonly sheet: "a4" | "letter";
  readonly createdAt: Instant;
}

/** Makes what is printed, as PDF. The same order gives the same bytes. */
export interface PaperMaker {
  readonly card: (order: CardOrder) => Promise<Paper>;
  readonly envelopes: (envelopes: readonly EnvelopeOrder[], createdAt: Instant) => Promise<Paper>;
  readonly prep: (order: PrepOrder) => Promise<Paper>;
}
