import type { StepState } from "../../engine/index.ts";
import type { Tone } from "./page.ts";

/** How a state looks: its shape, which a word always accompanies, its tone and the word. */
export interface StepLook {
  readonly glyph: string;
  readonly tone: Tone;
  readonly word: string;
}

export const STEP_LOOKS: Readonly<Record<StepState, StepLook>> = {
  late: { glyph: "◈", tone: "late", word: "late" },
  open: { glyph: "●", tone: "accent", word: "open" },
  upcoming: { glyph: "○", tone: "accent", word: "upcoming" },
  projected: { glyph: "◌", tone: "quiet", word: "projected" },
  withheld: { glyph: "‖", tone: "quiet", word: "withheld" },
  expired: { glyph: "×", tone: "quiet", word: "expired" },
  skipped: { glyph: "–", tone: "quiet", word: "skipped" },
  done: { glyph: "✓", tone: "quiet", word: "done" },
};
