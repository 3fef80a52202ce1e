import { formatDate, parseDate, placeOfZone } from "../../../engine/index.ts";
import type { NextRound } from "../../debrief-drafts/index.ts";
import { ChoiceButtons, DayPicker, Field } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { LengthField } from "./length-field.tsx";
import type { QuestionProps } from "./question-props.ts";

const OPTIONS: readonly { readonly value: NextRound["kind"]; readonly label: string }[] = [
  { value: "day", label: "Another interview, on a day" },
  { value: "no-day", label: "Another round, no day yet" },
  { value: "none", label: "They didn’t say" },
];

/** What comes next: an interview that was agreed on, or their words about it. */
export function NextQuestion({ draft, change, found }: QuestionProps) {
  const { calendar } = found;
  const desk = useDesk();
  const today = formatDate(calendar.dateOf(desk.now.value));
  const { next, nextSteps = "" } = draft;
  const elsewhere = calendar.timeZone !== desk.ownTimeZone.value;
  const choose = (kind: NextRound["kind"]) =>
    change({ next: kind === "day" ? { kind, begin: "10:00", minutes: 60 } : { kind } });
  return (
    <>
      <ChoiceButtons columns={1} label="What comes next" options={OPTIONS} value={next?.kind} onValue={choose} />
      {next?.kind === "day" && (
        <>
          <DayPicker
            label="The day of the next interview"
            value={next.on}
            onPick={(on) => change({ next: { ...next, on } })}
            today={today}
            min={today}
            holidayOn={(on) => calendar.holidayName(parseDate(on))}
            weekend={calendar.spec.weekend}
          />
          <Field
            class="max-w-48"
            label="It begins at"
            kind="time"
            value={next.begin ?? ""}
            onValue={(begin) => change({ next: { ...next, begin } })}
            hint={elsewhere ? `By the clock ${placeOfZone(calendar.timeZone)}` : undefined}
          />
          <LengthField
            label="How long will it take?"
            minutes={next.minutes}
            onMinutes={(minutes) => change({ next: { ...next, minutes } })}
          />
        </>
      )}
      <Field
        label="In their words"
        optional
        value={nextSteps}
        placeholder="such as one more candidate, then a decision"
        maxLength={1000}
        onValue={(words) => change({ nextSteps: words })}
      />
    </>
  );
}
