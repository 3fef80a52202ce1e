import type { Channel } from "../../../engine/index.ts";
import { ChoiceButtons, Field } from "../../design/index.ts";
import { purposeChoices } from "./begin-telling.ts";
import { DayField } from "./day-field.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { CHANNELS, type FormProps } from "./form-props.ts";
import { InterviewForm } from "./interview-form.tsx";
import { MomentField } from "./moment-field.tsx";
import { TimingForm } from "./timing-form.tsx";
import type { Told, ToldAnswer, ToldMessage, ToldPromise, ToldSays } from "./told.ts";
import { SeveralField, WhoField } from "./who-field.tsx";

/** The questions about one thing that happened, and when it was. */
export function ToldForm({ told, onTold, context }: FormProps<Told>) {
  const { clock, now } = context;
  return (
    <div class="grid gap-5">
      <Questions told={told} onTold={onTold} context={context} />
      <Field
        kind="textarea"
        label={NOTES[told.kind]}
        value={told.note}
        rows={2}
        optional={told.kind !== "news" && told.kind !== "note"}
        onValue={(note) => onTold({ ...told, note })}
      />
      {told.kind !== "interview" && (
        <MomentField value={told.moment} onValue={(moment) => onTold({ ...told, moment })} clock={clock} now={now} />
      )}
    </div>
  );
}

const NOTES: Readonly<Record<Told["kind"], string>> = {
  answered: "In their words",
  timing: "What comes next, in their words",
  interview: "A note",
  sent: "A note",
  promise: "A note",
  decision: "A note",
  news: "What is new?",
  note: "Your note",
};

function Questions({ told, onTold, context }: FormProps<Told>) {
  switch (told.kind) {
    case "answered":
      return <AnswerForm told={told} onTold={onTold} context={context} />;
    case "timing":
      return <TimingForm told={told} onTold={onTold} context={context} />;
    case "interview":
      return <InterviewForm told={told} onTold={onTold} context={context} />;
    case "sent":
      return <MessageForm told={told} onTold={onTold} context={context} />;
    case "promise":
      return <PromiseForm told={told} onTold={onTold} context={context} />;
    case "decision":
      return <DecisionForm told={told} onTold={onTold} context={context} />;
    default:
      return null;
  }
}

const SAYS: readonly { readonly value: ToldSays; readonly label: string }[] = [
  { value: "update", label: "News" },
  { value: "vague", label: "A word, no news" },
  { value: "question", label: "A question to me" },
  { value: "on-hold", label: "It is on hold" },
  { value: "auto-reply", label: "Automatic reply" },
  { value: "bounce", label: "It came back" },
];

function AnswerForm({ told, onTold, context }: FormProps<ToldAnswer>) {
  const { people, onAdd, clock, now } = context;
  const hasDate = told.says === "update" || told.says === "on-hold" || told.says === "vague";
  return (
    <>
      <WhoField
        label="Who answered?"
        people={people}
        onAdd={onAdd}
        value={told.from}
        onValue={(from) => onTold({ ...told, from })}
      />
      <div class="grid gap-2">
        <span class="text-secondary font-medium">What was it?</span>
        <ChoiceButtons
          label="What it was"
          options={SAYS}
          value={told.says}
          onValue={(says) => onTold({ ...told, says })}
        />
      </div>
      <ChannelField channel={told.channel} onChannel={(channel) => onTold({ ...told, channel })} />
      {hasDate && (
        <DayField
          label="They decide by"
          value={told.decisionBy}
          onValue={(decisionBy) => onTold({ ...told, decisionBy })}
          clock={clock}
          now={now}
        />
      )}
    </>
  );
}

function ChannelField(props: { readonly channel: Channel; readonly onChannel: (channel: Channel) => void }) {
  const { channel, onChannel } = props;
  return (
    <Field
      kind="select"
      label="How"
      value={channel}
      options={CHANNELS}
      onValue={(value) => onChannel(value as Channel)}
    />
  );
}

function MessageForm({ told, onTold, context }: FormProps<ToldMessage>) {
  const { people, onAdd, side } = context;
  return (
    <>
      <SeveralField
        label="To whom?"
        people={people}
        onAdd={onAdd}
        values={told.to}
        onValues={(to) => onTold({ ...told, to })}
      />
      <div class="grid gap-2">
        <span class="text-secondary font-medium">What for?</span>
        <ChoiceButtons
          label="What it was for"
          options={purposeChoices(side)}
          value={told.purpose}
          onValue={(purpose) => onTold({ ...told, purpose, channel: purpose === "card" ? "post" : told.channel })}
        />
      </div>
      <ChannelField channel={told.channel} onChannel={(channel) => onTold({ ...told, channel })} />
    </>
  );
}

function PromiseForm({ told, onTold, context }: FormProps<ToldPromise>) {
  const { people, onAdd, clock, now } = context;
  return (
    <>
      <WhoField
        label="To whom?"
        people={people}
        onAdd={onAdd}
        value={told.to}
        onValue={(to) => onTold({ ...told, to })}
      />
      <Field
        label="What did you promise?"
        value={told.what}
        placeholder="the paper on forecasting"
        onValue={(what) => onTold({ ...told, what })}
      />
      <DayField label="By" value={told.by} onValue={(by) => onTold({ ...told, by })} clock={clock} now={now} />
    </>
  );
}
