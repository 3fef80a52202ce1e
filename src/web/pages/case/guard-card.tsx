import { clockOfCase, guardAnswer, nearMomentByClock, stepTitle } from "../../../engine/index.ts";
import { Button, Card } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";

interface GuardCardProps {
  readonly open: OpenCase;
  readonly onWhy: () => void;
}

/** May I contact them now? In a few words, with the reason one touch away. */
export function GuardCard({ open, onWhy }: GuardCardProps) {
  const { ownTimeZone } = useDesk();
  const answer = guardAnswer(open.plan.guard);
  return (
    <Card class="flex items-center gap-3 py-2.5 ps-4 pe-2 tablet:max-w-[22rem] tablet:pe-4">
      <div class="min-w-0 grow">
        <div class="text-secondary text-ink-2">
          {open.parsed.case.side === "employer" ? "May we contact them now?" : "May I contact them now?"}
        </div>
        <div
          class={`font-serif text-[1.25rem] leading-[1.625rem] font-[520] clamp-name ${answer === "Yes" ? "text-accent" : ""}`}
          dir="auto"
        >
          {shortAnswer(open, ownTimeZone.value)}
        </div>
      </div>
      <Button class="no-print" size="small" onClick={onWhy}>
        Why
      </Button>
    </Card>
  );
}

/** "Yes: thank Lee Okafor", "Not yet: tomorrow, 10:00", "No". */
function shortAnswer({ plan, parsed }: OpenCase, ownTimeZone: string): string {
  const { guard } = plan;
  const word = guardAnswer(guard);
  const theCase = parsed.case;
  const step = plan.steps.find(({ id }) => id === guard.step);
  if (word === "Yes" && step !== undefined) return `Yes: ${lowered(stepTitle(step, theCase, plan.attempts.limit))}`;
  if (word !== "Not yet" || guard.from === null) return word;
  return `Not yet: ${nearMomentByClock(guard.from, plan.asOf, clockOfCase(theCase, ownTimeZone))}`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
