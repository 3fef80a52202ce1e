import type { SettingsChange, SettingsJson } from "../../../contract/index.ts";
import { Section } from "../../design/index.ts";
import { SettingField } from "./setting-field.tsx";
import { TimeZoneField } from "./time-zone-field.tsx";

type OwnText = "name" | "email" | "phone" | "address";

/** Who writes, and by which clock. */
export function YouPart({
  settings,
  deviceTimeZone,
}: {
  readonly settings: SettingsJson;
  readonly deviceTimeZone: string;
}) {
  const own = (key: OwnText) => ({
    value: settings[key] ?? "",
    changeTo: (text: string): SettingsChange => ({ [key]: text === "" ? null : text }),
  });
  return (
    <Section title="You">
      <div class="grid gap-4 tablet:grid-cols-2">
        <SettingField
          label="Name"
          said="Your name is kept."
          hint="Letters are signed with it."
          autocomplete="name"
          {...own("name")}
        />
        <SettingField
          label="Email"
          kind="email"
          said="Your address is kept."
          hint="Where you write from."
          autocomplete="email"
          {...own("email")}
        />
        <SettingField label="Phone" kind="tel" said="Your number is kept." autocomplete="tel" {...own("phone")} />
        <TimeZoneField value={settings.timeZone ?? ""} deviceTimeZone={deviceTimeZone} />
        <SettingField
          label="Postal address"
          kind="textarea"
          rows={3}
          said="Your postal address is kept."
          hint="For envelopes."
          autocomplete="street-address"
          class="tablet:col-span-2"
          {...own("address")}
        />
      </div>
    </Section>
  );
}
