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
  const [isListed, setListed] = useState(false);
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
      <Controls
        supposing={supposing}
        isListed={isListed}
        onList={() => setListed(!isListed)}
        onAsk={() => setAsking(true)}
      />
      {isListed && (
        <div id={LIST_ID} class="no-print px-3 pb-3 tablet:px-0">
          <div class="tablet:hidden">
            <PictureList open={shown} isSupposed={isSupposed} supposedFacts={triedIds} hasLegend />
          </div>
          <div class="max-tablet:hidden">
            <PictureList open={shown} isSupposed={isSupposed} supposedFacts={triedIds} />
          </div>
        </div>
      )}
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

const LIST_ID = "picture-as-list";

interface ControlsProps {
  readonly supposing: Supposing;
  readonly isListed: boolean;
  readonly onList: () => void;
  readonly onAsk: () => void;
}

/** What dragging does, as buttons, and the way back; the picture as a list; what if. */
function Controls({ supposing, isListed, onList, onAsk }: ControlsProps) {
  const { day, isSupposed, tried } = supposing;
  return (
    <div class="no-print flex flex-wrap items-center px-1 tablet:px-0">
      <IconButton icon="back" label="Suppose a day earlier" onClick={() => supposing.moveTo(day - 1)} />
      <IconButton icon="forward" label="Suppose a day later" onClick={() => supposing.moveTo(day + 1)} />
      {isSupposed && tried === undefined && (
        <Button kind="text" size="small" onClick={supposing.goHome}>
          Back to today
        </Button>
      )}
      {!isSupposed && (
        <span class="ms-1 text-caption text-ink-3 max-tablet:hidden">Drag today to see another day.</span>
      )}
      <span class="ms-auto flex">
        <Button kind="text" size="small" aria-expanded={isListed} aria-controls={LIST_ID} onClick={onList}>
          {isListed ? "Hide the list" : "As a list"}
        </Button>
        <Button kind="text" size="small" onClick={onAsk}>
          What if…
        </Button>
      </span>
    </div>
  );
}
