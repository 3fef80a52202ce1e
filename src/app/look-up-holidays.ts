import { error, type HolidayAnswer, type HolidayLookup, type HolidayRequest, ok } from "../contract/index.ts";

/** What knows the days off: the tables of public holidays, or whoever stands in for them. */
export interface HolidaySource {
  resolve(request: HolidayRequest):
    | ({ readonly kind: "resolved" } & HolidayAnswer)
    | {
        readonly kind: "unknown-country" | "unknown-region" | "missing-table";
        readonly expected: string;
        readonly near: readonly { readonly code: string }[];
      };
}

/** The look-up of public holidays that cases are read with, over a source of them. */
export function createHolidayLookup(source: HolidaySource): HolidayLookup {
  return (request) => {
    const resolution = source.resolve(request);
    if (resolution.kind === "resolved") {
      const { holidays, halfDays, notes } = resolution;
      return ok({ holidays, notes, ...(halfDays === undefined ? undefined : { halfDays }) });
    }
    const place = resolution.kind === "unknown-region" ? "region" : "country";
    return error({ place, expected: resolution.expected, near: resolution.near.map(({ code }) => code) });
  };
}
