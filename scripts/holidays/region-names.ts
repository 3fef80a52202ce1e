/** English names of regions that date-holidays names in another language. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  "BE-BRU": "Brussels",
  "BE-DE": "German-speaking Community",
  "BE-VLG": "Flemish Community",
  "BE-WAL": "French Community",
  "DE-BY": "Bavaria",
  "DE-BY-A": "Bavaria, Augsburg",
  "DE-BY-EVANG": "Bavaria, municipalities with more Protestants",
  "DE-BY-KATH": "Bavaria, municipalities with more Catholics",
  "DE-HB": "Bremen",
  "DE-HE": "Hesse",
  "DE-HH": "Hamburg",
  "DE-MV": "Mecklenburg-Western Pomerania",
  "DE-NI": "Lower Saxony",
  "DE-NW": "North Rhine-Westphalia",
  "DE-RP": "Rhineland-Palatinate",
  "DE-SN": "Saxony",
  "DE-ST": "Saxony-Anhalt",
  "DE-TH": "Thuringia",
  "ES-AN": "Andalusia",
  "ES-CE": "Ceuta",
  "ES-MD": "Madrid",
  "ES-ML": "Melilla",
  "ES-NC": "Navarre",
  "IT-32": "South Tyrol",
};

/** The name of a region for people, and what date-holidays calls it where that is something else. */
export function nameRegion(
  country: string,
  region: string,
  libraryName: string,
): { readonly name: string; readonly alsoCalled?: string } {
  const english = ENGLISH_NAMES[`${country}-${region}`];
  return english === undefined ? { name: libraryName } : { name: english, alsoCalled: libraryName };
}
