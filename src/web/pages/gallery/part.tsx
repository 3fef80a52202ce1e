import type { ComponentChildren } from "preact";

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A chapter of the gallery. */
export function Part({ title, children }: PartProps) {
  return (
    <section class="grid grid-cols-[minmax(0,1fr)] gap-5 border-t border-line pt-6" aria-label={title}>
      <h2 class="text-question">{title}</h2>
      {children}
    </section>
  );
}

/** Specimens of one component, under its name. */
export function Specimens({ title, children }: PartProps) {
  return (
    <div class="grid gap-2.5">
      <h3 class="text-caption font-medium text-ink-3">{title}</h3>
      <div class="flex flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}
