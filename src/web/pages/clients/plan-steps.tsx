import type { PlanJson } from "../../../contract/index.ts";
import { StateGlyph } from "../../design/index.ts";
import { actionWords, stateWords } from "./action-words.ts";
import { dateWords } from "./step-words.tsx";

/** All steps of a plan, to look at and nothing else. */
export function PlanSteps({ steps }: Pick<PlanJson, "steps">) {
  return (
    <ul class="grid">
      {steps.map(({ id, action, state, window }) => (
        <li key={id} class="flex items-start gap-3 border-t border-line py-2">
          <StateGlyph state={state} />
          <span>
            {actionWords(action)} <span class="text-ink-3">· {stateWords(state)}</span>
            <span class="block text-secondary text-ink-3">
              {dateWords(window.opens)} to {dateWords(window.due)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
