import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type CaseView, numberWord } from "../../../app/index.ts";
import { useDesk } from "../../desk/index.ts";
import { BULK_DEEDS, type BulkDeed, bulkPlan } from "./bulk-deeds.ts";
import { doBulk } from "./do-bulk.ts";

export interface BulkBarProps {
  /** Those that are selected. */
  readonly views: readonly CaseView[];
  /** How many the page shows, and how they are all selected. */
  readonly shown: number;
  readonly onSelectAll: () => void;
  readonly onEnd: () => void;
}

/** What can be done to all that are selected. It says what will happen before it does it; one touch undoes it all. */
export function BulkBar({ views, shown, onSelectAll, onEnd }: BulkBarProps) {
  const [deed, setDeed] = useState<BulkDeed>();
  return (
    <section
      aria-label="What is selected"
      class="no-print floating fixed inset-x-4 bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-30 mx-auto flex max-w-[44rem] flex-wrap items-center gap-x-1 gap-y-1 bg-ink py-1.5 ps-5 pe-2 text-paper tablet:bottom-14 short:static short:mt-4 enlarged:static enlarged:mt-4 [&_:focus-visible]:outline-paper"
    >
      {deed === undefined || views.length === 0 ? (
        <>
          <span class="me-auto py-2 font-semibold" role="status">
            {views.length === 0 ? "Nothing selected yet" : `${views.length} selected`}
          </span>
          {views.length < shown && <BarButton onClick={onSelectAll}>Select all {numberWord(shown)}</BarButton>}
          {views.length > 0 &&
            BULK_DEEDS.map((one) => (
              <BarButton key={one.deed} onClick={() => setDeed(one.deed)}>
                {one.label}
              </BarButton>
            ))}
          <BarButton onClick={onEnd}>Close</BarButton>
        </>
      ) : (
        <Confirming deed={deed} views={views} onBack={() => setDeed(undefined)} onDone={onEnd} />
      )}
    </section>
  );
}

interface ConfirmingProps {
  readonly deed: BulkDeed;
  readonly views: readonly CaseView[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Confirming({ deed, views, onBack, onDone }: ConfirmingProps) {
  const desk = useDesk();
  const main = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => main.current?.focus(), []);
  const [isDoing, setDoing] = useState(false);
  const plan = bulkPlan(deed, views, desk.now.value);
  const isPossible = plan.acts.length > 0;
  const act = async () => {
    if (isDoing) return;
    setDoing(true);
    await doBulk(plan, desk);
    onDone();
  };
  return (
    <>
      <p class="me-auto min-w-0 basis-64 grow py-2" role="status">
        {isDoing ? "One moment." : plan.sentence}
      </p>
      <BarButton onClick={onBack}>Back</BarButton>
      {isPossible && (
        <button
          ref={main}
          type="button"
          class="min-h-11 rounded-small bg-paper px-4 font-semibold text-ink"
          onClick={() => void act()}
        >
          {plan.button}
        </button>
      )}
    </>
  );
}

function BarButton({ children, onClick }: { readonly children: ComponentChildren; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      class="min-h-11 rounded-small px-3 font-semibold hover:bg-[color-mix(in_oklab,transparent,var(--paper)_14%)]"
      onClick={onClick}
    >
      {children}
    </button>
  );
}
