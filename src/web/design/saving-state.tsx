import { Icon } from "./icon.tsx";

/** Where what was entered is: with the server, on this device alone, or nowhere but on the page. */
export type Saving =
  | { readonly kind: "saved" /** "09:58" */; readonly at?: string | undefined }
  | { readonly kind: "saving" }
  | { readonly kind: "saved-here" /** Facts that wait for a connection. */; readonly waiting: number }
  | { readonly kind: "not-saved" /** "the disk is full" */; readonly because: string };

export interface SavingStateProps {
  readonly saving: Saving;
  /** Offered where something could not be saved. */
  readonly onExport?: (() => void) | undefined;
}

/** In a few words, whether what was entered is safe: "Saved, 09:58", "Saved on this phone". */
export function SavingState({ saving, onExport }: SavingStateProps) {
  const lost = saving.kind === "not-saved";
  return (
    <div
      class={`flex items-center gap-1.5 text-caption ${lost ? "font-medium text-late" : "text-ink-3"}`}
      role="status"
    >
      {saving.kind === "saved-here" && <Icon name="offline" size={16} />}
      <span>{describeSaving(saving)}</span>
      {lost && onExport !== undefined && (
        <button
          type="button"
          class="relative min-h-6 font-semibold underline after:absolute after:-inset-2.5"
          onClick={onExport}
        >
          Export now
        </button>
      )}
    </div>
  );
}

/** The state of saving in words. */
export function describeSaving(saving: Saving): string {
  switch (saving.kind) {
    case "saved":
      return saving.at === undefined ? "Saved" : `Saved, ${saving.at}`;
    case "saving":
      return "Saving";
    case "saved-here":
      return "Saved on this phone";
    case "not-saved":
      return `Not saved: ${saving.because}.`;
  }
}
