import { WEEKDAYS } from "../../../engine/index.ts";
import type { Asking } from "../../debrief-drafts/index.ts";
import { ChoiceButtons, Segmented } from "../../design/index.ts";
import { WEEKDAY_CODES } from "./answer-words.ts";
import { Meaning } from "./meaning.tsx";
import type { QuestionProps } from "./question-props.ts";

const OPTIONS: readonly { readonly value: Asking["kind"]; readonly label: string }[] = [
  { value: "yes", label: "Yes, I may ask" },
  { value: "they-call", label: "No, they will be in touch" },
  { value: "every", label: "Yes, once a week" },
  { value: "thanks-only", label: "A thank-you and no more" },
  { value: "no-contact", label: "No contact at all" },
];

/** Whether one may ask how it stands, and what that means. */
export function AskingQuestion({ draft, change, found }: QuestionProps) {
  const { asking } = draft;
  const choose = (kind: Asking["kind"]) => change({ asking: kind === "every" ? { kind, weekday: "FR" } : { kind } });
  return (
    <>
      <ChoiceButtons columns={1} label="Whether I may ask" options={OPTIONS} value={asking?.kind} onValue={choose} />
      {asking?.kind === "every" && (
        <Segmented
          label="On which weekday"
          options={WEEKDAY_CODES.map((value, place) => ({ value, label: WEEKDAYS[place]?.slice(0, 3) }))}
          value={asking.weekday}
          onValue={(weekday) => change({ asking: { kind: "every", weekday } })}
        />
      )}
      {asking !== undefined && <Meaning found={found} />}
    </>
  );
}
