import type { Choice } from "../../design/index.ts";
import { Filters } from "../../design/index.ts";

export interface LabelledFiltersProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onValue: (value: Value) => void;
}

/** One of a few words under a visible label. */
export function LabelledFilters<Value extends string>(props: LabelledFiltersProps<Value>) {
  return (
    <div class="grid gap-1">
      <p class="text-secondary font-medium" aria-hidden="true">
        {props.label}
      </p>
      <Filters {...props} />
    </div>
  );
}
