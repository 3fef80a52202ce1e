import { useState } from "preact/hooks";
import { describeDay, formatDate, parseDate } from "../../engine/index.ts";
import { Button, DayPicker, Dialog } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";
import type { StepMenuProps } from "./step-menu.tsx";

export interface SnoozeDialogProps extends Pick<StepMenuProps, "step" | "calendar"> {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPick: (day: number) => void;
}

/** Asks until which day a step is put off: one after today on which its window is still open. */
export function SnoozeDialog({ open, onClose, step, calendar, onPick }: SnoozeDialogProps) {
  const [day, setDay] = useState<string | undefined>(undefined);
  const today = calendar.dateOf(useDesk().now.value);
  const { closes } = step.window;
  const picked = day === undefined ? Number.NaN : parseDate(day);
  const snooze = () => {
    onPick(picked);
    onClose();
  };
  const foot = (
    <Button kind="primary" disabled={day === undefined} onClick={snooze}>
      {day === undefined ? "Snooze" : `Snooze until ${describeDay(picked, today)}`}
    </Button>
  );
  return (
    <Dialog open={open} onClose={onClose} title={`Snooze: ${step.title}`} foot={foot}>
      <DayPicker
        label="Until which day"
        value={day}
        onPick={setDay}
        today={formatDate(today)}
        min={formatDate(today + 1)}
        max={closes === null ? undefined : formatDate(calendar.dateOf(closes))}
        holidayOn={(on) => calendar.holidayName(parseDate(on))}
      />
    </Dialog>
  );
}
