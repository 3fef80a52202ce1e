import type { DebriefDraft } from "../../debrief-drafts/index.ts";
import type { DebriefCase } from "./use-debrief.ts";

/** What every question gets: what was answered, how to answer, and the case as far as it is known. */
export interface QuestionProps {
  readonly draft: DebriefDraft;
  readonly change: (part: Partial<DebriefDraft>) => void;
  readonly found: DebriefCase;
}
