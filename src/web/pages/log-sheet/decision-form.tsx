import { ChoiceButtons } from "../../design/index.ts";
import { DayField } from "./day-field.tsx";
import type { FormProps } from "./form-props.ts";
import type { ToldDecision } from "./told.ts";
import { WhoField } from "./who-field.tsx";

const OUTCOMES = [
  { value: "offer", label: "An offer" },
  { value: "rejection", label: "A no" },
  { value: "position-closed", label: "The position closed" },
  { value: "withdrawn", label: "I withdrew" },
] as const;

const AFTER_A_DECISION = [
  { value: "accepted", label: "I accepted" },
  { value: "declined", label: "I declined" },
  { value: "reopened", label: "It goes on after all" },
] as const;

const OUTCOMES_OF_EMPLOYERS = [
  { value: "offer", label: "An offer" },
  { value: "rejection", label: "A no" },
  { value: "position-closed", label: "The position closed" },
  { value: "withdrawn", label: "They withdrew" },
] as const;

const AFTER_A_DECISION_OF_EMPLOYERS = [
  { value: "accepted", label: "They accepted" },
  { value: "declined", label: "They declined" },
  { value: "reopened", label: "It goes on after all" },
] as const;

/** An offer, a no, or a decision of one's own; after one, what became of it. */
export function DecisionForm({ told, onTold, context }: FormProps<ToldDecision>) {
  const { people, clock, now, isDecided, side } = context;
  const [first, later] =
    side === "employer" ? [OUTCOMES_OF_EMPLOYERS, AFTER_A_DECISION_OF_EMPLOYERS] : [OUTCOMES, AFTER_A_DECISION];
  const isTheirs = told.outcome === "offer" || told.outcome === "rejection" || told.outcome === "position-closed";
  return (
    <>
      <div class="grid gap-2">
        <span class="text-secondary font-medium">What was decided?</span>
        <ChoiceButtons
          label="What was decided"
          options={isDecided ? [...later, ...first] : first}
          value={told.outcome}
          onValue={(outcome) => onTold({ ...told, outcome })}
        />
      </div>
      {told.outcome === "offer" && (
        <DayField
          label="Answer by"
          value={told.respondBy}
          onValue={(respondBy) => onTold({ ...told, respondBy })}
          clock={clock}
          now={now}
        />
      )}
      {isTheirs && people.length > 0 && (
        <WhoField
          label="Who said so?"
          optional
          people={people}
          value={told.by}
          onValue={(by) => onTold({ ...told, by })}
        />
      )}
    </>
  );
}
