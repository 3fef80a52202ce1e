import { useState } from "preact/hooks";
import { type Day, describeDayFrom, formatDate, parseDate } from "../../../engine/index.ts";
import { Button, DayPicker, Field, IconButton } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { calledNames } from "./answer-words.ts";
import { LabelledFilters } from "./labelled-filters.tsx";
import { nearDayWords } from "./near-day-words.ts";
import type { QuestionProps } from "./question-props.ts";
import { nearDays, takePromise } from "./told-debrief.ts";

/** What was promised, to whom, and by when: several, one after the other. */
export function PromisesQuestion(props: QuestionProps) {
  return (
    <>
      {props.draft.promises.length > 0 && <PromiseList {...props} />}
      <PromiseForm {...props} />
    </>
  );
}

function PromiseList({ draft: { promises }, change, found: { people, calendar } }: QuestionProps) {
  const today = calendar.dateOf(useDesk().now.value);
  return (
    <ul>
      {promises.map((promise, place) => (
        <li key={`${place} ${promise.what}`} class="flex items-center gap-2 border-t border-line first:border-t-0">
          <span class="min-w-0 grow break-words py-2">
            <bdi class="font-semibold">{promise.what}</bdi>{" "}
            <span class="text-secondary text-ink-2">
              to <bdi>{calledNames([promise.to], people)}</bdi>
              {promise.by !== undefined && `, by ${describeDayFrom(parseDate(promise.by), today)}`}
            </span>
          </span>
          <IconButton
            icon="close"
            label={`Remove: ${promise.what}`}
            onClick={() => change({ promises: promises.filter((_, other) => other !== place) })}
          />
        </li>
      ))}
    </ul>
  );
}

function PromiseForm({ draft, change, found }: QuestionProps) {
  const { people, calendar } = found;
  const today = calendar.dateOf(useDesk().now.value);
  const { typing, promises } = draft;
  const put = (part: Readonly<Record<string, string>>) => change({ typing: { ...typing, ...part } });
  const what = typing.promise ?? "";
  const to = typing.promiseTo ?? draft.present[0] ?? people[0]?.id;
  return (
    <form
      class="grid gap-3"
      aria-label="A promise"
      onSubmit={(event) => {
        event.preventDefault();
        change(takePromise(draft, to));
      }}
    >
      <Field
        label={promises.length === 0 ? "What I promised" : "Something else that I promised"}
        placeholder="such as the paper on forecasting"
        value={what}
        autocomplete="off"
        maxLength={500}
        onValue={(promise) => put({ promise })}
      />
      {what.trim() !== "" && (
        <>
          {people.length > 1 && (
            <LabelledFilters
              label="To whom"
              options={people.map(({ id }) => ({ value: id, label: <bdi>{calledNames([id], people)}</bdi> }))}
              value={to}
              onValue={(promiseTo) => put({ promiseTo })}
            />
          )}
          <ByWhen
            by={typing.promiseBy ?? ""}
            onBy={(promiseBy) => put({ promiseBy })}
            days={nearDays(calendar, today, 3)}
            {...{ found, today }}
          />
          <Button type="submit" icon="plus">
            Add this promise
          </Button>
        </>
      )}
    </form>
  );
}

interface ByWhenProps extends Pick<QuestionProps, "found"> {
  readonly by: string;
  readonly onBy: (on: string) => void;
  readonly days: readonly Day[];
  readonly today: Day;
}

const ANOTHER = "another";

function ByWhen({ by, onBy, days, today, found: { calendar } }: ByWhenProps) {
  const near = days.map((day) => ({ value: formatDate(day), label: nearDayWords(day, today) }));
  const isNear = by === "" || near.some(({ value }) => value === by);
  const [isPicking, setPicking] = useState(!isNear);
  const choose = (value: string) => {
    setPicking(value === ANOTHER);
    if (value !== ANOTHER) onBy(value);
  };
  return (
    <>
      <LabelledFilters
        label="By when"
        options={[{ value: "", label: "No day named" }, ...near, { value: ANOTHER, label: "Another day" }]}
        value={isPicking ? ANOTHER : by}
        onValue={choose}
      />
      {isPicking && (
        <DayPicker
          label="By when"
          value={by === "" ? undefined : by}
          onPick={onBy}
          today={formatDate(today)}
          min={formatDate(today)}
          holidayOn={(on) => calendar.holidayName(parseDate(on))}
          weekend={calendar.spec.weekend}
        />
      )}
    </>
  );
}
