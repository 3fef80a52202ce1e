import type { ComponentChildren } from "preact";
import { classNames } from "../../design/index.ts";

/** What will happen to those that are ticked, over the foot of the page; it stands as wide as the table above. */
export function FloatingBar({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <div class="h-28 no-print" aria-hidden="true" />
      <section
        aria-label="What is selected"
        class="no-print floating fixed inset-x-4 bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-20 mx-auto flex max-w-[82.5rem] flex-wrap items-center gap-x-3.5 gap-y-1 bg-ink py-2 ps-5 pe-3 text-paper tablet:start-[7.5rem] tablet:end-8 tablet:bottom-5 desktop:start-64 desktop:end-10 short:static short:mt-4 enlarged:static enlarged:mt-4 [&_:focus-visible]:outline-paper"
      >
        {children}
      </section>
    </>
  );
}

/** How the bar says what will happen: below the count on a phone, beside it elsewhere. */
export const BAR_SENTENCE =
  "me-auto min-w-0 grow text-secondary opacity-80 max-tablet:basis-full tablet:basis-56 tablet:py-1.5";

interface BarButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** The one that goes on. */
  readonly isMain?: boolean;
}

/** A verb in the bar. */
export function BarButton({ children, onClick, isMain = false }: BarButtonProps) {
  return (
    <button
      type="button"
      class={classNames(
        "min-h-11 rounded-small text-secondary font-medium",
        isMain ? "bg-paper px-3.5 text-ink" : "px-2.5 hover:bg-[color-mix(in_oklab,transparent,var(--paper)_14%)]",
      )}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
