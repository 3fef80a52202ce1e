import { useState } from "preact/hooks";
import { describeDay, formatDate, type Instant, parseDate, type ReaderClock } from "../../../engine/index.ts";
import { Button, DayPicker } from "../../design/index.ts";

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly value: string | undefined;
  readonly onValue: (on: string | undefined) => void;
  readonly clock: ReaderClock;
  readonly now: Instant;
  /** Opened from the start, where it is what is asked. */
  readonly isOpen?: boolean;
}

/** A day ahead by the company's calendar, which may be left out. */
export function DayField({ label, value, onValue, clock: { company }, now, isOpen = false }: DayFieldProps) {
  const [isPicking, setPicking] = useState(isOpen);
  const today = company.dateOf(now);
  const pick = (on: string) => {
    onValue(on);
    setPicking(false);
  };
  if (!isPicking) {
    return (
      <div class="flex flex-wrap items-center gap-2">
        <span class="text-secondary font-medium">{label}</span>
        <Button size="small" icon="calendar" onClick={() => setPicking(true)}>
          {value === undefined ? "Pick a day" : describeDay(parseDate(value), today)}
        </Button>
        {value !== undefined && (
          <Button kind="text" size="small" onClick={() => onValue(undefined)}>
            No day
          </Button>
        )}
      </div>
    );
  }
  return (
    <div class="grid gap-1">
      <span class="text-secondary font-medium">{label}</span>
      <DayPicker
        label={label}
        value={value}
        onPick={pick}
        today={formatDate(today)}
        min={formatDate(today)}
        weekend={company.spec.weekend}
        holidayOn={(on) => company.holidayName(parseDate(on))}
      />
    </div>
  );
}
