import type { InterviewFormat } from "../../../engine/index.ts";
import { FORMAT_CHOICES } from "./answer-words.ts";
import { LabelledFilters } from "./labelled-filters.tsx";

const LENGTHS: readonly { readonly value: string; readonly label: string }[] = [
  { value: "20", label: "20 min" },
  { value: "30", label: "30 min" },
  { value: "45", label: "45 min" },
  { value: "60", label: "1 hour" },
  { value: "90", label: "1½ hours" },
  { value: "120", label: "2 hours" },
  { value: "180", label: "3 hours" },
  { value: "300", label: "5 hours" },
];

export interface LengthFieldProps {
  readonly label: string;
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
}

/** How long, by a touch. */
export function LengthField({ label, minutes, onMinutes }: LengthFieldProps) {
  const choose = (value: string) => onMinutes(Number(value));
  return <LabelledFilters label={label} options={LENGTHS} value={`${minutes}`} onValue={choose} />;
}

export interface FormatFieldProps {
  readonly label: string;
  readonly format: InterviewFormat | undefined;
  readonly onFormat: (format: InterviewFormat) => void;
}

/** How one met, by a touch. */
export function FormatField({ label, format, onFormat }: FormatFieldProps) {
  return <LabelledFilters label={label} options={FORMAT_CHOICES} value={format} onValue={onFormat} />;
}
