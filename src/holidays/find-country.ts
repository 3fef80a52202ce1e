import listing from "./data/countries.json" with { type: "json" };
import { rankNear } from "./near-matches.ts";

/** A country, or a region of one, by its code. */
export interface CountryName {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
}

type ListingRow = readonly [name: string, ...alsoCalled: string[]];

const rows = listing as unknown as Readonly<Record<string, ListingRow>>;

/** Every country that has a table, by code. */
export function countries(): readonly CountryName[] {
  return Object.entries(rows).map(([code, [name]]) => ({ code, name }));
}

/** The country of an ISO 3166-1 alpha-2 code as it is written in the standard, in capitals; undefined for any other text. */
export function findCountry(code: string): CountryName | undefined {
  const row = Object.hasOwn(rows, code) ? rows[code] : undefined;
  return row === undefined ? undefined : { code, name: row[0] };
}

const WITH_ARTICLE =
  /^(United|Isle of)|(Islands|Republic|Netherlands|Territories)$|^(Bahamas|Comoros|Gambia|Maldives|Philippines|Seychelles)$/;

/** The name of a country as it stands inside a sentence: "France", "the United States". */
export function countryInSentence(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/** Up to five countries that may be meant by a text that is no code, the likeliest first: "UK", "usa", "Germny". */
export function nearCountries(text: string): CountryName[] {
  const candidates = Object.entries(rows).map(([code, row]) => ({ code, names: row }));
  return rankNear(text, candidates).map(({ code, names }) => ({ code, name: names[0] as string }));
}
