import { useState } from "preact/hooks";
import { Button, Field, Segmented } from "../../design/index.ts";
import { USUAL_HALF_DAY, type WantedDay } from "./changed-day.ts";
import { isOff, type YearDay } from "./year-days.ts";

export interface AddDayProps {
  readonly year: number;
  readonly dayOn: (on: string) => YearDay | undefined;
  readonly onChange: (day: YearDay, wanted: WantedDay) => void;
}

const KINDS = [
  { value: "off", label: "A day off" },
  { value: "half", label: "A half-day" },
  { value: "work", label: "A working day" },
] as const;

/** A day of the company's own: off, half, or worked although it is a weekend or a holiday. */
export function AddDay({ year, dayOn, onChange }: AddDayProps) {
  const [on, setOn] = useState("");
  const [wanted, setWanted] = useState<WantedDay>("off");
  const [until, setUntil] = useState<string>(USUAL_HALF_DAY);
  const [fault, setFault] = useState<string>();
  const add = () => {
    const day = dayOn(on);
    if (day === undefined) return setFault(`A day of ${year} is expected here.`);
    if (wanted === "half" && isOff(day)) return setFault("They do not work on that day.");
    setFault(undefined);
    setOn("");
    onChange(wanted === "half" ? { ...day, until } : day, wanted);
  };
  return (
    <div class="flex flex-wrap items-start gap-x-4 gap-y-3">
      <Field
        kind="date"
        label="Another day"
        value={on}
        onValue={setOn}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        error={fault}
      />
      <div class="grid gap-1.5">
        <span class="text-secondary font-medium">What it is</span>
        <Segmented label="What it is" options={KINDS} value={wanted} onValue={setWanted} />
      </div>
      {wanted === "half" && <Field kind="time" label="They close at" value={until} onValue={setUntil} />}
      <div class="self-end">
        <Button onClick={add}>Add the day</Button>
      </div>
    </div>
  );
}
