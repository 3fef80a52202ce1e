import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { describeEdit } from "../../../app/index.ts";
import { Button, EmptyState, ErrorNote, Field, Loading, PhoneHeader, Sentence } from "../../design/index.ts";
import { type OpenCase, refusalWords, useCase, useDesk } from "../../desk/index.ts";
import { type PageProps, usePageTitle } from "../../frame/index.ts";
import { countryOptions, regionOptions } from "../../places/index.ts";
import { changedDay, type WantedDay } from "./changed-day.ts";
import { type CompanyCalendar, countedWeekend, useYear, usualWeekend } from "./use-year.ts";
import type { YearDay } from "./year-days.ts";
import { YearView } from "./year-view.tsx";
import { placeWords, weekdayWords } from "./year-words.ts";

/** A company's year: weekends, public holidays by name, and its own days. Without a case, the year of a country or region. */
export function CompanyYearPage({ params = {}, query = {} }: PageProps) {
  const { case: caseId } = query;
  return caseId === undefined ? (
    <PlaceYear country={params.country} region={params.region} />
  ) : (
    <CaseYear id={caseId} />
  );
}

function CaseYear({ id }: { readonly id: string }) {
  const loading = useCase(id);
  if (loading.kind === "loading") return <Loading what="their year" />;
  if (loading.kind !== "open") {
    return (
      <>
        <h1 class="hidden-visually">No such application</h1>
        <EmptyState actions={<Button href="/board">Open the board</Button>}>
          {loading.kind === "unreadable" ? loading.message : "There is no such application here."}
        </EmptyState>
      </>
    );
  }
  return <OpenCaseYear open={loading.open} />;
}

function useThisYear() {
  const { now } = useDesk();
  return useState(() => new Date(now.peek()).getUTCFullYear());
}

function OpenCaseYear({ open: { id, stored } }: { readonly open: OpenCase }) {
  const desk = useDesk();
  const [year, setYear] = useThisYear();
  const [fault, setFault] = useState<string>();
  const { header: base } = stored;
  usePageTitle(`The year of ${base.company}`);
  const shown = useYear(year, base.calendar);
  const change = (day: YearDay, wanted: WantedDay) => keep(changedDay(base.calendar, day, wanted), SAID[wanted]);
  const count = (weekend: readonly number[]) => keep({ weekend }, `The weekend is ${weekdayWords(weekend)}.`);
  const keep = async (own: Partial<CompanyCalendar>, said: string) => {
    const header = { ...base, calendar: { ...base.calendar, ...own } };
    const words = describeEdit(base, header);
    if (words.length === 0) return;
    const note = `Edited: ${words.join("; ")}`;
    const revised = await desk.reviseHeader(id, { base, header, note, said });
    setFault(revised.ok ? undefined : refusalWords(revised.error));
  };
  const back = `/case/${encodeURIComponent(id)}`;
  return (
    <>
      <PhoneHeader title={base.company} back={back} backLabel="Back to the application" />
      <Sentence
        above={
          <a class="-my-3 inline-block min-w-11 py-3 text-ink-2" href={back}>
            <bdi>{base.company}</bdi>, <bdi>{base.role}</bdi>
          </a>
        }
      >
        {placeWords(shown?.found) === undefined ? "Their year" : `Their year, in ${placeWords(shown?.found)}`}
      </Sentence>
      {fault !== undefined && <ErrorNote title={fault} />}
      <WeekendNote calendar={base.calendar} year={year} onCount={(weekend) => void count(weekend)} />
      {shown === undefined ? (
        <Loading what="their year" />
      ) : (
        <YearView year={year} onYear={setYear} shown={shown} onChange={(day, wanted) => void change(day, wanted)} />
      )}
    </>
  );
}

const SAID: Readonly<Record<WantedDay, string>> = {
  off: "It counts as a day off.",
  work: "It counts as a working day.",
  half: "It counts as a half-day.",
};

interface WeekendNoteProps {
  readonly calendar: CompanyCalendar;
  readonly year: number;
  readonly onCount: (weekend: readonly number[]) => void;
}

/** Where an application counts another weekend than its place keeps: told, and changed by a touch. */
function WeekendNote({ calendar, year, onCount }: WeekendNoteProps) {
  const [usual, counted] = [usualWeekend(calendar, year), countedWeekend(calendar)];
  if (calendar.country === undefined || usual.join() === counted.join()) return null;
  return (
    <p class="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      <span>
        Offices there rest on {weekdayWords(usual)}. This application counts {weekdayWords(counted)}.
      </span>
      <Button size="small" onClick={() => onCount(usual)}>
        Count {weekdayWords(usual)}
      </Button>
    </p>
  );
}

function PlaceYear({ country, region }: { readonly country: string | undefined; readonly region: string | undefined }) {
  const [year, setYear] = useThisYear();
  const named = { ...(country === undefined ? {} : { country }), ...(region === undefined ? {} : { region }) };
  const shown = useYear(year, useStable({ ...named, weekend: usualWeekend(named, year) }));
  const where = placeWords(shown?.found);
  usePageTitle(where === undefined ? "A year elsewhere" : `The year in ${where}`);
  return (
    <>
      <PhoneHeader title="A year elsewhere" back="/settings" backLabel="Back to the settings" />
      <Sentence above="The year in">{where ?? "Which country?"}</Sentence>
      {shown === undefined ? (
        <Loading what="the year" />
      ) : (
        <>
          <PlaceChoice
            country={country}
            region={region}
            regions={country === undefined ? [] : (shown.tables.resolver?.regionsOf(country) ?? [])}
          />
          {country !== undefined && <YearView year={year} onYear={setYear} shown={shown} onChange={undefined} />}
        </>
      )}
    </>
  );
}

/** The same object for as long as it says the same. */
function useStable(calendar: CompanyCalendar): CompanyCalendar {
  const [kept, keep] = useState(calendar);
  if (JSON.stringify(kept) === JSON.stringify(calendar)) return kept;
  keep(calendar);
  return calendar;
}

interface PlaceChoiceProps {
  readonly country: string | undefined;
  readonly region: string | undefined;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

function PlaceChoice({ country, region, regions }: PlaceChoiceProps) {
  const { route } = useLocation();
  return (
    <div class="mb-6 grid max-w-[36rem] gap-4 tablet:grid-cols-2">
      <Field
        kind="select"
        label="Country"
        value={country ?? ""}
        options={[...(country === undefined ? [{ value: "", label: "Choose one" }] : []), ...countryOptions()]}
        onValue={(code) => route(`/year/${code}`)}
      />
      {country !== undefined && regions.length > 0 && (
        <Field
          kind="select"
          label="Region"
          value={region ?? ""}
          options={regionOptions(regions)}
          onValue={(code) => route(code === "" ? `/year/${country}` : `/year/${country}/${code}`)}
        />
      )}
    </div>
  );
}
