import type { OffsetFrom } from "../../../engine/index.ts";
import { classNames, Field, type FieldOption } from "../../design/index.ts";
import type { OffsetDraft, OffsetUnit } from "./offset-draft.ts";

const UNITS: readonly (readonly [OffsetUnit, string])[] = [
  ["businessDays", "business days"],
  ["days", "days"],
  ["businessHours", "business hours"],
  ["hours", "hours"],
  ["endOfDay", "end of that day"],
];

const FROMS: readonly FieldOption[] = [
  { value: "thank-you", label: "after the thank-you" },
  { value: "interview", label: "after the interview" },
];

export interface OffsetFieldProps {
  /** "Opens" */
  readonly label: string;
  /** "After their date": read aloud before the label. */
  readonly group: string;
  readonly value: OffsetDraft;
  readonly onValue: (value: OffsetDraft) => void;
  /** How the point is called where it is not given; left out where it has to be. */
  readonly noneLabel?: string | undefined;
  /** What it is counted from has to be said. */
  readonly hasFrom?: boolean | undefined;
  readonly error: string | undefined;
}

/** A point of a window: an amount, its unit, and where it has to be said what it is counted from. */
export function OffsetField({ label, group, value, onValue, noneLabel, hasFrom = false, error }: OffsetFieldProps) {
  const { amount, unit, from } = value;
  const hasAmount = unit !== "none" && unit !== "endOfDay";
  const isCounted = hasFrom && unit !== "none";
  const none = noneLabel === undefined ? [] : [{ value: "none", label: noneLabel }];
  const setUnit = (next: string) =>
    onValue({ ...withUnit(value, next as OffsetUnit), from: hasFrom ? (from ?? "thank-you") : from });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays itself out by rules of its own.
    <div role="group" aria-label={`${group}: ${label}`} class="grid gap-1.5">
      <div class="grid grid-cols-[4rem_minmax(0,1fr)] items-center gap-x-2 gap-y-1.5 tablet:grid-cols-[4rem_4.5rem_minmax(0,1fr)_minmax(0,1fr)]">
        <span class="text-secondary font-medium max-tablet:row-span-2 max-tablet:self-start max-tablet:pt-3">
          {label}
        </span>
        <div class="contents max-tablet:grid max-tablet:grid-cols-[4.5rem_minmax(0,1fr)] max-tablet:gap-2">
          {hasAmount ? (
            <Field
              label="Amount"
              labelHidden
              inputMode="numeric"
              value={amount}
              onValue={(typed) => onValue({ ...value, amount: typed })}
              autocomplete="off"
              maxLength={6}
            />
          ) : (
            <span class="hidden tablet:block" />
          )}
          <Field
            kind="select"
            label="Unit"
            labelHidden
            class={classNames(!hasAmount && "max-tablet:col-span-2", !isCounted && "tablet:col-span-2")}
            value={unit}
            onValue={setUnit}
            options={[...UNITS.map(([id, words]) => ({ value: id, label: words })), ...none]}
          />
        </div>
        {isCounted && (
          <Field
            kind="select"
            label="Counted from"
            labelHidden
            class="max-tablet:col-start-2"
            value={from ?? "thank-you"}
            onValue={(next) => onValue({ ...value, from: next as OffsetFrom })}
            options={FROMS}
          />
        )}
      </div>
      {error !== undefined && (
        <p class="text-caption font-medium text-late tablet:ps-18" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** A unit that needs an amount keeps the one that was there, or begins with one. */
function withUnit(value: OffsetDraft, unit: OffsetUnit): OffsetDraft {
  return { ...value, unit, amount: value.amount === "" && unit !== "none" && unit !== "endOfDay" ? "1" : value.amount };
}
