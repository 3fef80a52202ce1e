import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { classNames } from "./class-names.ts";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ComponentChildren;
  /** How many there are, in fainter figures. */
  readonly count?: number | undefined;
}

interface OneOfProps<Value extends string> {
  /** What is being chosen; read aloud as the name of the group. */
  readonly label: string;
  readonly options: readonly Choice<Value>[];
  /** undefined where nothing is chosen yet. */
  readonly value: Value | undefined;
  readonly onValue: (value: Value) => void;
  readonly class?: string | undefined;
}

/** One of a few short words, side by side in a frame. Arrow keys move, as among radio buttons. */
export function Segmented<Value extends string>(props: OneOfProps<Value>) {
  return <RadioGroup {...props} look="segmented" itemLook="" />;
}

export interface ChoiceButtonsProps<Value extends string> extends OneOfProps<Value> {
  /** 2 where none is given; one below the other where the words are long. */
  readonly columns?: 1 | 2 | 3;
}

/** One answer among a few, as large buttons for a thumb. */
export function ChoiceButtons<Value extends string>({ columns = 2, ...props }: ChoiceButtonsProps<Value>) {
  const grid = columns === 1 ? "grid-cols-1" : columns === 2 ? "grid-cols-2" : "grid-cols-3";
  return <RadioGroup {...props} look={`choices grid gap-2 ${grid}`} itemLook="choice" />;
}

/** The part of a list to show, with how many there are in each. */
export function Filters<Value extends string>(props: OneOfProps<Value>) {
  return <RadioGroup {...props} look="filters flex flex-wrap gap-1.5" itemLook="filter" />;
}

interface RadioGroupProps<Value extends string> extends OneOfProps<Value> {
  readonly look: string;
  readonly itemLook: string;
}

function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, options, value, onValue, look, itemLook, class: given } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} class={classNames(look, given)}>
      {options.map((option) => (
        <label key={option.value} class={classNames("relative", itemLook)}>
          <input
            type="radio"
            class="hidden-visually"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span>{option.label}</span>
          {option.count !== undefined && <span class="text-ink-3 tabular-nums"> {option.count}</span>}
        </label>
      ))}
    </div>
  );
}

export interface SeveralChoicesProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Choice<Value>[];
  readonly values: readonly Value[];
  readonly onValues: (values: readonly Value[]) => void;
  readonly columns?: 1 | 2 | 3;
  readonly class?: string | undefined;
}

/** Any number of a few answers, as large buttons for a thumb: who was there. */
export function SeveralChoices<Value extends string>(props: SeveralChoicesProps<Value>) {
  const { label, options, values, onValues, columns = 2, class: given } = props;
  const grid = columns === 1 ? "grid-cols-1" : columns === 2 ? "grid-cols-2" : "grid-cols-3";
  const toggled = (value: Value) =>
    values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays itself out by rules of its own.
    <div role="group" aria-label={label} class={classNames("choices grid gap-2", grid, given)}>
      {options.map(({ value, label: words }) => (
        <label key={value} class="choice relative">
          <input
            type="checkbox"
            class="hidden-visually"
            checked={values.includes(value)}
            onChange={() => onValues(toggled(value))}
          />
          <span dir="auto">{words}</span>
        </label>
      ))}
    </div>
  );
}

export interface ChipProps {
  readonly children: ComponentChildren;
  /** Ochre, for what needs an eye. */
  readonly late?: boolean | undefined;
}

/** A word in a small rounded frame. */
export function Chip({ children, late }: ChipProps) {
  const colours = late ? "bg-late-tint text-late" : "bg-accent-tint text-accent";
  return (
    <span class={`inline-flex items-center gap-1.5 rounded-full px-2.5 text-caption font-medium ${colours}`}>
      {children}
    </span>
  );
}
