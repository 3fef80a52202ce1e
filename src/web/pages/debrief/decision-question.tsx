import { describeDay, formatDate, parseDate } from "../../../engine/index.ts";
import { ChoiceButtons, DayPicker } from "../../design/index.ts";
import { useDesk } from "../../desk/index.ts";
import { distanceWords } from "./answer-words.ts";
import { Meaning } from "./meaning.tsx";
import type { QuestionProps } from "./question-props.ts";
import { decisionDay } from "./told-debrief.ts";

const OPTIONS = [
  { value: "day", label: "They named a day" },
  { value: "unsaid", label: "They didn’t say" },
  { value: "1", label: "In about a week" },
  { value: "2", label: "In about two weeks" },
] as const;

/** When they will decide, and what that means for asking. */
export function DecisionQuestion({ draft, change, found }: QuestionProps) {
  const now = useDesk().now.value;
  const { calendar, span } = found;
  const { decision } = draft;
  const today = calendar.dateOf(now);
  const value = decision?.kind === "about" ? (`${decision.weeks}` as "1" | "2") : decision?.kind;
  const day = span === undefined ? undefined : decisionDay(draft, calendar.dateOf(span.start));
  const choose = (chosen: (typeof OPTIONS)[number]["value"]) => {
    if (chosen === "unsaid") change({ decision: { kind: "unsaid" } });
    else if (chosen !== "day") change({ decision: { kind: "about", weeks: Number(chosen) } });
    else if (decision?.kind !== "day") change({ decision: { kind: "day" } });
  };
  return (
    <>
      <ChoiceButtons label="When they will decide" options={OPTIONS} value={value} onValue={choose} />
      {decision?.kind === "day" && (
        <DayPicker
          label="The day they named"
          value={decision.on}
          onPick={(on) => change({ decision: { kind: "day", on } })}
          today={formatDate(today)}
          min={span === undefined ? undefined : formatDate(calendar.dateOf(span.start))}
          holidayOn={(on) => calendar.holidayName(parseDate(on))}
          weekend={calendar.spec.weekend}
        />
      )}
      {(day !== undefined || decision?.kind === "unsaid") && (
        <Meaning found={found}>
          {day !== undefined && (
            <>
              <b class="text-ink">{describeDay(day, today)},</b> {distanceWords(day, today)}.{" "}
            </>
          )}
        </Meaning>
      )}
    </>
  );
}
