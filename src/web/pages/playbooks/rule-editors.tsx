import type { ComponentChildren } from "preact";
import type { Fault } from "../../../contract/index.ts";
import type { Channel } from "../../../engine/index.ts";
import { Button, CheckBox, Field, IconButton, Segmented } from "../../design/index.ts";
import type { OffsetDraft, WindowDraft, WindowPoint } from "./offset-draft.ts";
import { OffsetField } from "./offset-field.tsx";
import { faultWords, type RuleDraft } from "./playbook-draft.ts";
import { CHANNELS } from "./rule-words.ts";

/** What every rule's editor is given. */
interface RuleEditorProps<Value> {
  readonly name: string;
  /** The title of the playbook below. */
  readonly parent: string;
  /** The rule of the playbook below, in words. */
  readonly inherited: string;
  readonly rule: RuleDraft<Value>;
  readonly onRule: (rule: RuleDraft<Value>) => void;
}

interface RuleFrameProps<Value> extends RuleEditorProps<Value> {
  readonly children: ComponentChildren;
}

/** A rule's name, whether it is one's own, and where it is, its figures. */
function RuleFrame<Value>({ name, parent, inherited, rule, onRule, children }: RuleFrameProps<Value>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays itself out by rules of its own.
    <div
      role="group"
      aria-label={name}
      class="grid gap-x-6 border-t border-line py-2 tablet:grid-cols-[11rem_minmax(0,1fr)]"
    >
      <p class="pt-2.5 font-semibold">{name}</p>
      <div class="grid gap-2.5">
        <CheckBox
          label={`As ${parent}: ${inherited}`}
          checked={!rule.isOwn}
          onChecked={(isInherited) => onRule({ ...rule, isOwn: !isInherited })}
        />
        {rule.isOwn && children}
      </div>
    </div>
  );
}

const POINTS: readonly (readonly [WindowPoint, string])[] = [
  ["opens", "Opens"],
  ["best", "Best"],
  ["due", "Due"],
  ["closes", "Closes"],
];

const NONE_LABELS: Readonly<Record<WindowPoint, string>> = {
  opens: "",
  best: "as it opens",
  due: "a business day later",
  closes: "as the rules have it",
};

interface WindowEditorProps extends RuleEditorProps<WindowDraft> {
  /** "Counted from the interview's end." */
  readonly countedFrom: string;
  readonly hasFrom?: boolean;
  /** Points that the playbook below fills in where they are not given. */
  readonly isFilled?: boolean;
  readonly faults: readonly Fault[];
  readonly place: string;
}

/** The window of a rule, point by point. */
export function WindowEditor(props: WindowEditorProps) {
  const { countedFrom, hasFrom, isFilled, faults, place, ...frame } = props;
  const { rule, onRule, name } = frame;
  const set = (point: WindowPoint) => (value: OffsetDraft) =>
    onRule({ ...rule, value: { ...rule.value, [point]: value } });
  return (
    <RuleFrame {...frame}>
      <p class="text-caption text-ink-3">{countedFrom}</p>
      {POINTS.map(([point, label]) => (
        <OffsetField
          key={point}
          label={label}
          group={name}
          value={rule.value[point]}
          onValue={set(point)}
          hasFrom={hasFrom}
          noneLabel={point === "opens" ? undefined : isFilled ? `as ${frame.parent}` : NONE_LABELS[point]}
          error={faultWords(faults, `${place}.${point}`)}
        />
      ))}
    </RuleFrame>
  );
}

interface ChoiceEditorProps<Value extends string | boolean> extends RuleEditorProps<Value> {
  readonly options: readonly (readonly [Value, string])[];
}

/** A rule with a few answers. */
export function ChoiceEditor<Value extends string | boolean>({ options, ...frame }: ChoiceEditorProps<Value>) {
  const { rule, onRule, name } = frame;
  return (
    <RuleFrame {...frame}>
      <Segmented
        label={name}
        class="max-w-[22rem]"
        options={options.map(([value, label]) => ({ value: `${value}`, label }))}
        value={`${rule.value}`}
        onValue={(chosen) => {
          const option = options.find(([value]) => `${value}` === chosen);
          if (option !== undefined) onRule({ ...rule, value: option[0] });
        }}
      />
    </RuleFrame>
  );
}

interface NumberEditorProps extends RuleEditorProps<string> {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
}

/** A rule that is a number. */
export function NumberEditor({ label, hint, error, ...frame }: NumberEditorProps) {
  const { rule, onRule } = frame;
  return (
    <RuleFrame {...frame}>
      <Field
        label={label}
        inputMode="numeric"
        class="max-w-[22rem]"
        value={rule.value}
        onValue={(value) => onRule({ ...rule, value })}
        hint={hint}
        error={error}
        maxLength={4}
        autocomplete="off"
      />
    </RuleFrame>
  );
}

const MOST_CHANNELS = 10;

/** How each check-in goes, the last one's way for all that follow. */
export function ChannelsEditor(frame: RuleEditorProps<readonly Channel[]>) {
  const { rule, onRule } = frame;
  const { value } = rule;
  const set = (channels: readonly Channel[]) => onRule({ ...rule, value: channels });
  return (
    <RuleFrame {...frame}>
      <ol class="grid max-w-[22rem] gap-2">
        {value.map((channel, index) => (
          <li key={index} class="flex items-center gap-2">
            <Field
              kind="select"
              label={`Check-in ${index + 1}`}
              labelHidden
              class="grow"
              value={channel}
              onValue={(next) => set(value.with(index, next as Channel))}
              options={CHANNELS.map(([id, words]) => ({ value: id, label: `${index + 1}. by ${words}` }))}
            />
            {value.length > 1 && (
              <IconButton icon="close" label={`Take out ${index + 1}`} onClick={() => set(value.toSpliced(index, 1))} />
            )}
          </li>
        ))}
      </ol>
      {value.length < MOST_CHANNELS && (
        <div>
          <Button size="small" icon="plus" onClick={() => set([...value, value.at(-1) ?? "email"])}>
            One more
          </Button>
        </div>
      )}
      <p class="text-caption text-ink-3">The last one holds for all that follow.</p>
    </RuleFrame>
  );
}
