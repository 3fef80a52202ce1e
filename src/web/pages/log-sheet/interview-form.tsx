import { placeOfZone } from "../../../engine/index.ts";
import { Button, Field, Segmented } from "../../design/index.ts";
import { DayField } from "./day-field.tsx";
import type { FormProps } from "./form-props.ts";
import type { ToldInterviewAhead } from "./told.ts";
import { SeveralField } from "./who-field.tsx";

const FORMATS = [
  { value: "video", label: "Video" },
  { value: "onsite", label: "On site" },
  { value: "phone", label: "Phone" },
  { value: "panel", label: "Panel" },
] as const;

/** An interview that took place leads to its debrief; one that is agreed on is recorded here. */
export function InterviewForm({ told, onTold, context }: FormProps<ToldInterviewAhead>) {
  const { people, onAdd, clock, now, caseId } = context;
  return (
    <>
      <div class="grid gap-2 rounded-card border border-line p-3">
        <span class="text-secondary text-ink-2">It took place? Write down what was said while it is fresh.</span>
        <div>
          <Button href={`/debrief/${encodeURIComponent(caseId)}`}>Debrief</Button>
        </div>
      </div>
      <DayField
        label="One is agreed on, on"
        value={told.on}
        onValue={(on) => onTold({ ...told, on })}
        clock={clock}
        now={now}
      />
      <div class="grid grid-cols-2 gap-3 enlarged:grid-cols-1">
        <Field kind="time" label="From" value={told.from} onValue={(from) => onTold({ ...told, from })} />
        <Field kind="time" label="To" value={told.to} onValue={(to) => onTold({ ...told, to })} />
      </div>
      {clock.own.zone !== clock.company.zone && (
        <p class="text-caption text-ink-3">By your own clock, {placeOfZone(clock.own.timeZone)}.</p>
      )}
      <Segmented
        label="What kind"
        options={FORMATS}
        value={told.format}
        onValue={(format) => onTold({ ...told, format })}
      />
      <SeveralField
        label="With whom?"
        people={people}
        onAdd={onAdd}
        values={told.with}
        onValues={(ids) => onTold({ ...told, with: ids })}
      />
    </>
  );
}
