import { useState } from "preact/hooks";
import type { SettingsJson } from "../../../contract/index.ts";
import { WEEKDAYS } from "../../../engine/index.ts";
import { CheckBox, Field, Section } from "../../design/index.ts";
import { likelyPlace, useDesk } from "../../desk/index.ts";
import { countryOptions, useHolidayTables } from "../../places/index.ts";
import { checkedChange, hoursChange, USUAL_HOURS, weekendChange, weekendOf } from "./checked-change.ts";
import { holidayNotes } from "./holiday-notes.ts";
import { SettingField } from "./setting-field.tsx";

/** Where most of the companies are, and when they work: what new applications begin with. */
export function CompaniesPart({ settings }: { readonly settings: SettingsJson }) {
  const { hours } = settings;
  return (
    <Section title="The companies">
      <p class="text-secondary text-ink-2">
        What new applications begin with. Each application can have a calendar of its own.
      </p>
      <PlaceFields settings={settings} />
      <div class="grid grid-cols-2 gap-4 enlarged:grid-cols-1">
        <SettingField
          label="Opens"
          kind="time"
          value={hours?.open ?? USUAL_HOURS.open}
          changeTo={(time) => hoursChange(hours, "open", time)}
          said="The hours are kept."
        />
        <SettingField
          label="Closes"
          kind="time"
          value={hours?.close ?? USUAL_HOURS.close}
          changeTo={(time) => hoursChange(hours, "close", time)}
          said="The hours are kept."
        />
      </div>
      <Weekend settings={settings} />
    </Section>
  );
}

function PlaceFields({ settings }: { readonly settings: SettingsJson }) {
  const desk = useDesk();
  const tables = useHolidayTables();
  const { country, region, ...place } = settings;
  const likely = likelyPlace(place, desk.deviceTimeZone).country;
  const all = countryOptions();
  const known = country ?? likely;
  const regions = known === undefined ? [] : (tables?.resolver?.regionsOf(known) ?? []);
  const year = new Date(desk.now.value).getUTCFullYear();
  const unset = all.find(({ value }) => value === likely)?.label;
  return (
    <div class="grid gap-4 tablet:grid-cols-2">
      <Field
        kind="select"
        label="Country"
        value={country ?? ""}
        options={[
          { value: "", label: unset === undefined ? "Not settled" : `As this device has it: ${unset}` },
          ...all,
        ]}
        onValue={(code) =>
          void desk.changeSettings({ country: code === "" ? null : code, region: null }, "The country is kept.")
        }
      />
      {known !== undefined && (regions.length > 0 || region !== undefined) && (
        <Field
          kind="select"
          label="Region"
          optional
          value={region ?? ""}
          options={[
            { value: "", label: "The whole country" },
            ...regions.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
            ...(region === undefined || regions.some(({ code }) => code === region)
              ? []
              : [{ value: region, label: region }]),
          ]}
          onValue={(code) =>
            void desk.changeSettings({ country: known, region: code === "" ? null : code }, "The region is kept.")
          }
        />
      )}
      {tables !== undefined && known !== undefined && (
        <ul class="grid gap-1 text-caption text-ink-3 tablet:col-span-2">
          {holidayNotes(tables, { country: known, region: country === undefined ? undefined : region, year }).map(
            (note) => (
              <li key={note}>{note}</li>
            ),
          )}
        </ul>
      )}
    </div>
  );
}

function Weekend({ settings: { weekend } }: { readonly settings: SettingsJson }) {
  const desk = useDesk();
  const [fault, setFault] = useState<string>();
  const off = weekendOf(weekend);
  const change = (weekday: number, isOff: boolean) => {
    const checked = checkedChange(weekendChange(weekend, weekday, isOff));
    setFault(checked.fault);
    if (checked.change !== undefined) void desk.changeSettings(checked.change, "The weekend is kept.");
  };
  return (
    <fieldset>
      <legend class="text-secondary font-medium">Days off every week</legend>
      <div class="flex flex-wrap gap-x-5">
        {WEEKDAYS.map((name, index) => (
          <CheckBox
            key={name}
            label={name}
            checked={off.includes(index + 1)}
            onChecked={(isOff) => change(index + 1, isOff)}
          />
        ))}
      </div>
      {fault !== undefined && (
        <p class="text-caption font-medium text-late" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
