import type { DayRule } from "./library-days.ts";

/** A country that date-holidays lacks, or has so wrong that we write it ourselves: all its nationwide days, as rules. */
export interface OwnCountry {
  readonly code: string;
  readonly days: readonly DayRule[];
}

/** Regions of such countries that keep the nation's days and a weekend of their own (`src/holidays/weekends.ts`). */
export const ownRegions: Readonly<Record<string, readonly { readonly code: string; readonly name: string }[]>> = {
  AE: [{ code: "SH", name: "Sharjah" }],
};

type ShortRule = readonly [rule: string, name: string, from?: number, to?: number];

/** A country and its rules. */
export const country = (code: string, ...days: readonly ShortRule[]): OwnCountry => ({
  code,
  days: days.map(([rule, name, from, to]) => ({
    rule,
    name,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  })),
});

/** The day itself, and the next Monday besides when it falls on a weekend. */
export const orMonday = (rule: string): string => `${rule} and if saturday,sunday then next monday`;
/** The day itself, and besides the Friday before a Saturday or the Monday after a Sunday. */
export const orAmericanWeekday = (rule: string): string =>
  `${rule} and if sunday then next monday if saturday then previous friday`;
/** As above, for the day after a holiday that itself moves: Sunday is made up on Tuesday. */
export const boxingDayOrNext = (rule: string): string =>
  `${rule} and if saturday then next monday if sunday then next tuesday`;

export const newYear: ShortRule = ["01-01", "New Year's Day"];
export const labourDay: ShortRule = ["05-01", "Labour Day"];
export const goodFriday: ShortRule = ["easter -2", "Good Friday"];
export const easterMonday: ShortRule = ["easter 1", "Easter Monday"];
export const christmas: ShortRule = ["12-25", "Christmas Day"];
export const boxingDay: ShortRule = ["12-26", "Boxing Day"];
export const eidAlFitr: ShortRule = ["1 Shawwal", "Eid al-Fitr"];
export const eidAlFitrThreeDays: ShortRule = ["1 Shawwal P3D", "Eid al-Fitr"];
export const arafatDay: ShortRule = ["9 Dhu al-Hijjah", "Arafat Day"];
export const eidAlAdha: ShortRule = ["10 Dhu al-Hijjah", "Eid al-Adha"];
export const eidAlAdhaThreeDays: ShortRule = ["10 Dhu al-Hijjah P3D", "Eid al-Adha"];
export const islamicNewYear: ShortRule = ["1 Muharram", "Islamic New Year"];
export const mawlid: ShortRule = ["12 Rabi al-awwal", "The Prophet's Birthday"];
export const miraj: ShortRule = ["27 Rajab", "Isra and Mi'raj"];
