import { SettingField } from "./setting-field.tsx";

interface TimeZoneFieldProps {
  readonly value: string;
  readonly deviceTimeZone: string;
}

/** The zone to show times in, by a part of its name. */
export function TimeZoneField({ value, deviceTimeZone }: TimeZoneFieldProps) {
  return (
    <>
      <SettingField
        label="Time zone"
        said="Your time zone is kept."
        list="own-time-zones"
        autocomplete="off"
        placeholder={deviceTimeZone}
        hint={`Type a part of its name. Left empty it is this device's: ${deviceTimeZone}.`}
        value={value}
        changeTo={(text) => ({ timeZone: text === "" ? null : text })}
      />
      <datalist id="own-time-zones">
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
