import type { CountryName } from "./find-country.ts";

/** Every sentence that this folder says, so that they sound alike. */

const named = ({ code, name }: CountryName): string => `${code} (${name})`;

/** The value as the reader typed it, cut where it is too long to be a code. */
const quoted = (value: string): string => JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);

/** "GB (United Kingdom)", "AX (…), CX (…) or MX (…)". */
function listNamed(countries: readonly CountryName[]): string {
  const all = countries.map(named);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}

export function unknownCountry(value: string, near: readonly CountryName[]): string {
  const expected = "an ISO 3166-1 code of two capital letters, such as US or DE, was expected";
  const hint = near.length === 0 ? "" : `; did you mean ${listNamed(near)}?`;
  return `no public holidays are known for the country ${quoted(value)}: ${expected}${hint}`;
}

export function unknownRegion(
  value: string,
  country: CountryName,
  near: readonly CountryName[],
  known: readonly string[],
): string {
  const start = `no public holidays are known for the region ${quoted(value)} of ${country.name}`;
  if (known.length === 0) return `${start}: its regions have none of their own, leave the region out`;
  if (near.length > 0) return `${start}: the code of a region was expected; did you mean ${listNamed(near)}?`;
  return `${start}: one of ${listSome(known)} was expected, or no region where none of these fits`;
}

export function missingTable(country: CountryName): string {
  return `the table of public holidays of ${country.name} (data/${country.code}.json) is not there: install Fineline again`;
}

export const yearsNotCovered = (country: string, from: number, to: number): string =>
  `Public holidays of ${country} are known for the years ${from} to ${to} only; other years are reckoned without.`;

export const datesEstimated = (country: string): string =>
  `Some public holidays of ${country} follow the moon and are estimated: the announced day may be one earlier or later.`;

export const regionLeftOut = (country: string, codes: readonly string[]): string =>
  `Only the nationwide public holidays of ${country} are counted; parts of it keep others: name a region (${listSome(codes)}) to have them.`;

function listSome(codes: readonly string[]): string {
  const MOST = 8;
  return codes.length <= MOST ? codes.join(", ") : `${codes.slice(0, MOST).join(", ")} and ${codes.length - MOST} more`;
}
