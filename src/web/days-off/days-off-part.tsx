import { useState } from "preact/hooks";
import { type DaysOffJson, parseSettingsChange } from "../../contract/index.ts";
import { describeDay, parseDate } from "../../engine/index.ts";
import { Button, Field, Section } from "../design/index.ts";
import { useDesk } from "../desk/index.ts";

/** One's own days off: listed, taken out, added. Windows stay; lists place steps beside them, and reminders wait. */
export function DaysOffPart() {
  const desk = useDesk();
  const { daysOff = [] } = desk.settings.value;
  const keep = (all: readonly DaysOffJson[], said: string) =>
    void desk.changeSettings({ daysOff: all.length === 0 ? null : all }, said);
  return (
    <Section title="Your days off">
      <p class="text-secondary text-ink-2">
        Dates of a plan stay as they are: they are the company's. You are told which day is best instead, and reminders
        wait until you are back.
      </p>
      {daysOff.length > 0 && (
        <ul class="card">
          {daysOff.map((one) => (
            <li
              key={`${one.from} ${one.to} ${one.name}`}
              class="flex min-h-14 flex-wrap items-center justify-between gap-x-4 border-t border-line px-4 py-1.5 first:border-t-0"
            >
              <span class="wrap-anywhere">
                <b class="font-semibold">{stretchWords(one)}</b> <bdi class="text-secondary text-ink-2">{one.name}</bdi>
              </span>
              <Button
                size="small"
                aria-label={`Take it out: ${stretchWords(one)}`}
                onClick={() =>
                  keep(
                    daysOff.filter((other) => other !== one),
                    "You are not off then.",
                  )
                }
              >
                Take it out
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AddDaysOff
        onAdd={(one) =>
          keep(
            [...daysOff, one].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
            "Your days off are kept.",
          )
        }
      />
    </Section>
  );
}

function stretchWords({ from, to }: DaysOffJson): string {
  const [first, last] = [parseDate(from), parseDate(to)];
  const year = from.slice(0, 4) === to.slice(0, 4) ? ` ${to.slice(0, 4)}` : "";
  if (first === last) return `${describeDay(first)}${year}`;
  return year === ""
    ? `${describeDay(first)} ${from.slice(0, 4)} to ${describeDay(last)} ${to.slice(0, 4)}`
    : `${describeDay(first)} to ${describeDay(last)}${year}`;
}

function AddDaysOff({ onAdd }: { readonly onAdd: (one: DaysOffJson) => void }) {
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string>();
  const add = () => {
    const one = { from, to: to === "" ? from : to, ...(name.trim() === "" ? undefined : { name: name.trim() }) };
    const parsed = parseSettingsChange({ daysOff: [one] });
    setFault(parsed.ok ? undefined : `Expected ${parsed.error[0]!.expected}.`);
    if (!parsed.ok) return;
    for (const empty of [setFrom, setTo, setName]) empty("");
    onAdd(one);
  };
  return (
    <div class="flex flex-wrap items-start gap-x-4 gap-y-3">
      <Field kind="date" label="From" value={from} onValue={setFrom} error={fault} />
      <Field kind="date" label="Up to and with" value={to} onValue={setTo} optional />
      <Field label="What for" value={name} onValue={setName} optional />
      <div class="self-end">
        <Button onClick={add}>Add days off</Button>
      </div>
    </div>
  );
}
