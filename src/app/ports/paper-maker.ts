import type { Instant } from "../../engine/index.ts";

/** A finished PDF, and what could not be printed as it was given. */
export interface Paper {
  readonly bytes: Uint8Array;
  /** Characters that no font has. */
  readonly missing: readonly string[];
  /** The places of the input whose text was cut. */
  readonly shortened: readonly string[];
}

/** The cards that there are: two of ISO 216, and one in inches, width first. */
export type CardSize = "A6" | "A5" | "4.25x5.5";

/** The envelopes that there are: those of North America, and of ISO 269. */
export type EnvelopeSize = "A2" | "A7" | "DL" | "C6" | "#10";

/** What a card says, to be copied by hand or to be printed. */
export interface CardOrder {
  readonly paragraphs: readonly string[];
  readonly recipient: string;
  readonly from: string;
  readonly size: CardSize;
  /** `copy` is a model to write from by hand; `print` is the card itself. */
  readonly mode: "copy" | "print";
  readonly createdAt: Instant;
}

/** A name and an address as a person wrote them. */
export interface AddressOrder {
  readonly name: string;
  readonly address: string;
}

/** An envelope: its size, to whom, from whom, and where it is posted. */
export interface EnvelopeOrder {
  readonly size: EnvelopeSize;
  readonly to: AddressOrder;
  readonly from: AddressOrder;
  /** ISO 3166: where it is posted. */
  readonly country: string;
}

/** A page to take along to an interview. */
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
