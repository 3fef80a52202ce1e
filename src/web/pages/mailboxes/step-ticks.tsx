import { StateGlyph } from "../../design/index.ts";
import type { ConnectionStepShown } from "./connection-steps.ts";

const GLYPHS = { waiting: "projected", passed: "done", failed: "late" } as const;
const STATE_WORDS = { waiting: "not tried yet", passed: "done", failed: "failed here" } as const;

/** The steps of connecting, each with how it went. */
export function StepTicks({ steps }: { readonly steps: readonly ConnectionStepShown[] }) {
  if (steps.length === 0) return null;
  return (
    <ul class="grid gap-1 text-secondary">
      {steps.map(({ words, state }) => (
        <li key={words} class={`flex items-center gap-2.5 ${state === "failed" ? "text-late" : "text-ink-2"}`}>
          <StateGlyph state={GLYPHS[state]} />
          <span>
            {words}
            <span class={state === "failed" ? "" : "hidden-visually"}>: {STATE_WORDS[state]}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
