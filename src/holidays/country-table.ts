/**
 * A name and its dates; `"estimated"` marks dates of a calendar that is announced by sight of the moon.
 * How dates are written is told at `decodeDates`.
 */
export type TableEntry = readonly [name: string, dates: string] | readonly [name: string, dates: string, "estimated"];

/**
 * Business days that end early: a name, dates written as in an entry, the time on the wall at which work ends, and whether a law
 * says so or offices often do.
 */
export type HalfDayEntry = readonly [name: string, dates: string, until: string, basis: "law" | "custom"];

/** What a region keeps besides the nationwide days, as places in the country's `entries`, and which of those it does not keep. */
export interface RegionTable {
  readonly name: string;
  /** Its name in another language, for those who type that. */
  readonly alsoCalled?: string;
  readonly also?: readonly number[];
  /** Dates, written as in an entry. */
  readonly without?: string;
  readonly notes?: readonly string[];
}

/** The public holidays of one country as its file in `data/` holds them, for the years `from` to `to` inclusive. */
export interface CountryTable {
  readonly country: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** True when days off are known to be missing; `notes` says which. */
  readonly incomplete?: true;
  readonly notes?: readonly string[];
  readonly entries: readonly TableEntry[];
  readonly nationwide: readonly number[];
  readonly halfDays?: readonly HalfDayEntry[];
  /** By code: ISO 3166-2 without the country ("NY"), a part of a region as "BY-A". */
  readonly regions: Readonly<Record<string, RegionTable>>;
}
