import type { ComponentChildren } from "preact";
import { classNames } from "./class-names.ts";

export interface SentenceProps {
  /** The small line above: a date, or company and role. */
  readonly above?: ComponentChildren;
  /** The one sentence that a person can act on. */
  readonly children: ComponentChildren;
  /** What stands beside it on a wide page, and below on a phone: the page's action. */
  readonly aside?: ComponentChildren;
  readonly class?: string | undefined;
}

/** The heading of a page: a small line and the sentence, which takes the focus when the page is come to. */
export function Sentence({ above, children, aside, class: given }: SentenceProps) {
  return (
    <header class={classNames("mb-4 tablet:mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3", given)}>
      <div class="min-w-0 max-w-[52rem] basis-64 grow">
        {above !== undefined && <div class="text-secondary text-ink-2 break-words">{above}</div>}
        <h1 class="text-sentence mt-0.5" tabIndex={-1} dir="auto">
          {children}
        </h1>
      </div>
      {aside !== undefined && <div class="flex flex-wrap items-center gap-2 no-print">{aside}</div>}
    </header>
  );
}
