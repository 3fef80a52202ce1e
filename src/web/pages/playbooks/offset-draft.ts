import type { Offset, OffsetFrom, WindowRule } from "../../../engine/index.ts";

/** What an amount is counted in; "end-of-day" needs none, and "none" leaves the point out. */
export type OffsetUnit = "hours" | "businessHours" | "days" | "businessDays" | "endOfDay" | "none";

/** A point of a window as it stands in its fields. */
export interface OffsetDraft {
  readonly amount: string;
  readonly unit: OffsetUnit;
  readonly from: OffsetFrom | undefined;
}

export type WindowPoint = "opens" | "best" | "due" | "closes";

export type WindowDraft = Readonly<Record<WindowPoint, OffsetDraft>>;

const NOT_GIVEN: OffsetDraft = { amount: "", unit: "none", from: undefined };

/** What the fields of a window begin with. */
export function windowDraft({ opens, best, due, closes }: WindowRule): WindowDraft {
  return { opens: offsetDraft(opens), best: offsetDraft(best), due: offsetDraft(due), closes: offsetDraft(closes) };
}

function offsetDraft(offset: Offset | undefined): OffsetDraft {
  if (offset === undefined) return NOT_GIVEN;
  const { from, ...rest } = offset;
  const [unit, amount] = Object.entries(rest)[0] as [Exclude<OffsetUnit, "none">, number | true];
  return { amount: amount === true ? "" : `${amount}`, unit, from };
}

/** The window that the fields ask for, as it would be written; whether it is one is seen when it is read. */
export function writtenWindow(draft: WindowDraft): Readonly<Record<string, unknown>> {
  const points = (["opens", "best", "due", "closes"] as const).flatMap((point) => {
    const written = writtenOffset(draft[point]);
    return written === undefined ? [] : [[point, written] as const];
  });
  return Object.fromEntries(points);
}

function writtenOffset({ amount, unit, from }: OffsetDraft): unknown {
  if (unit === "none") return undefined;
  const counted = from === undefined ? {} : { from };
  return { ...counted, [unit]: unit === "endOfDay" ? true : writtenNumber(amount) };
}

/** A number where digits were typed; anything else stays as it is, to be told of. */
export function writtenNumber(typed: string): number | string {
  const text = typed.trim();
  return /^\d+$/.test(text) ? Number(text) : text;
}
