import { useEffect, useState } from "preact/hooks";
import type { CountryName } from "../../holidays/index.ts";
import { type HolidayTables, useDesk } from "../desk/index.ts";

/** The tables of public holidays; undefined until they are there. */
export function useHolidayTables(): HolidayTables | undefined {
  const desk = useDesk();
  const [tables, setTables] = useState<HolidayTables>();
  useEffect(() => void desk.holidays().then(setTables), [desk]);
  return tables;
}

/** The regions of a country that keep holidays of their own; none while nothing is known of it. */
export function useRegions(country: string | undefined): readonly CountryName[] {
  const resolver = useHolidayTables()?.resolver;
  return country === undefined ? [] : (resolver?.regionsOf(country) ?? []);
}
