import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { IconButton } from "./button.tsx";
import { classNames } from "./class-names.ts";

export interface SheetProps {
  readonly open: boolean;
  /** Called when it was closed by Esc, a touch beside it or its own button; set `open` to false then. */
  readonly onClose: () => void;
  readonly title: string;
  /** What stays in sight below: the buttons. */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What rises from below on a phone, and stands at the side of a wider page. The focus comes back to where it was. */
export function Sheet(props: SheetProps) {
  return <Modal {...props} look="" />;
}

export interface DialogProps extends SheetProps {
  /** Wide enough for two columns. */
  readonly wide?: boolean | undefined;
}

/** A question in the middle of the page; on a phone it rises from below. */
export function Dialog({ wide, ...rest }: DialogProps) {
  return <Modal {...rest} look={classNames("sheet-centred", wide && "sheet-wide")} />;
}

function Modal({ open, onClose, title, foot, children, look }: SheetProps & { readonly look: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before anything is drawn: what is typed right after the touch belongs to the dialog already.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || open === element.open) return;
    if (!open) {
      element.close();
      return;
    }
    element.showModal();
    // The title is read first; a field that asks for the focus has it already.
    if (element.querySelector("[autofocus]") === null) element.querySelector("h2")?.focus();
  }, [open]);
  const closeBeside = (event: MouseEvent) => event.target === dialog.current && onClose();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it; the touch beside it is a second way.
    <dialog
      ref={dialog}
      class={classNames("sheet floating", look)}
      aria-labelledby={titleId}
      onClose={() => open && onClose()}
      onClick={closeBeside}
    >
      {open && (
        <>
          <header class="flex flex-none items-center justify-between gap-3 ps-5 pe-2 pt-2 tablet:ps-6">
            <h2 id={titleId} class="text-card-title" tabIndex={-1}>
              {title}
            </h2>
            <IconButton icon="close" label="Close" onClick={onClose} />
          </header>
          <div class="min-h-0 grow overflow-y-auto px-5 pt-1 pb-5 tablet:px-6">{children}</div>
          {foot !== undefined && (
            <footer class="flex flex-none flex-wrap items-center justify-end gap-3 border-t border-line px-5 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] tablet:px-6">
              {foot}
            </footer>
          )}
        </>
      )}
    </dialog>
  );
}
