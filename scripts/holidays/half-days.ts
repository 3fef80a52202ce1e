import type { Source } from "./corrections.ts";
import type { HalfDays } from "./encode-table.ts";
import { type DayRule, evaluateRules } from "./library-days.ts";

/**
 * Business days that end early somewhere. `law` where an act says that work ends then: these are reckoned with unasked.
 * `custom` where offices often do, as a tariff, an exchange or a habit has it: these are only shown.
 */
export interface HalfDayRule {
  readonly countries: readonly string[];
  readonly basis: HalfDays["basis"];
  readonly until: string;
  readonly days: readonly DayRule[];
  readonly why: string;
  readonly source: Source;
}

const christmasEve: DayRule = { rule: "12-24", name: "Christmas Eve" };
const newYearsEve: DayRule = { rule: "12-31", name: "New Year's Eve" };

const library: Source = { title: "date-holidays 3.37.0", url: "https://github.com/commenthol/date-holidays" };

export const halfDayRules: readonly HalfDayRule[] = [
  {
    countries: ["EE"],
    basis: "law",
    until: "14:00",
    days: [
      { rule: "02-23", name: "Eve of Independence Day" },
      { rule: "06-22", name: "Eve of Victory Day" },
      { rule: "12-23", name: "Eve of Christmas Eve" },
      newYearsEve,
    ],
    why: "The working day right before these holidays is three hours shorter: until 14:00 of a day that ends at 17:00.",
    source: {
      title: "Employment Contracts Act, § 53",
      url: "https://www.riigiteataja.ee/en/eli/ee/Riigikogu/act/522122023008/consolide",
    },
  },
  {
    countries: ["GT"],
    basis: "law",
    until: "12:00",
    days: [christmasEve, newYearsEve],
    why: "Paid time off begins at noon.",
    source: { title: "Código de Trabajo, art. 127", url: "https://www.mintrabajo.gob.gt/" },
  },
  {
    countries: ["IS"],
    basis: "law",
    until: "13:00",
    days: [christmasEve, newYearsEve],
    why: "Days off from 13:00 on.",
    source: {
      title: "Lög um 40 stunda vinnuviku nr. 88/1971, 6. gr.",
      url: "https://www.althingi.is/lagas/nuna/1971088.html",
    },
  },
  {
    countries: ["NO", "SJ"],
    basis: "law",
    until: "15:00",
    days: [christmasEve],
    why: "Work rests from 15:00 on.",
    source: { title: "Arbeidsmiljøloven § 10-10", url: "https://lovdata.no/lov/2005-06-17-62/§10-10" },
  },
  {
    countries: ["NO", "SJ"],
    basis: "custom",
    until: "14:00",
    days: [newYearsEve],
    why: "Banks and many offices close.",
    source: library,
  },
  {
    countries: ["AT", "DE"],
    basis: "custom",
    until: "14:00",
    days: [christmasEve, newYearsEve],
    why: "Banks, shops and many offices close; some take the whole day off.",
    source: library,
  },
  {
    countries: ["AR", "AX"],
    basis: "custom",
    until: "12:00",
    days: [christmasEve, newYearsEve],
    why: "Public offices or banks close.",
    source: library,
  },
  {
    countries: ["BR"],
    basis: "custom",
    until: "14:00",
    days: [christmasEve, newYearsEve],
    why: "Public offices close.",
    source: library,
  },
  {
    countries: ["FO"],
    basis: "custom",
    until: "12:00",
    days: [{ rule: "06-05", name: "Constitution Day" }, newYearsEve],
    why: "Half holidays of many agreements.",
    source: library,
  },
  {
    countries: ["SE"],
    basis: "custom",
    until: "12:00",
    days: [
      { rule: "01-05", name: "Twelfth Night" },
      { rule: "04-30", name: "Walpurgis Night" },
    ],
    why: "Half holidays of many agreements.",
    source: library,
  },
  {
    countries: ["US"],
    basis: "custom",
    until: "13:00",
    days: [{ rule: "friday after 4th thursday in November", name: "Day after Thanksgiving" }, christmasEve],
    why: "The exchanges close at 13:00 in New York, and many offices with them.",
    source: { title: "NYSE, Holidays and trading hours", url: "https://www.nyse.com/markets/hours-calendars" },
  },
  {
    countries: ["CA"],
    basis: "custom",
    until: "13:00",
    days: [christmasEve],
    why: "The exchange closes at 13:00 in Toronto, and many offices with it.",
    source: {
      title: "TMX, Trading hours and holidays",
      url: "https://www.tsx.com/trading/calendars-and-trading-hours",
    },
  },
  {
    countries: ["GB"],
    basis: "custom",
    until: "12:30",
    days: [christmasEve, newYearsEve],
    why: "The exchange closes at 12:30 in London, and many offices with it.",
    source: {
      title: "London Stock Exchange, Business days",
      url: "https://www.londonstockexchange.com/securities-trading/trading-access/business-days",
    },
  },
  {
    countries: ["BE", "FR", "IE", "NL", "PT"],
    basis: "custom",
    until: "14:00",
    days: [christmasEve, newYearsEve],
    why: "The exchanges close around 14:00, and many offices with them.",
    source: {
      title: "Euronext, Trading hours and holidays",
      url: "https://www.euronext.com/en/trade/trading-hours-holidays",
    },
  },
];

/** The half-days of a country, those of the law first. */
export function listHalfDays(country: string): HalfDays[] {
  return halfDayRules
    .filter(({ countries }) => countries.includes(country))
    .flatMap(({ basis, until, days }) => days.map((rule) => ({ days: evaluateRules([rule]), until, basis })));
}
