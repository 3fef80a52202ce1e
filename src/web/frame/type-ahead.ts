/** How long the field may take to come. */
const PATIENCE_MS = 5_000;

interface Catching {
  typed: string;
  readonly stop: () => void;
}

let catching: Catching | undefined;

/**
 * Keeps what is typed from now on for a field that is on its way: its page may have to be fetched, and the keys would be taken
 * for commands meanwhile. Ends with `takeTyped`, with Esc, with a touch elsewhere, or after five seconds.
 */
export function catchTyping(): void {
  catching?.stop();
  const stop = () => {
    removeEventListener("keydown", onKey, true);
    removeEventListener("pointerdown", stop, true);
    clearTimeout(timer);
    catching = undefined;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") stop();
    else if (catching === undefined || !isText(event)) return;
    else catching.typed = event.key === "Backspace" ? catching.typed.slice(0, -1) : catching.typed + event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const timer = setTimeout(stop, PATIENCE_MS);
  addEventListener("keydown", onKey, true);
  addEventListener("pointerdown", stop, true);
  catching = { typed: "", stop };
}

/** What was typed since; whoever asks has a field for it, and what is typed next goes there by itself. */
export function takeTyped(): string {
  const typed = catching?.typed ?? "";
  catching?.stop();
  return typed;
}

function isText({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing) return false;
  return key === "Backspace" || [...key].length === 1;
}
