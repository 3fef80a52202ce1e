import { formatDate, type Instant, placeOfZone, type ReaderClock } from "../../../engine/index.ts";
import { Field, Segmented } from "../../design/index.ts";
import { anHourAgo, type ToldMoment } from "./told-moment.ts";

export interface MomentFieldProps {
  readonly value: ToldMoment;
  readonly onValue: (moment: ToldMoment) => void;
  readonly clock: ReaderClock;
  readonly now: Instant;
}

/** When it was: now, or earlier on a day at an hour by the reader's own clock. */
export function MomentField({ value, onValue, clock: { own, company }, now }: MomentFieldProps) {
  return (
    <div class="grid gap-2">
      <div class="flex items-center gap-3">
        <span class="text-secondary font-medium">When</span>
        <Segmented
          label="When it happened"
          options={[
            { value: "now", label: "Now" },
            { value: "earlier", label: "Earlier" },
          ]}
          value={value.kind}
          onValue={(kind) => onValue(kind === "now" ? { kind } : anHourAgo(own, now))}
        />
      </div>
      {value.kind === "earlier" && (
        <>
          <div class="grid grid-cols-[1fr_8rem] gap-3">
            <Field
              kind="date"
              label="Day"
              value={value.on}
              max={formatDate(own.dateOf(now))}
              onValue={(on) => onValue({ ...value, on })}
            />
            <Field kind="time" label="Hour" value={value.time} onValue={(time) => onValue({ ...value, time })} />
          </div>
          {own.zone !== company.zone && (
            <p class="text-caption text-ink-3">By your own clock, {placeOfZone(own.timeZone)}.</p>
          )}
        </>
      )}
    </div>
  );
}
