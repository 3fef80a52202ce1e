import { findDuty } from "../../../app/index.ts";
import { Field } from "../../design/index.ts";
import { countryOptions, regionOptions, useRegions, zoneOptions } from "../../places/index.ts";
import { jurisdictionOf, type OpeningDraft } from "./opening-draft.ts";

interface OpeningPlaceProps {
  readonly draft: OpeningDraft;
  readonly onDraft: (change: Partial<OpeningDraft>) => void;
}

/** Where the job is: its clock, its public holidays, and whose law about answers applies. */
export function OpeningPlace({ draft, onDraft }: OpeningPlaceProps) {
  const { timeZone, country, region } = draft;
  const regions = useRegions(country === "" ? undefined : country);
  const duty = findDuty(jurisdictionOf(country, region));
  return (
    <div class="grid gap-4 tablet:grid-cols-2">
      <Field
        kind="select"
        label="Country"
        hint="Its public holidays and its law."
        value={country}
        options={[{ value: "", label: "None" }, ...countryOptions()]}
        onValue={(next) => onDraft({ country: next, region: "" })}
      />
      {regions.length > 0 && (
        <Field
          kind="select"
          label="State or region"
          value={region}
          options={regionOptions(regions)}
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
