export interface CountryNotes {
  readonly incomplete: boolean;
  readonly notes: readonly string[];
}

/**
 * Countries whose days of 2026 and 2027, from Monday to Friday, differ from those of a second compilation (the Python
 * package `holidays` 0.105) in a way that we could not settle from a law or an announcement.
 */
export const unconfirmedCountries: readonly string[] =
  `AG AI AL AM AO AS AZ BA BD BF BG BH BI BJ BM BN BS BT BW CC CD CM CR CU CV CX DJ DM DO DZ EH ER ET FJ FK FO GA GD GE
   GH GI GM GN GP GQ GT GU GY HN HT KG KH KI KM KP KY LC LI LK MA MD ME MF MG MM MN MO MQ MR MS MU MV MW NA NE NF NG NI NP
   NR NU OM PG PR PY RW SB SC SD SH SL SO SR SS ST SY SZ TC TD TG TL TM TN TV TZ VC VG VI VU XK YE ZM ZW`.split(/\s+/);

/** Countries of whose tables days are known to be missing, each with the sentence that says which. */
export const incompleteCountries: Readonly<Record<string, string>> = {
  AF: "Holidays of Afghanistan depend on the sight of the moon and on yearly decrees; the table has the usual ones only.",
  AR: "Argentina declares bridge days each year; the table does not have them.",
  BY: "Belarus moves working days by decree each year; the table does not follow these moves.",
  CN: "China moves holidays and turns weekends into working days by a yearly notice: the days off of 2026 are in the table, the working weekends are not, and other years have the statutory days only.",
  EC: "Ecuador moves holidays to make long weekends; the table does not follow these moves.",
  EG: "Egypt moves many holidays to Thursday by decree; the table has the nominal days.",
  HU: "Hungary swaps working days and Saturdays by a yearly decree: the days off of 2026 are in the table, the working Saturdays are not.",
  ID: "Indonesia adds collective leave days by a yearly decree; the table does not have them.",
  IN: "Holidays in India are declared year by year by the Union and each state: the table has the central government's days of 2026, those of 2027 that are settled beforehand, and only fixed days in other years and for the states.",
  IR: "Iran's religious holidays depend on the sight of the moon and extra days are declared at short notice; many are missing from the table.",
  KZ: "Kazakhstan moves working days by decree each year; the table does not follow these moves.",
  LV: "Latvia moves working days by order each year: the days off of 2026 are in the table, the working Saturdays are not.",
  MY: "Malaysia's states replace holidays on their rest days and declare others each year; the table lacks some of these.",
  PH: "The Philippines proclaim the Islamic holidays and extra special days each year; the table has the lasting ones only.",
  PK: "Pakistan declares its Islamic holidays and extra days at short notice; the table has the reckoned ones only.",
  RU: "Russia moves days off by a yearly decree; the table does not follow all of these moves.",
  SA: "Saudi Arabia announces the length of its two feasts each year; the table has the usual days only.",
  TH: "Thailand adds substitutes and bridge days each year; the table lacks them and the Buddhist days of some years.",
  TW: "Taiwan settles its office calendar each year; the table lacks some substitutes around the New Year and Children's Day.",
  UA: "While martial law is in force public holidays are working days in Ukraine; the table has the days of peace.",
  UZ: "Uzbekistan adds and moves days off by decree each year; the table does not have them.",
  VN: "Vietnam settles the days off around the New Year and the National Day each year; the table lacks some of these.",
};

const UNCONFIRMED =
  "This table differs in single days of 2026 and 2027 from a second compilation: days may be missing or wrong.";

/** Countries whose tables are complete, and what should be known of them all the same. */
const remarks: Readonly<Record<string, string>> = {
  CA: "A holiday on a weekend is made up on a day that each Canadian employer chooses, most often the next Monday; the table has the day itself.",
};

/** Regions, and what should be known of them. */
export const regionRemarks: Readonly<Record<string, string>> = {
  "CA-QC":
    "In Quebec the employer chooses between Good Friday and Easter Monday; the table has Good Friday, which most choose.",
  "DE-BY":
    "Assumption Day (15 August) is a holiday only in those Bavarian municipalities with more Catholics than Protestants, Munich among them: the region BY-KATH has it, and BY-A has Augsburg's days.",
};

/** What is to be said of a country's table as a whole. */
export function noteCountry(country: string): CountryNotes {
  const gap = incompleteCountries[country] ?? (unconfirmedCountries.includes(country) ? UNCONFIRMED : undefined);
  const remark = remarks[country];
  return {
    incomplete: gap !== undefined,
    notes: [...(gap === undefined ? [] : [gap]), ...(remark === undefined ? [] : [remark])],
  };
}

/** What is to be said of a region's table. */
export function noteRegion(country: string, region: string): readonly string[] {
  const remark = regionRemarks[`${country}-${region}`];
  return remark === undefined ? [] : [remark];
}
