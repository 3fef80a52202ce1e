import type { SettingsJson } from "../../../contract/index.ts";
import { Section } from "../../design/index.ts";
import { notifyChange } from "./checked-change.ts";
import { SettingField } from "./setting-field.tsx";

/** When to be told of the day. */
export function RemindersPart({ settings: { notify } }: { readonly settings: SettingsJson }) {
  return (
    <Section title="Reminders">
      <p class="text-secondary text-ink-2">Fineline sends no reminders yet. These times are kept for when it does.</p>
      <div class="grid grid-cols-2 gap-4 enlarged:grid-cols-1 tablet:grid-cols-3">
        <SettingField
          label="In the morning at"
          kind="time"
          value={notify?.morning ?? ""}
          changeTo={(time) => notifyChange(notify, "morning", time)}
          said="The time is kept."
        />
        <SettingField
          label="Quiet from"
          kind="time"
          class="max-tablet:col-start-1"
          value={notify?.quietFrom ?? ""}
          changeTo={(time) => notifyChange(notify, "quietFrom", time)}
          said="The time is kept."
        />
        <SettingField
          label="Quiet until"
          kind="time"
          value={notify?.quietUntil ?? ""}
          changeTo={(time) => notifyChange(notify, "quietUntil", time)}
          said="The time is kept."
        />
      </div>
    </Section>
  );
}
