import { useState } from "preact/hooks";
import {
  Card,
  CheckBox,
  ChoiceButtons,
  DayPicker,
  Field,
  Filters,
  Segmented,
  SeveralChoices,
} from "../../design/index.ts";
import { Part, Specimens } from "./part.tsx";

const TONES = [
  { value: "plain", label: "Plain" },
  { value: "warm", label: "Warm" },
  { value: "formal", label: "Formal" },
] as const;

const STANCES = [
  { value: "all", label: "All", count: 14 },
  { value: "act", label: "Act", count: 3 },
  { value: "wait", label: "Waiting", count: 5 },
] as const;

const DAYS = [
  { value: "named", label: "They named a day" },
  { value: "none", label: "They didn’t say" },
] as const;

const PEOPLE = [
  { value: "dana", label: "Dana Kim" },
  { value: "lee", label: "Lee Okafor" },
  { value: "sam", label: "Sam Ortiz" },
] as const;

const ZONES = [
  { value: "America/New_York", label: "New York" },
  { value: "America/Chicago", label: "Chicago" },
];

const MARKS: ReadonlyMap<string, string> = new Map([["2026-11-24", "check-in opens"]]);

/** Everything that is written into or chosen from. */
export function InputsPart() {
  return (
    <Part title="Inputs">
      <Texts />
      <Choosing />
      <Days />
    </Part>
  );
}

function Texts() {
  const [text, setText] = useState("");
  const [zone, setZone] = useState("America/New_York");
  const shared = { value: text, onValue: setText };
  return (
    <div class="grid gap-4 tablet:grid-cols-3">
      <Field {...shared} label="Company" placeholder="Globex" />
      <Field {...shared} label="Name" hint="As letters are signed." optional />
      <Field
        label="Email"
        kind="email"
        value="lee.okafor@"
        onValue={setText}
        error="An address such as lee@globex.example."
      />
      <Field label="Zone" kind="select" value={zone} onValue={setZone} options={ZONES} />
      <Field label="Day" kind="date" value="2026-11-20" onValue={setText} />
      <Field label="Time" kind="time" value="14:00" onValue={setText} />
      <Field
        label="What was said"
        kind="textarea"
        value="revenue forecast"
        onValue={setText}
        class="tablet:col-span-2"
      />
      <Field label="Search" labelHidden kind="search" placeholder="Company, person, word" {...shared} />
    </div>
  );
}

function Choosing() {
  const [tone, setTone] = useState<(typeof TONES)[number]["value"]>("warm");
  const [stance, setStance] = useState<(typeof STANCES)[number]["value"]>("all");
  const [people, setPeople] = useState<readonly (typeof PEOPLE)[number]["value"][]>(["dana"]);
  const [checked, setChecked] = useState(true);
  return (
    <>
      <Specimens title="Segmented, Filters">
        <Segmented label="Tone" options={TONES} value={tone} onValue={setTone} />
        <Filters label="Stance" options={STANCES} value={stance} onValue={setStance} />
      </Specimens>
      <Specimens title="CheckBox">
        <CheckBox label="I may ask after that day" checked={checked} onChecked={setChecked} />
        <CheckBox
          label="Notify me"
          hint="At 08:00, on business days."
          checked={!checked}
          onChecked={(on) => setChecked(!on)}
        />
        <CheckBox label="Some of them" checked={false} indeterminate onChecked={() => setChecked(true)} />
        <CheckBox label="Select Globex" labelHidden checked={checked} onChecked={setChecked} />
      </Specimens>
      <div class="max-w-[26rem]">
        <SeveralChoices label="Who was there?" options={PEOPLE} values={people} onValues={setPeople} />
      </div>
    </>
  );
}

function Days() {
  const [answer, setAnswer] = useState<(typeof DAYS)[number]["value"]>("named");
  const [day, setDay] = useState<string | undefined>("2026-11-20");
  return (
    <Card as="section" class="grid max-w-[24rem] gap-3.5 p-4" aria-label="When will they decide?">
      <h3 class="text-question">When will they decide?</h3>
      <ChoiceButtons label="When will they decide?" options={DAYS} value={answer} onValue={setAnswer} />
      <DayPicker
        label="The day they named"
        value={day}
        onPick={setDay}
        today="2026-11-13"
        min="2026-11-13"
        holidayOn={(on) => (on === "2026-11-26" ? "Thanksgiving" : undefined)}
        marks={MARKS}
      />
    </Card>
  );
}
