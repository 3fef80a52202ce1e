import { parseDate } from "../engine/index.ts";
import { type Fault, faultAt, placeOfIndex } from "./fault.ts";
import { list, object, optional } from "./shape/index.ts";
import { A_DATE, date, line } from "./words.ts";

/** Days on which a person does nothing for their search; both ends included. */
export interface DaysOffJson {
  readonly from: string;
  readonly to: string;
  readonly name?: string;
}

export const daysOffShape = list(
  object<DaysOffJson>("days off such as { from: 2026-12-24, to: 2027-01-02 }", {
    from: date,
    to: date,
    name: optional(line),
  }),
);

/** Dates that are none, and ends before their beginnings; `place` is the list's. */
export function refineDaysOff(
  daysOff: readonly DaysOffJson[] | null | undefined,
  place: string,
  faults: Fault[],
): void {
  daysOff?.forEach(({ from, to }, index) => {
    const [first, last] = [parseDate(from), parseDate(to)];
    const at = placeOfIndex(place, index);
    if (Number.isNaN(first)) faults.push(faultAt(`${at}.from`, A_DATE, from));
    if (Number.isNaN(last)) faults.push(faultAt(`${at}.to`, A_DATE, to));
    if (last < first) faults.push(faultAt(`${at}.to`, `a date that is not before ${from}`, to));
  });
}
