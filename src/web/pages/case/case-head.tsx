import type { ComponentChildren } from "preact";
import { clockOfCase, describeDay, presentByClock, withNearDates } from "../../../engine/index.ts";
import { Button } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { may } from "../../own-desk/index.ts";
import { caseNames } from "./case-names.ts";

interface CaseHeadProps {
  /** As the page shows it. */
  readonly open: OpenCase;
  readonly isSupposed: boolean;
  readonly guard: ComponentChildren;
  readonly menu: ComponentChildren;
  readonly onLog: () => void;
}

/** Company and role, and the one sentence that a person can act on. */
export function CaseHead({ open, isSupposed, guard, menu, onLog }: CaseHeadProps) {
  const { name, below } = caseNames(open);
  const clock = clockOfCase(open.parsed.case, useDesk().ownTimeZone.value);
  const day = open.calendar.dateOf(open.plan.asOf);
  return (
    <header class="grid grid-cols-[minmax(0,1fr)] gap-3 desktop:grid-cols-[minmax(0,1fr)_auto] desktop:gap-6">
      <div class="min-w-0">
        <p class="hidden text-secondary font-semibold text-ink-2 clamp-name tablet:block">
          <bdi>{name}</bdi> · <bdi>{below}</bdi>
        </p>
        {isSupposed && <p class="text-secondary text-ink-2">If it were {describeDay(day)}:</p>}
        <h1
          class="text-sentence mt-0.5 max-w-[46rem]"
          tabIndex={-1}
          dir="auto"
          aria-live={isSupposed ? "polite" : "off"}
        >
          {isSupposed ? open.plan.headline : withNearDates(open.plan.headline, clock.own.dateOf(open.plan.asOf))}
        </h1>
        {clock.own.zone !== clock.company.zone && (
          <p class="mt-1 text-secondary text-ink-3">{presentByClock(open.plan.asOf, clock)}</p>
        )}
      </div>
      <div class="no-print hidden items-center justify-between gap-3 tablet:flex desktop:flex-col-reverse desktop:items-end desktop:justify-end">
        {guard}
        <div class="flex items-center gap-2">
          {may("write") && <Button onClick={onLog}>What happened?</Button>}
          {menu}
        </div>
      </div>
    </header>
  );
}
