import { CheckBox, Segmented } from "../../design/index.ts";
import type { Shown } from "./calendar-words.ts";

const KINDS = [
  { value: "events", label: "Events" },
  { value: "tasks", label: "Tasks" },
] as const;

/** What a calendar is to show. */
export function ShownFields({ shown, onShown }: { readonly shown: Shown; readonly onShown: (shown: Shown) => void }) {
  return (
    <div class="grid gap-3">
      <div class="grid gap-1.5">
        <span class="text-secondary font-medium">Steps are</span>
        <Segmented label="Steps are" options={KINDS} value={shown.as} onValue={(as) => onShown({ ...shown, as })} />
      </div>
      <CheckBox
        label="With names, company and reasons"
        hint="Otherwise nobody learns from it what it is about."
        checked={!shown.isPrivate}
        onChecked={(isFull) => onShown({ ...shown, isPrivate: !isFull })}
      />
      <CheckBox
        label="With alarms"
        checked={shown.hasAlarms}
        onChecked={(hasAlarms) => onShown({ ...shown, hasAlarms })}
      />
    </div>
  );
}

/** What goes without saying: nobody learns anything from it. */
export const SHOWN_AT_FIRST: Shown = { as: "events", isPrivate: true, hasAlarms: false };
