import type { Case, Step } from "../../../engine/index.ts";
import { Icon, StateGlyph } from "../../design/index.ts";
import { findContactName } from "./contact-of.ts";
import { letterPath } from "./letter-choice.ts";
import type { Panel } from "./panel.ts";

export interface PanelLinksProps {
  readonly panel: Panel;
  readonly caseId: string;
  readonly theCase: Case;
}

/** Where one is among the letters of a panel, and the ones beside it. */
export function PanelLinks({ panel, caseId, theCase }: PanelLinksProps) {
  const { steps, index, previous, next } = panel;
  const link = (step: Step | undefined, isNext: boolean) =>
    step !== undefined && (
      <a
        class="inline-flex min-h-11 min-w-0 items-center gap-1.5 font-medium text-accent no-underline hover:underline"
        href={letterPath(caseId, step.id)}
        rel={isNext ? "next" : "prev"}
      >
        {!isNext && <Icon name="back" size={18} />}
        {step.state === "done" && <StateGlyph state="done" class="!size-3.5" />}
        <span class="truncate" dir="auto">
          {findContactName(step.to, theCase)}
        </span>
        {isNext && <Icon name="forward" size={18} />}
      </a>
    );
  return (
    <nav class="flex min-w-0 items-center gap-4 text-secondary no-print" aria-label="Letters of this occasion">
      {link(previous, false)}
      <span class="flex-none text-ink-2">
        {index + 1} of {steps.length}
      </span>
      {link(next, true)}
    </nav>
  );
}
