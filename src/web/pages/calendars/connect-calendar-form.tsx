import { useState } from "preact/hooks";
import type { CalendarTestJson, FoundCalendarJson } from "../../../contract/http/index.ts";
import { Button, ErrorNote, Field } from "../../design/index.ts";
import { calendarApi, failureOf, PATIENT } from "./calendar-api.ts";
import { SHOWN_AT_FIRST, ShownFields } from "./shown-fields.tsx";

interface ConnectCalendarFormProps {
  readonly onConnected: () => Promise<void>;
  readonly onLeave: () => void;
}

const STEP_TITLES: Readonly<Record<NonNullable<CalendarTestJson["step"]>, string>> = {
  address: "The address does not fit.",
  connect: "The server did not answer.",
  "sign-in": "The server did not let us in.",
  calendars: "Which calendar?",
  write: "It cannot be written.",
};

/** Where a calendar lies and who may write it; it is tried before it is kept. */
export function ConnectCalendarForm({ onConnected, onLeave }: ConnectCalendarFormProps) {
  const trying = useTrying(onConnected);
  const { place, setPlace, calendarUrl, setCalendarUrl, shown, setShown, test, failure, isBusy, connect } = trying;
  const several = test?.calendars ?? [];
  return (
    <form class="grid grid-cols-[minmax(0,1fr)] gap-4" onSubmit={(event) => void connect(event)}>
      <PlaceFields place={place} onPlace={setPlace} />
      {several.length > 1 && (
        <Field
          label="Calendar"
          kind="select"
          value={calendarUrl ?? ""}
          onValue={setCalendarUrl}
          options={several.map(({ url, name }) => ({ value: url, label: name }))}
        />
      )}
      <ShownFields shown={shown} onShown={setShown} />
      {test !== undefined && !test.ok && test.step !== null && (
        <ErrorNote title={STEP_TITLES[test.step]}>{test.sentence}</ErrorNote>
      )}
      {failure !== undefined && <ErrorNote title="It is not connected.">{failure}</ErrorNote>}
      <div class="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" disabled={isBusy}>
          {isBusy ? "Trying…" : "Connect"}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

interface CalendarPlace {
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Where the calendar lies as it was typed, and what came of trying it. */
function useTrying(onConnected: () => Promise<void>) {
  const [place, setPlace] = useState<CalendarPlace>({ url: "", user: "", password: "" });
  const [calendarUrl, setCalendarUrl] = useState<string>();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const [test, setTest] = useState<CalendarTestJson>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const connect = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    const chosen = calendarUrl === undefined ? {} : { calendarUrl };
    const body = { ...place, url: place.url.trim(), user: place.user.trim(), ...shown, ...chosen };
    try {
      const tried = await calendarApi.call("POST /api/calendar", { body }, PATIENT);
      setTest(tried);
      if (tried.ok) return await onConnected();
      if (calendarUrl === undefined) setCalendarUrl(firstFitting(tried.calendars));
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { place, setPlace, calendarUrl, setCalendarUrl, shown, setShown, test, failure, isBusy, connect };
}

interface PlaceFieldsProps {
  readonly place: CalendarPlace;
  readonly onPlace: (place: CalendarPlace) => void;
}

function PlaceFields({ place, onPlace }: PlaceFieldsProps) {
  const set = (name: keyof CalendarPlace) => (value: string) => onPlace({ ...place, [name]: value });
  return (
    <>
      <Field
        label="Address"
        kind="url"
        value={place.url}
        onValue={set("url")}
        placeholder="https://calendar.example/"
        autocomplete="off"
        hint="Of the server, or of a calendar there. Your provider calls it CalDAV."
      />
      <Field label="Name there" value={place.user} onValue={set("user")} autocomplete="off" />
      <Field
        label="Password"
        kind="password"
        value={place.password}
        onValue={set("password")}
        autocomplete="off"
        hint="Many providers let you make one for the purpose. It is kept sealed."
      />
    </>
  );
}

function firstFitting(calendars: readonly FoundCalendarJson[]): string | undefined {
  return calendars.length > 1 ? calendars.find(({ takesEvents }) => takesEvents)?.url : undefined;
}
