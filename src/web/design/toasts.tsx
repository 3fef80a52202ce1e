import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "./button.tsx";

/** One sentence at the foot of the page, with a way back. */
export interface ToastMessage {
  readonly id: number;
  /** "Marked done." */
  readonly text: string;
  /** "Undo" where none is given. */
  readonly actionLabel?: string | undefined;
  readonly onAction?: (() => void) | undefined;
}

const SHOWN_MS = 10_000;

let lastId = 0;

/** What is being shown, the newest last. */
export const toasts = signal<readonly ToastMessage[]>([]);

/** Says what was done, for ten seconds, and offers to undo it. It is never the only place of that action. */
export function showToast(message: Omit<ToastMessage, "id">): void {
  lastId += 1;
  // One at a time: what was said before is in the history of its case.
  toasts.value = [{ ...message, id: lastId }];
}

/** Takes a message away before its time. */
export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Undoes what the newest message offers to undo; false where none does. The key Z. */
export function undoNewest(): boolean {
  const newest = toasts.value.findLast(({ onAction }) => onAction !== undefined);
  if (newest === undefined) return false;
  dismissToast(newest.id);
  newest.onAction?.();
  return true;
}

/** Where messages appear: the page's one polite live region. */
export function Toasts() {
  return (
    <div class="toasts no-print" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function Toast({ toast }: { readonly toast: ToastMessage }) {
  const { id, text, actionLabel = "Undo", onAction } = toast;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => leaveInTime(element.current, () => dismissToast(id)), [id]);
  const act = () => {
    dismissToast(id);
    onAction?.();
  };
  return (
    <div ref={element} class="toast floating">
      <span class="min-w-0 break-words">{text}</span>
      {onAction !== undefined && (
        <button type="button" class="min-h-11 flex-none rounded-small px-3 font-semibold underline" onClick={act}>
          {actionLabel}
        </button>
      )}
      <IconButton class="text-inherit hover:text-inherit" icon="close" label="Close" onClick={() => dismissToast(id)} />
    </div>
  );
}

/** Calls `leave` after ten seconds in which the element was neither focused nor hovered; gives back how to stop that. */
function leaveInTime(element: HTMLElement | null, leave: () => void): () => void {
  if (element === null) return () => undefined;
  let timer = setTimeout(leave, SHOWN_MS);
  const stay = () => clearTimeout(timer);
  const go = () => {
    clearTimeout(timer);
    if (!element.matches(":hover, :focus-within")) timer = setTimeout(leave, SHOWN_MS);
  };
  for (const name of ["pointerenter", "focusin"]) element.addEventListener(name, stay);
  for (const name of ["pointerleave", "focusout"]) element.addEventListener(name, go);
  return stay;
}
