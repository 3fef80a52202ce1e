import type { ComponentChildren } from "preact";
import { classNames } from "./class-names.ts";

export interface SectionProps {
  readonly title: string;
  /** "2, and 3 optional" */
  readonly count?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
}

/** A part of a page under its own heading, with how many there are beside it. */
export function Section({ title, count, aside, children, class: given, id }: SectionProps) {
  return (
    <section class={classNames("grid grid-cols-[minmax(0,1fr)] gap-2.5", given)} aria-label={title} id={id}>
      <div class="flex items-baseline gap-2">
        <h2 class="text-[0.9375rem] leading-5 font-[640]">{title}</h2>
        {count !== undefined && <span class="text-secondary text-ink-3">{count}</span>}
        {aside !== undefined && <span class="ms-auto">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
