import { useState } from "preact/hooks";
import type { NewFact } from "../../../app/index.ts";
import { formatDate, type Instant, parseDate } from "../../../engine/index.ts";
import { Button, ChoiceButtons, DayPicker, Sheet, SheetFault } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { sameHourOn } from "./suppose.ts";
import { SUPPOSITIONS, type Supposed, supposedFacts } from "./what-if.ts";

interface WhatIfSheetProps {
  readonly open: OpenCase;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Gives what speaks against trying them. */
  readonly onTry: (drafts: readonly NewFact[], at: Instant) => Promise<string | undefined>;
}

/** What if they answered on Tuesday? Something is supposed for a day; nothing is saved. */
export function WhatIfSheet({ open, isOpen, onClose, onTry }: WhatIfSheetProps) {
  const { calendar, plan } = open;
  const today = formatDate(calendar.dateOf(plan.asOf));
  const [supposed, setSupposed] = useState<Supposed>("answer");
  const [on, setOn] = useState(today);
  const [decisionBy, setDecisionBy] = useState<string>();
  const [fault, setFault] = useState<string>();
  const days = {
    today,
    weekend: calendar.spec.weekend,
    holidayOn: (day: string) => calendar.holidayName(parseDate(day)),
  };
  const tryIt = async () => {
    const at = sameHourOn(parseDate(on), plan.asOf, calendar);
    const drafts = supposedFacts(supposed, open, { at, decisionBy });
    if (drafts === undefined) return setFault(supposed === "new-date" ? "Which date would they name?" : NOBODY);
    const against = await onTry(drafts, at);
    setFault(against);
    if (against === undefined) onClose();
  };
  const foot = (
    <Button kind="primary" onClick={() => void tryIt()}>
      Show what would follow
    </Button>
  );
  return (
    <Sheet open={isOpen} onClose={onClose} title="What if…" foot={foot}>
      <div class="grid gap-5">
        <ChoiceButtons label="What if" options={SUPPOSITIONS} value={supposed} onValue={setSupposed} />
        <div class="grid gap-1">
          <span class="text-secondary font-medium">On which day</span>
          <DayPicker label="The day it would happen" value={on} onPick={setOn} min={today} {...days} />
        </div>
        {supposed === "new-date" && (
          <div class="grid gap-1">
            <span class="text-secondary font-medium">They would decide by</span>
            <DayPicker label="The date they would name" value={decisionBy} onPick={setDecisionBy} min={on} {...days} />
          </div>
        )}
        <p class="text-secondary text-ink-3">Nothing is saved.</p>
      </div>
      <SheetFault fault={fault} />
    </Sheet>
  );
}

const NOBODY = "Nobody of this company is known yet. Add a person first.";
