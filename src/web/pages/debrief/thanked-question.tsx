import { formatDate } from "../../../engine/index.ts";
import { SeveralChoices } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { LabelledFilters } from "./labelled-filters.tsx";
import { nearDayWords } from "./near-day-words.ts";
import { peopleOptions } from "./people-options.tsx";
import type { QuestionProps } from "./question-props.ts";

/** Who was thanked by email already, and on which day. */
export function ThankedQuestion({ draft, change, found }: QuestionProps) {
  const { calendar, people, span } = found;
  const today = calendar.dateOf(useDesk().now.value);
  const first = span === undefined ? today : calendar.dateOf(span.end);
  const days = [...new Set([first, Math.min(first + 1, today), today])];
  const on = draft.thanked[0]?.on ?? formatDate(first);
  const put = (ids: readonly string[], day: string) => change({ thanked: ids.map((to) => ({ to, on: day })) });
  const thanked = draft.thanked.map(({ to }) => to);
  const present = people.filter(({ id }) => draft.present.includes(id));
  return (
    <>
      <SeveralChoices
        label="Who was thanked already"
        options={peopleOptions(present)}
        values={thanked}
        onValues={(ids) => put(ids, on)}
      />
      {thanked.length > 0 && days.length > 1 && (
        <LabelledFilters
          label="On which day"
          options={days.map((day) => ({ value: formatDate(day), label: nearDayWords(day, today) }))}
          value={on}
          onValue={(day) => put(thanked, day)}
        />
      )}
    </>
  );
}
