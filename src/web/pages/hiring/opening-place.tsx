import { useEffect, useState } from "preact/hooks";
import { findDuty } from "../../../app/index.ts";
import { type CountryName, countries } from "../../../holidays/index.ts";
import { Field, type FieldOption } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { jurisdictionOf, type OpeningDraft } from "./opening-draft.ts";

interface OpeningPlaceProps {
  readonly draft: OpeningDraft;
  readonly onDraft: (change: Partial<OpeningDraft>) => void;
}

/** Where the job is: its clock, its public holidays, and whose law about answers applies. */
export function OpeningPlace({ draft, onDraft }: OpeningPlaceProps) {
  const { timeZone, country, region } = draft;
  const regions = useRegions(country);
  const duty = findDuty(jurisdictionOf(country, region));
  return (
    <div class="grid gap-4 tablet:grid-cols-2">
      <Field
        kind="select"
        label="Country"
        hint="Its public holidays and its law."
        value={country}
        options={[{ value: "", label: "None" }, ...optionsOf(countries())]}
        onValue={(next) => onDraft({ country: next, region: "" })}
      />
      {regions.length > 0 && (
        <Field
          kind="select"
          label="State or region"
          value={region}
          options={[{ value: "", label: "The whole country" }, ...optionsOf(regions)]}
          onValue={(next) => onDraft({ region: next })}
        />
      )}
      <Field
        kind="select"
        label="Time zone"
        value={timeZone}
        options={zoneOptions(timeZone)}
        onValue={(next) => onDraft({ timeZone: next })}
      />
      {duty !== undefined && (
        <p class="border-s-2 border-line-2 ps-3.5 text-secondary text-ink-2 tablet:col-span-2">
          {duty.place}: {duty.what} {duty.beside} <span class="text-ink-3">{duty.source}</span>
        </p>
      )}
    </div>
  );
}

function optionsOf(names: readonly CountryName[]): readonly FieldOption[] {
  return names
    .map(({ code, name }) => ({ value: code, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en"));
}

function zoneOptions(own: string): readonly FieldOption[] {
  const zones = new Set([own, ...Intl.supportedValuesOf("timeZone"), "UTC"]);
  return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ").replaceAll("/", ": ") }));
}

function useRegions(country: string): readonly CountryName[] {
  const desk = useDesk();
  const [regions, setRegions] = useState<readonly CountryName[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void desk.holidays().then(({ resolver }) => {
      if (isCurrent) setRegions(country === "" ? [] : (resolver?.regionsOf(country) ?? []));
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, country]);
  return regions;
}
