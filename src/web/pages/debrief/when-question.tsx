import { formatDate, formatTimeOfDay, parseDate, placeOfZone } from "../../../engine/index.ts";
import type { When } from "../../debrief-drafts/index.ts";
import { ChoiceButtons, DayPicker, Field } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { spanWords } from "./answer-words.ts";
import { aboutKnown, justNow } from "./begin-draft.ts";
import { FormatField, LengthField } from "./length-field.tsx";
import type { QuestionProps } from "./question-props.ts";
import { interviewsToTell } from "./use-debrief.ts";

type DatedWhen = Extract<When, { readonly begin?: string }>;

/** When the interview was or will be, how long it took, and how they met. */
export function WhenQuestion({ draft, change, found }: QuestionProps) {
  const desk = useDesk();
  const now = desk.now.value;
  const { calendar, interviews } = found;
  const { when } = draft;
  const ownTimeZone = desk.ownTimeZone.value;
  const known = interviewsToTell(found, now).map((interview) => ({
    value: interview.id,
    label: spanWords({ start: interview.at, end: interview.end }, { calendar, ownTimeZone, now }),
  }));
  const options = [
    ...known,
    { value: "just-now", label: "It has just ended" },
    { value: "today", label: "Earlier today" },
    { value: "earlier", label: "Another day" },
    { value: "ahead", label: "It lies ahead" },
  ];
  const choose = (value: string) => {
    const interview = interviews.find(({ id }) => id === value);
    if (interview !== undefined) return change(aboutKnown(draft, interview));
    const minutes = when !== undefined && "minutes" in when ? when.minutes : 60;
    if (value === "just-now") return change({ when: justNow(now, minutes) });
    const begin = when !== undefined && "begin" in when && when.begin !== undefined ? when.begin : firstGuess(value);
    const on = value === "today" ? { on: formatDate(calendar.dateOf(now)) } : {};
    return change({ when: { kind: value as DatedWhen["kind"], begin, minutes, ...on } });
  };
  const firstGuess = (value: string) =>
    value === "today" ? formatTimeOfDay(Math.max(0, (Math.floor(calendar.localMinute(now) / 60) - 2) * 60)) : "10:00";
  const fault = found.spanFault;
  return (
    <>
      <ChoiceButtons
        label="When it was"
        options={options}
        value={when?.kind === "known" ? when.interviewId : when?.kind}
        onValue={choose}
      />
      {when !== undefined && "begin" in when && <DayAndTime {...{ draft, change, found, when }} />}
      {when !== undefined && "minutes" in when && (
        <LengthField
          label={when.kind === "ahead" ? "How long will it take?" : "How long did it take?"}
          minutes={when.minutes}
          onMinutes={(minutes) => change({ when: { ...when, minutes } })}
        />
      )}
      {when !== undefined && when.kind !== "known" && (
        <FormatField
          label={when.kind === "ahead" ? "How will you meet?" : "How did you meet?"}
          format={draft.format}
          onFormat={(format) => change({ format })}
        />
      )}
      {fault !== undefined && (
        <p class="text-secondary font-medium text-late" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

function DayAndTime({ change, found, when }: QuestionProps & { readonly when: DatedWhen }) {
  const desk = useDesk();
  const { calendar } = found;
  const today = formatDate(calendar.dateOf(desk.now.value));
  const elsewhere = calendar.timeZone !== desk.ownTimeZone.value;
  return (
    <>
      {when.kind !== "today" && (
        <DayPicker
          label="The day of the interview"
          value={when.on}
          onPick={(on) => change({ when: { ...when, on } })}
          today={today}
          min={when.kind === "ahead" ? today : undefined}
          max={when.kind === "ahead" ? undefined : today}
          holidayOn={(on) => calendar.holidayName(parseDate(on))}
          weekend={calendar.spec.weekend}
        />
      )}
      <Field
        class="max-w-48"
        label={when.kind === "ahead" ? "It begins at" : "It began at"}
        kind="time"
        value={when.begin ?? ""}
        onValue={(begin) => change({ when: { ...when, begin } })}
        hint={elsewhere ? `By the clock ${placeOfZone(calendar.timeZone)}` : undefined}
      />
    </>
  );
}
