import type { ComponentChildren } from "preact";
import { IconButton } from "./button.tsx";
import { classNames } from "./class-names.ts";

export interface PhoneHeaderProps {
  /** Bold, in one line: the company, or the question of the page. */
  readonly title: string;
  /** A fainter second line. */
  readonly below?: ComponentChildren;
  /** Where back leads: the page above this one. */
  readonly back: string;
  readonly backLabel?: string | undefined;
  /** What stands at the end: one small button, or the state of saving. */
  readonly action?: ComponentChildren;
  /** Shown at every width, where a page has no other way back. */
  readonly always?: boolean | undefined;
}

/** The line over a page on a phone: back, where one is, and one action. Wider pages have the rail instead. */
export function PhoneHeader({ title, below, back, backLabel = "Back", action, always }: PhoneHeaderProps) {
  return (
    <div
      class={classNames(
        "-mx-3 flex min-h-14 items-center gap-1 no-print enlarged:flex-wrap",
        !always && "tablet:hidden",
      )}
    >
      <IconButton icon="back" label={backLabel} href={back} />
      <div class="min-w-0 grow">
        <div class="truncate leading-5 font-semibold" dir="auto">
          {title}
        </div>
        {below !== undefined && (
          <div class="truncate text-caption text-ink-2" dir="auto">
            {below}
          </div>
        )}
      </div>
      {action !== undefined && <div class="flex flex-none items-center pe-1">{action}</div>}
    </div>
  );
}

/** Buttons in the thumb's reach: at the foot of the window on a phone, at the end of the page on a wider one. */
export function Dock({ children, class: given }: { readonly children: ComponentChildren; readonly class?: string }) {
  return (
    <>
      <div class="h-28 tablet:hidden" aria-hidden="true" />
      <div
        class={classNames(
          "dock no-print fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface px-5 pt-3 pb-[calc(1.375rem+env(safe-area-inset-bottom))]",
          "short:static short:-mx-5",
          "tablet:static tablet:mt-6 tablet:border-0 tablet:bg-transparent tablet:p-0",
          given,
        )}
      >
        {children}
      </div>
    </>
  );
}
