import type { ComponentChildren } from "preact";
import { useDesk } from "../../desk/index.ts";
import { meaningWords } from "./meaning-words.ts";
import type { DebriefCase } from "./use-debrief.ts";

export interface MeaningProps {
  readonly found: DebriefCase;
  /** What was chosen, in words. */
  readonly children?: ComponentChildren;
}

/** What an answer means, out of the plan that it would make; read aloud when it changes. */
export function Meaning({ found, children }: MeaningProps) {
  const now = useDesk().now.value;
  return (
    <p class="text-secondary text-ink-2" aria-live="polite">
      {children}
      {meaningWords(found.tried, { calendar: found.calendar, now })}
    </p>
  );
}
