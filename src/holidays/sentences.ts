import { type CountryName, countryInSentence } from "./find-country.ts";

/** Every sentence that this folder says, so that they sound alike. */

const named = ({ code, name }: CountryName): string => `${code} (${name})`;

/** "GB (United Kingdom)", "AX (…), CX (…) or MX (…)". */
function listNamed(countries: readonly CountryName[]): string {
  const all = countries.map(named);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}

/** What was expected where a country was named. */
export function unknownCountry(near: readonly CountryName[]): string {
  return `a country by its code of two capital letters (ISO 3166-1), such as US or DE${hint(near)}`;
}

/** What was expected where a region was named. */
export function unknownRegion(country: CountryName, near: readonly CountryName[], known: readonly string[]): string {
  if (known.length === 0)
    return `no region: those of ${countryInSentence(country.name)} keep no public holidays of their own`;
  const codes = near.length > 0 ? hint(near) : `: ${listSome(known)}, or none where none of these fits`;
  return `the code of a region of ${countryInSentence(country.name)}${codes}`;
}

function hint(near: readonly CountryName[]): string {
  return near.length === 0 ? "" : ` (did you mean ${listNamed(near)}?)`;
}

export function missingTable(country: CountryName): string {
  return `a country whose table is there: that of ${countryInSentence(country.name)} (${country.code}.json) is missing, install Fineline again`;
}

export const yearsNotCovered = (country: string, from: number, to: number): string =>
  `Public holidays of ${countryInSentence(country)} are known for the years ${from} to ${to} only; other years are reckoned without.`;

export const datesEstimated = (country: string): string =>
  `Some public holidays of ${countryInSentence(country)} follow the moon and are estimated: the announced day may be one earlier or later.`;

export const regionLeftOut = (country: string, codes: readonly string[]): string =>
  `Only the nationwide public holidays of ${countryInSentence(country)} are counted; parts of it keep others: name a region (${listSome(codes)}) to have them.`;

function listSome(codes: readonly string[]): string {
  const MOST = 8;
  return codes.length <= MOST ? codes.join(", ") : `${codes.slice(0, MOST).join(", ")} and ${codes.length - MOST} more`;
}
