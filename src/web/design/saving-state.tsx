import { Icon } from "./icon.tsx";

/** Where what was entered is: with the server, on this device alone, or nowhere but on the page. */
export type Saving =
  | { readonly kind: "saved" /** "09:58"; undefined before the first time */; readonly at?: string | undefined }
  | { readonly kind: "saving" }
  | { readonly kind: "saved-here" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly count: number }
  | { readonly kind: "not-saved" /** "the disk is full" */; readonly because: string };

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

/** The state of saving in words. */
export function describeSaving(saving: Saving, onPhone: boolean): string {
  const here = onPhone ? "Saved on this phone" : "Saved on this device";
  switch (saving.kind) {
    case "saved":
      return saving.at === undefined ? "Saved" : `Saved, ${saving.at}`;
    case "saving":
    case "saved-here":
    case "signed-out":
      return here;
    case "refused":
      return saving.count === 1 ? "One entry was not taken" : `${saving.count} entries were not taken`;
    case "not-saved":
      return `Not saved: ${saving.because}.`;
  }
}

function isPhone(): boolean {
  return matchMedia("(width < 45rem)").matches;
}
