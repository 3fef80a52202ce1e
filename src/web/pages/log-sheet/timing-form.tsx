import type { Channel } from "../../../engine/index.ts";
import { Field, Segmented } from "../../design/index.ts";
import { DayField } from "./day-field.tsx";
import { CHANNELS, type FormProps } from "./form-props.ts";
import type { ToldTiming } from "./told.ts";
import { WhoField } from "./who-field.tsx";

const WEEKDAYS = [
  { value: "", label: "Not said" },
  { value: "MO", label: "Every Monday" },
  { value: "TU", label: "Every Tuesday" },
  { value: "WE", label: "Every Wednesday" },
  { value: "TH", label: "Every Thursday" },
  { value: "FR", label: "Every Friday" },
];

/** What was said about the date, about asking, and about whom and how to ask. */
export function TimingForm({ told, onTold, context }: FormProps<ToldTiming>) {
  const { people, onAdd, clock, now } = context;
  return (
    <>
      <WhoField
        label="Who said it?"
        people={people}
        onAdd={onAdd}
        value={told.by}
        onValue={(by) => onTold({ ...told, by })}
      />
      <DayField
        label="They decide by"
        value={told.decisionBy}
        onValue={(decisionBy) => onTold({ ...told, decisionBy })}
        clock={clock}
        now={now}
      />
      <AskingFields told={told} onTold={onTold} people={people} />
      <Field
        kind="select"
        label="A word every week"
        value={told.everyWeekOn ?? ""}
        options={WEEKDAYS}
        onValue={(value) => onTold({ ...told, everyWeekOn: value === "" ? undefined : value })}
      />
      <Field
        kind="select"
        label="What they asked for"
        value={told.wish}
        options={[
          { value: "none", label: "Nothing more" },
          { value: "thank-you-only", label: "Thanks only, please" },
          { value: "no-contact", label: "No contact, please" },
        ]}
        onValue={(value) => onTold({ ...told, wish: value as ToldTiming["wish"] })}
      />
    </>
  );
}

/** Whether one may ask after the date, and whom and how. */
function AskingFields({
  told,
  onTold,
  people,
}: Pick<FormProps<ToldTiming>, "told" | "onTold"> & Pick<FormProps<ToldTiming>["context"], "people">) {
  return (
    <>
      <div class="grid gap-2">
        <span class="text-secondary font-medium">May I ask after that?</span>
        <Segmented
          label="May I ask after that"
          options={[
            { value: "yes", label: "Yes, ask" },
            { value: "no", label: "They will call" },
            { value: "unsaid", label: "Not said" },
          ]}
          value={told.mayFollowUp}
          onValue={(mayFollowUp) => onTold({ ...told, mayFollowUp })}
        />
      </div>
      <div class="grid gap-3 tablet:grid-cols-2">
        <WhoField
          label="Whom to ask"
          optional
          people={people}
          value={told.contact}
          onValue={(contact) => onTold({ ...told, contact })}
        />
        <Field
          kind="select"
          label="How to ask"
          value={told.channel ?? ""}
          options={[{ value: "", label: "Not said" }, ...CHANNELS]}
          onValue={(value) => onTold({ ...told, channel: value === "" ? undefined : (value as Channel) })}
        />
      </div>
    </>
  );
}
