import { inches, millimetres, type PaperSize, type Rectangle } from "../page/index.ts";
import { ENVELOPE_SIZES, type EnvelopeSize } from "./envelope-size.ts";

/** Whose rules an envelope follows; other countries' letters are laid out as Deutsche Post has it. */
export type PostalService = "usps" | "royal-mail" | "deutsche-post";

/** Where things stand on the front of an envelope, in points from its top left corner. */
export interface EnvelopeLayout {
  readonly page: PaperSize;
  readonly service: PostalService;
  readonly returnAddress: Rectangle;
  readonly recipient: Rectangle;
  /** Where machines look for the address. */
  readonly readingZone: Rectangle;
  /** Left empty for stamp and postmark. */
  readonly stamp: Rectangle;
  /** Left empty for the bars that the sorting machine prints. */
  readonly codeZone: Rectangle;
}

const USPS_COUNTRIES: ReadonlySet<string> = new Set(["US", "CA", "PR", "GU", "VI", "AS", "MP"]);
const ROYAL_MAIL_COUNTRIES: ReadonlySet<string> = new Set(["GB", "UK", "GG", "JE", "IM"]);

/** The service that carries letters posted in a country (ISO 3166-1, with or without a region behind a hyphen). */
export function findPostalService(country: string): PostalService {
  const code = country.toUpperCase().split("-")[0] ?? "";
  if (USPS_COUNTRIES.has(code)) return "usps";
  return ROYAL_MAIL_COUNTRIES.has(code) ? "royal-mail" : "deutsche-post";
}

/**
 * The places on an envelope posted in `country`: the return address at the top left, the stamp at the top right, the
 * recipient right of the middle within the zone that machines read. Sources in `docs/decisions/paper.md`.
 */
export function layOutEnvelope(size: EnvelopeSize, country: string): EnvelopeLayout {
  const service = findPostalService(country);
  const page = ENVELOPE_SIZES[size];
  return { page, service, ...(service === "usps" ? layOutByInches(page) : layOutByMillimetres(page, service)) };
}

type Zones = Omit<EnvelopeLayout, "page" | "service">;

/** USPS Publication 28, appendix A1: read from 5/8 to 2 3/4 inches above the bottom edge, half an inch from the sides. */
function layOutByInches({ width, height }: PaperSize): Zones {
  const top = height - inches(2.75);
  const readingZone = { x: inches(0.5), y: top, width: width - inches(1), height: inches(2.125) };
  const left = width * 0.4;
  return {
    returnAddress: { x: inches(0.375), y: inches(0.3), width: Math.min(width * 0.45, inches(3.25)), height: inches(1) },
    recipient: { x: left, y: top, width: width - left - inches(0.5), height: readingZone.height },
    readingZone,
    stamp: { x: width - inches(1.75), y: 0, width: inches(1.75), height: inches(1.375) },
    codeZone: { x: width - inches(4.75), y: height - inches(0.625), width: inches(4.75), height: inches(0.625) },
  };
}

interface MetricRules {
  /** How far down the return address may reach, and how far it stays from the right edge. */
  readonly returnBottom: number;
  readonly returnRight: number;
  /** Left free under the address. */
  readonly bottom: number;
}

/** In millimetres. */
const METRIC_RULES: Readonly<Record<Exclude<PostalService, "usps">, MetricRules>> = {
  "royal-mail": { returnBottom: 28, returnRight: 75, bottom: 20 },
  "deutsche-post": { returnBottom: 38, returnRight: 78, bottom: 15 },
};
const SIDE = millimetres(15);
const STAMP: PaperSize = { width: millimetres(74), height: millimetres(40) };
const LONGEST_ADDRESS = millimetres(100);

function layOutByMillimetres({ width, height }: PaperSize, service: Exclude<PostalService, "usps">): Zones {
  const rules = METRIC_RULES[service];
  const bottom = millimetres(rules.bottom);
  const readingZone = { x: SIDE, y: STAMP.height, width: width - 2 * SIDE, height: height - STAMP.height - bottom };
  const left = Math.max(width * 0.42, width - SIDE - LONGEST_ADDRESS);
  const returnLeft = millimetres(10);
  const returnTop = millimetres(8);
  return {
    returnAddress: {
      x: returnLeft,
      y: returnTop,
      width: Math.min(width - returnLeft - millimetres(rules.returnRight), millimetres(85)),
      height: millimetres(rules.returnBottom) - returnTop,
    },
    recipient: { x: left, y: readingZone.y, width: width - left - SIDE, height: readingZone.height },
    readingZone,
    stamp: { x: width - STAMP.width, y: 0, ...STAMP },
    codeZone: {
      x: Math.max(0, width - millimetres(150)),
      y: height - bottom,
      width: Math.min(width, millimetres(150)),
      height: bottom,
    },
  };
}
