import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCountry, listCountries } from "./holidays/build-country.ts";
import { listOtherNames } from "./holidays/country-codes.ts";
import { describeHolidays } from "./holidays/describe-holidays.ts";
import { encodeTable, writeTable } from "./holidays/encode-table.ts";

/*
 * Writes src/holidays/data and docs/holidays.md anew from date-holidays and our corrections.
 * The same versions give the same bytes on any machine. Half a minute; run by `npm run holidays`.
 */

const root = join(import.meta.dirname, "..");
const data = join(root, "src", "holidays", "data");
mkdirSync(data, { recursive: true });

const tables = listCountries().map((code) => encodeTable(buildCountry(code)));
for (const table of tables) writeFileSync(join(data, `${table.country}.json`), writeTable(table));

const rows = tables.map(
  ({ country, name }) => `${JSON.stringify(country)}:${JSON.stringify([name, ...listOtherNames(country)])}`,
);
writeFileSync(join(data, "countries.json"), `{\n${rows.join(",\n")}\n}\n`);
writeFileSync(join(root, "docs", "holidays.md"), describeHolidays(tables));
process.stdout.write(`${tables.length} countries written to src/holidays/data\n`);
