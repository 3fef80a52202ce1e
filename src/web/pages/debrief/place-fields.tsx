import { placeOfZone } from "../../../engine/index.ts";
import { countries, countryInSentence } from "../../../holidays/index.ts";
import type { Application } from "../../debrief-drafts/index.ts";
import { Field, type FieldOption } from "../../design/index.ts";
import { countryOptions, regionOptions, useRegions, zoneOptions } from "../../places/index.ts";

type NewApplication = Extract<Application, { kind: "new" }>;

export interface PlaceFieldsProps {
  readonly application: NewApplication;
  readonly onPlace: (place: Pick<NewApplication, "timeZone" | "country" | "region">) => void;
}

const NONE: FieldOption = { value: "", label: "None: no public holidays are kept" };

/** Where the company is: its clock and its public holidays, taken from the settings and changeable. */
export function PlaceFields({ application, onPlace }: PlaceFieldsProps) {
  const { timeZone, country, region } = application;
  const regions = useRegions(country);
  const put = (place: { timeZone?: string; country?: string; region?: string }) => {
    const next = { timeZone, country, region, ...place };
    onPlace({
      timeZone: next.timeZone,
      ...(next.country ? { country: next.country } : {}),
      ...(next.country && next.region ? { region: next.region } : {}),
    });
  };
  return (
    <details>
      <summary class="inline-flex min-h-11 items-center gap-1 rounded-small text-secondary text-ink-2">
        <span>
          {placeWords(application)} <span class="font-medium text-accent">Change</span>
        </span>
      </summary>
      <div class="mt-2 grid gap-3">
        <Field
          label="Country: its public holidays are kept"
          kind="select"
          value={country ?? ""}
          options={[NONE, ...countryOptions()]}
          onValue={(next) => put({ country: next, region: "" })}
        />
        {regions.length > 0 && (
          <Field
            label="State or region: some keep holidays of their own"
            kind="select"
            value={region ?? ""}
            options={regionOptions(regions)}
            onValue={(next) => put({ region: next })}
          />
        )}
        <Field
          label="Time zone"
          kind="select"
          value={timeZone}
          options={zoneOptions(timeZone)}
          onValue={(next) => put({ timeZone: next })}
        />
      </div>
    </details>
  );
}

/** "Hours in New York, public holidays of the United States." */
function placeWords({ timeZone, country }: NewApplication): string {
  const name = countries().find(({ code }) => code === country)?.name;
  const holidays = name === undefined ? "no public holidays" : `public holidays of ${countryInSentence(name)}`;
  return `Hours ${placeOfZone(timeZone)}, ${holidays}.`;
}
