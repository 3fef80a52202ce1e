/** From when a country, or a region of it, rests on which weekdays. */
interface KnownWeekend {
  /** `YYYY-MM-DD`; the first day of the table where it was so before. */
  readonly since: string;
  /** ISO weekdays, 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  readonly region?: string;
}

const FRIDAY_AND_SATURDAY = [5, 6] as const;
const SATURDAY_AND_SUNDAY = [6, 7] as const;
const FRIDAY_TO_SUNDAY = [5, 6, 7] as const;
const ALWAYS = "0000-01-01";

/**
 * Where offices do not rest on Saturday and Sunday, or have not always. A country's own first, then its regions; of each the latest that
 * had begun counts.
 */
const WEEKENDS: Readonly<Record<string, readonly KnownWeekend[]>> = {
  // Saturday and Sunday from 2022, with half a Friday, by a decision of the cabinet of 7 December 2021.
  AE: [
    { since: ALWAYS, days: FRIDAY_AND_SATURDAY },
    { since: "2022-01-01", days: SATURDAY_AND_SUNDAY },
    // The whole of Friday, by a decision of Sharjah's Executive Council of December 2021.
    { since: "2022-01-01", days: FRIDAY_TO_SUNDAY, region: "SH" },
  ],
  // Johor went back to Saturday and Sunday on 1 January 2025; Kedah, Kelantan and Terengganu did not.
  MY: [
    { since: ALWAYS, days: FRIDAY_AND_SATURDAY, region: "01" },
    { since: "2025-01-01", days: SATURDAY_AND_SUNDAY, region: "01" },
    ...["02", "03", "11"].map((region) => ({ since: ALWAYS, days: FRIDAY_AND_SATURDAY, region })),
  ],
  ...Object.fromEntries(
    "BD BH DZ EG IL IQ JO KW LY MV OM QA SA SD SY YE"
      .split(" ")
      .map((country) => [country, [{ since: ALWAYS, days: FRIDAY_AND_SATURDAY }]]),
  ),
};

export interface WeekendRequest {
  readonly country: string;
  readonly region?: string | undefined;
  /** `YYYY-MM-DD`; the latest that is known where it is left out. */
  readonly on?: string | undefined;
}

/** The weekdays on which offices of a place rest, ISO numbers; undefined where they are Saturday and Sunday, as in most countries. */
export function weekendOf({ country, region, on = "9999-12-31" }: WeekendRequest): readonly number[] | undefined {
  const known = Object.hasOwn(WEEKENDS, country) ? WEEKENDS[country]! : [];
  const begun = known.filter(({ since }) => since <= on);
  const found =
    begun.findLast((weekend) => weekend.region !== undefined && weekend.region === region) ??
    begun.findLast((weekend) => weekend.region === undefined);
  return found === undefined || found.days === SATURDAY_AND_SUNDAY ? undefined : found.days;
}
