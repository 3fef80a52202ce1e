import type { CaseHeader, DateText } from "../../contract/index.ts";
import { parseDate } from "../../engine/index.ts";

/** That somebody agreed to be kept; dates by the calendar of their opening. */
export interface Consent {
  /** The last day on which they may be kept by it. */
  readonly until: DateText;
  readonly givenOn?: DateText;
  /** When they were asked to renew it. */
  readonly askedOn?: DateText;
}

/** Keys of the header's own. */
const KEYS = { until: "x-consent-until", givenOn: "x-consent-given-on", askedOn: "x-consent-asked-on" } as const;

type ConsentKey = (typeof KEYS)[keyof typeof KEYS];
type ConsentHeader = CaseHeader & Readonly<Partial<Record<ConsentKey, unknown>>>;

/** What the header of a case says of their consent; undefined where there is none, or no date until when. */
export function readConsent(header: ConsentHeader): Consent | undefined {
  const [until, givenOn, askedOn] = [dateAt(header, "until"), dateAt(header, "givenOn"), dateAt(header, "askedOn")];
  if (until === undefined) return undefined;
  return {
    until,
    ...(givenOn === undefined ? {} : { givenOn }),
    ...(askedOn === undefined ? {} : { askedOn }),
  };
}

function dateAt(header: ConsentHeader, name: keyof typeof KEYS): DateText | undefined {
  const text = header[KEYS[name]];
  return typeof text === "string" && !Number.isNaN(parseDate(text)) ? text : undefined;
}

/** A header with this consent in the place of the one it had; undefined takes it out. */
export function withConsent(header: ConsentHeader, consent: Consent | undefined): CaseHeader {
  const kept = Object.entries(header).filter(([key]) => !Object.values<string>(KEYS).includes(key));
  const said = Object.entries(consent ?? {}).map(([name, date]) => [KEYS[name as keyof typeof KEYS], date]);
  return Object.fromEntries([...kept, ...said]) as unknown as CaseHeader;
}
