import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

export interface FieldProps {
  readonly label: string;
  /** The label is read aloud only: where the place says it to the eye. */
  readonly labelHidden?: boolean | undefined;
  readonly kind?:
    | "text"
    | "email"
    | "password"
    | "tel"
    | "search"
    | "url"
    | "number"
    | "date"
    | "time"
    | "textarea"
    | "select";
  readonly value: string;
  /** Every change, as it is typed or chosen. */
  readonly onValue: (value: string) => void;
  /** Once, when the field is left or Enter is pressed with another value. */
  readonly onSettled?: ((value: string) => void) | undefined;
  /** One sentence below: what it is for. */
  readonly hint?: ComponentChildren;
  /** One sentence below: what was expected. */
  readonly error?: string | undefined;
  /** Those of a select. */
  readonly options?: readonly FieldOption[];
  readonly placeholder?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly name?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputMode?: "text" | "email" | "tel" | "numeric" | "search" | undefined;
  readonly maxLength?: number | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly rows?: number | undefined;
  readonly list?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly class?: string | undefined;
}

/** A labelled place to write or choose, with its hint and its fault below it. */
export function Field(props: FieldProps) {
  const { label, labelHidden, hint, error, optional, class: given } = props;
  const id = useId();
  const described = classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
  return (
    <div class={classNames("grid content-start gap-1.5", given)}>
      <label for={id} class={labelHidden ? "hidden-visually" : "text-secondary font-medium text-ink"}>
        {label}
        {optional && <span class="font-normal text-ink-3"> (optional)</span>}
      </label>
      <Control {...props} id={id} describedBy={described === "" ? undefined : described} />
      {hint !== undefined && (
        <div id={`${id}-hint`} class="text-caption text-ink-3">
          {hint}
        </div>
      )}
      {error !== undefined && (
        <div id={`${id}-error`} class="text-caption font-medium text-late" role="alert">
          {error}
        </div>
      )}
    </div>
  );
}

type ControlProps = FieldProps & { readonly id: string; readonly describedBy: string | undefined };

function Control(props: ControlProps) {
  const { id, kind = "text", value, onValue, onSettled, describedBy, error, options, rows, ...rest } = props;
  const common = {
    id,
    class: "control",
    dir: kind === "select" ? undefined : ("auto" as const),
    "aria-describedby": describedBy,
    "aria-invalid": error === undefined ? undefined : ("true" as const),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => onValue(event.currentTarget.value),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onSettled?.(event.currentTarget.value),
    ...passedOn(rest),
  };
  if (kind === "select") return <Select common={common} value={value} options={options ?? []} />;
  if (kind === "textarea") return <textarea {...common} rows={rows} value={value} />;
  // The types know a list of completions for each kind, and no kind that is chosen late.
  return <input {...common} type={kind as "text"} value={value} />;
}

function Select(props: { readonly common: object; readonly value: string; readonly options: readonly FieldOption[] }) {
  const { common, value, options } = props;
  return (
    <div class="relative">
      <select {...common} value={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <span class="select-mark">
        <Icon name="down" size={18} />
      </span>
    </div>
  );
}

function passedOn({
  placeholder,
  name,
  autocomplete,
  inputMode,
  maxLength,
  min,
  max,
  list,
  autoFocus,
}: Partial<FieldProps>) {
  return { placeholder, name, autocomplete, inputMode, maxLength, min, max, list, autoFocus };
}

export interface CheckBoxProps {
  readonly label: ComponentChildren;
  /** Read aloud only. */
  readonly labelHidden?: boolean | undefined;
  readonly checked: boolean;
  readonly indeterminate?: boolean | undefined;
  readonly onChecked: (checked: boolean) => void;
  readonly hint?: ComponentChildren;
  readonly class?: string | undefined;
}

/** A box to tick, with its words as part of what can be touched. */
export function CheckBox({ label, labelHidden, checked, indeterminate, onChecked, hint, class: given }: CheckBoxProps) {
  const id = useId();
  return (
    <label
      class={classNames(
        "flex min-h-11 cursor-pointer items-center gap-3",
        labelHidden && "min-w-11 justify-center",
        given,
      )}
    >
      <input
        type="checkbox"
        class="check"
        checked={checked}
        indeterminate={indeterminate ?? false}
        aria-describedby={hint === undefined ? undefined : id}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <span class={labelHidden ? "hidden-visually" : "min-w-0"}>
        {label}
        {hint !== undefined && (
          <span id={id} class="block text-caption text-ink-3">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
