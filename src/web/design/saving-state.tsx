import { describeSaving, type Saving } from "./describe-saving.ts";
import { Icon } from "./icon.tsx";

export interface SavingStateProps {
  readonly saving: Saving;
  /** Does what the state asks for: exports, signs in, shows what was refused. */
  readonly onAct?: (() => void) | undefined;
}

const ACTS: Readonly<Partial<Record<Saving["kind"], string>>> = {
  "not-saved": "Export now",
  "signed-out": "Sign in",
  refused: "See why",
};

/** In a few words, whether what was entered is safe: "Saved, 09:58", "Saved on this phone". */
export function SavingState({ saving, onAct }: SavingStateProps) {
  const { kind } = saving;
  const wantsEye = kind === "not-saved" || kind === "refused";
  const act = ACTS[kind];
  return (
    <div
      class={`flex flex-wrap items-center gap-x-1.5 text-caption ${wantsEye ? "font-medium text-late" : "text-ink-3"}`}
      role="status"
    >
      {kind === "saved-here" && <Icon name="offline" size={16} />}
      <span>{describeSaving(saving, isPhone())}</span>
      {act !== undefined && onAct !== undefined && (
        <button
          type="button"
          class="relative min-h-6 font-semibold underline after:absolute after:-inset-2.5"
          onClick={onAct}
        >
          {act}
        </button>
      )}
    </div>
  );
}

/** What the reader holds: "this phone" or, where it is larger, "this device". */
export function thisDevice(): string {
  return isPhone() ? "this phone" : "this device";
}

function isPhone(): boolean {
  return matchMedia("(width < 45rem)").matches;
}
