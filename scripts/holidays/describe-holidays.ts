import type { CountryTable } from "../../src/holidays/index.ts";
import { incompleteCountries, regionRemarks, unconfirmedCountries } from "./completeness.ts";
import { type Correction, corrections } from "./corrections.ts";
import { type HalfDayRule, halfDayRules } from "./half-days.ts";
import { ownCountries } from "./own-countries.ts";

/** The page `docs/holidays.md`: what the tables cover, which of them are complete, and what we corrected, with sources. */
export function describeHolidays(tables: readonly CountryTable[]): string {
  const names = new Map(tables.map(({ country, name }) => [country, name]));
  const name = (code: string): string => `${names.get(code) ?? code} (${code})`;
  const first = tables[0];
  const regions = tables.reduce((sum, table) => sum + Object.keys(table.regions).length, 0);
  const estimated = tables.filter((table) => !table.incomplete && hasEstimatedDays(table));
  const complete = tables.filter((table) => !table.incomplete && !hasEstimatedDays(table));
  return `${[
    "# Public holidays: what the tables hold",
    "Written by `npm run holidays`; edit `scripts/holidays/` instead. Why it is done so: [decisions/public-holidays.md](decisions/public-holidays.md).",
    `${tables.length} countries and ${regions} regions and parts of regions, for the years ${first?.from} to ${first?.to}: whole days off from business, days on which a holiday is observed included. Optional days, school holidays and days on which only banks close are left out; half-days are kept apart, as told below.`,
    "## Where the dates come from",
    "The dates are derived from the data of [date-holidays](https://github.com/commenthol/date-holidays) 3.37.0 by commenthol and contributors, which is licensed under [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/) by its LICENSE file (its package names CC-BY-3.0) and rests in part on articles of Wikipedia. We changed them as told below and packed them; the tables in `src/holidays/data` are passed on under the same licence.",
    `The lists of ${ownCountries.length} countries are our own, drawn up by hand and held against the Python package [holidays](https://github.com/vacanza/holidays) 0.105: ${ownCountries.map(({ code }) => code).join(", ")}.`,
    "## Complete",
    "No gap is known. The nationwide days from Monday to Friday of 2026 and 2027 agree with a second compilation, the Python package holidays 0.105, or each difference is settled from a law or an announcement. Of the regions, only England, Scotland, Bavaria, Ontario and Quebec are checked against official lists.",
    list(complete.map(({ country }) => name(country))),
    "## Estimated",
    "Complete but for days of the Islamic calendar, which may fall a day earlier or later than reckoned.",
    list(estimated.map(({ country }) => name(country))),
    "## Incomplete",
    "### Days are known to be missing",
    Object.entries(incompleteCountries)
      .map(([code, note]) => `- ${name(code)}: ${note}`)
      .join("\n"),
    "### Not confirmed",
    "Single days of 2026 or 2027 differ from the second compilation, and we could not settle which is right.",
    list(unconfirmedCountries.filter((code) => !(code in incompleteCountries)).map(name)),
    "## Regions with a remark",
    Object.entries(regionRemarks)
      .map(([code, note]) => `- ${code}: ${note}`)
      .join("\n"),
    "## Half-days",
    "On some business days work ends early. Where a law says so, an application counts on it unasked, wherever its hours know that moment and it does not count the date as a workday. Where it is a custom only, nobody can know what one company does: the year page shows such days, and one touch counts one of them. Weekly half-days, such as Fridays in the United Arab Emirates, bind public offices alone and are not kept.",
    "| where | until | what | basis | source |\n| --- | --- | --- | --- | --- |\n" +
      halfDayRules.map(writeHalfDays).join("\n"),
    "## Weekends",
    "Where offices do not rest on Saturday and Sunday, `src/holidays/weekends.ts` knows since when: the United Arab Emirates changed with 2022, and Sharjah (AE, region SH) rests from Friday to Sunday since then. An application has one weekend, the latest when it is made; dates of before a change are counted by it as well.",
    "## Corrections",
    "Each correction names the law or announcement that settles it. Its dates were read there or, for CN, CY, GG, HU, IM, KR, LV, PH, SG, SK, SV, TT, TW and the territories of CA, in the second compilation, which cites it.",
    "| where | what | source |\n| --- | --- | --- |",
  ].join("\n\n")}\n${corrections.map(writeCorrection).join("\n")}\n`;
}

function hasEstimatedDays({ entries, nationwide }: CountryTable): boolean {
  return nationwide.some((place) => entries[place]?.[2] === "estimated");
}

const list = (items: readonly string[]): string => `${items.join(", ")}.`;

function writeHalfDays({ countries, until, days, basis, why, source }: HalfDayRule): string {
  const names = days.map(({ name }) => name).join(", ");
  return `| ${countries.join(", ")} | ${until} | ${names}. ${why} | ${basis} | [${source.title}](${source.url}) |`;
}

function writeCorrection({ places, why, source }: Correction): string {
  return `| ${places.join(", ")} | ${why} | [${source.title}](${source.url}) |`;
}
