import { useState } from "preact/hooks";
import { describeDay, describeFact } from "../../../engine/index.ts";
import type { PictureTarget } from "../../../picture/index.ts";
import { Button, Card, IconButton } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { PictureList, Timeline } from "../../timeline/index.ts";
import type { Supposing } from "./use-supposing.ts";
import { WhatIfSheet } from "./what-if-sheet.tsx";

interface CasePictureProps {
  /** As it is. */
  readonly open: OpenCase;
  readonly supposing: Supposing;
  readonly onOpen: (target: PictureTarget) => void;
}

/** The fine line as the heart of the page: today can be dragged, things can be supposed, and it is there as a list. */
export function CasePicture({ open, supposing, onOpen }: CasePictureProps) {
  const [isAsking, setAsking] = useState(false);
  const { shown, isSupposed, triedIds, tried } = supposing;
  return (
    <Card as="figure" class="-mx-1 px-1 pt-4 pb-2 tablet:mx-0 tablet:px-4 tablet:pt-5">
      <Timeline
        open={shown}
        isSupposed={isSupposed}
        supposedFacts={triedIds}
        frame={supposing.base}
        onMove={supposing.moveTo}
        onReturn={supposing.goHome}
        onOpen={onOpen}
      />
      {tried !== undefined && <Tried shown={shown} supposing={supposing} />}
      <Controls supposing={supposing} onAsk={() => setAsking(true)} />
      <details class="no-print px-3 tablet:px-0">
        <summary class="inline-flex min-h-11 items-center rounded-small text-secondary font-medium text-accent">
          As a list
        </summary>
        <div class="pb-2 tablet:hidden">
          <PictureList open={shown} isSupposed={isSupposed} supposedFacts={triedIds} hasLegend />
        </div>
        <div class="hidden pb-2 tablet:block">
          <PictureList open={shown} isSupposed={isSupposed} supposedFacts={triedIds} />
        </div>
      </details>
      <div class="hidden print:block">
        <PictureList open={shown} isSupposed={isSupposed} supposedFacts={triedIds} />
      </div>
      <WhatIfSheet open={open} isOpen={isAsking} onClose={() => setAsking(false)} onTry={supposing.tryOut} />
    </Card>
  );
}

/** What is tried, that nothing of it is saved, and the two ways on. */
function Tried({ shown, supposing }: { readonly shown: OpenCase; readonly supposing: Supposing }) {
  const theCase = shown.parsed.case;
  const tried = theCase.facts.filter(({ id }) => supposing.triedIds.has(id));
  const [first] = tried;
  if (first === undefined) return null;
  const day = describeDay(shown.calendar.dateOf(first.at));
  return (
    <div class="no-print mx-3 mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-button bg-accent-tint px-4 py-2 tablet:mx-0">
      <p class="min-w-0 grow basis-56 text-secondary" role="status" dir="auto">
        What if, on {day}: {tried.map((fact) => describeFact(fact, theCase, shown.plan.asOf)).join("; ")}. Nothing is
        saved.
      </p>
      <span class="flex flex-wrap gap-2">
        <Button size="small" onClick={supposing.takeOut}>
          Take it out
        </Button>
        <Button size="small" kind="primary" onClick={() => void supposing.record()}>
          It happened: record it
        </Button>
      </span>
    </div>
  );
}

/** What dragging does, as buttons; and the way back. */
function Controls({ supposing, onAsk }: { readonly supposing: Supposing; readonly onAsk: () => void }) {
  const { day, isSupposed, tried } = supposing;
  return (
    <div class="no-print flex flex-wrap items-center gap-x-1 px-2 tablet:px-0">
      <IconButton icon="back" label="Suppose a day earlier" onClick={() => supposing.moveTo(day - 1)} />
      <IconButton icon="forward" label="Suppose a day later" onClick={() => supposing.moveTo(day + 1)} />
      {isSupposed ? (
        tried === undefined && (
          <Button kind="text" size="small" onClick={supposing.goHome}>
            Back to today
          </Button>
        )
      ) : (
        <span class="text-caption text-ink-3">Drag today to see another day</span>
      )}
      <span class="ms-auto">
        <Button kind="text" size="small" onClick={onAsk}>
          What if…
        </Button>
      </span>
    </div>
  );
}
