import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { classNames } from "./class-names.ts";

export interface EmptyStateProps {
  /** The sentence, with the next date where there is one: "Nothing today. Your next date is Tuesday 24 November." */
  readonly children: ComponentChildren;
  /** A second, plainer sentence. */
  readonly below?: ComponentChildren;
  /** The picture of what is next. */
  readonly picture?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Where there is nothing to list: said in a sentence, with what comes next. */
export function EmptyState({ children, below, picture, actions }: EmptyStateProps) {
  return (
    <div class="grid max-w-[36rem] gap-4 py-6">
      <p class="text-question" dir="auto">
        {children}
      </p>
      {below !== undefined && <p class="text-ink-2">{below}</p>}
      {picture}
      {actions !== undefined && <div class="flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}

/** Something entered that is not as it was expected, and where. */
export interface NotedFault {
  /** "facts[3].at", or in words of a page "The day they named" */
  readonly place: string;
  /** One sentence: what was expected. */
  readonly text: string;
  /** Leads to the place. */
  readonly href?: string | undefined;
}

export interface ErrorNoteProps {
  /** One sentence: what did not go, and that nothing is lost. */
  readonly title: string;
  readonly faults?: readonly NotedFault[];
  readonly children?: ComponentChildren;
  /** What can be done now. */
  readonly actions?: ComponentChildren;
}

/** What did not go and what to do, in ochre and in words; read aloud when it appears. */
export function ErrorNote({ title, faults = [], children, actions }: ErrorNoteProps) {
  return (
    <div class="grid gap-2 rounded-card border border-late-line bg-late-tint px-4 py-3 text-late" role="alert">
      <p class="font-semibold">{title}</p>
      {faults.length > 0 && (
        <ul class="grid gap-1 text-secondary">
          {faults.map(({ place, text, href }) => (
            <li key={`${place} ${text}`} class="break-words">
              {href === undefined ? (
                <b>{place}</b>
              ) : (
                <a class="font-semibold" href={href}>
                  {place}
                </a>
              )}
              : {text}
            </li>
          ))}
        </ul>
      )}
      {children !== undefined && <div class="text-secondary">{children}</div>}
      {actions !== undefined && <div class="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

/** What speaks against what was entered in a sheet: below it all, and brought into sight. */
export function SheetFault({ fault }: { readonly fault: string | undefined }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), [fault]);
  if (fault === undefined) return null;
  return (
    <div ref={place} class="mt-4">
      <ErrorNote title={fault} />
    </div>
  );
}

export interface ReasonProps {
  /** "Why yes", "Why this date" */
  readonly title: string;
  /** The arithmetic, one sentence a line: "Two business days after the date Dana gave." */
  readonly lines: readonly string[];
  /** Where the rule comes from: "Fineline, after Reach out" */
  readonly source?: ComponentChildren;
  /** The rule's id, in the small print alone. */
  readonly rule?: string | undefined;
  /** Folded behind its title until it is asked for. */
  readonly folded?: boolean | undefined;
  readonly class?: string | undefined;
}

/** Why: the arithmetic, the source and the rule, beside an upright line. */
export function Reason({ title, lines, source, rule, folded, class: given }: ReasonProps) {
  const inside = (
    <div class="border-s-2 border-line-2 ps-3.5">
      {!folded && <div class="text-secondary text-ink-2">{title}</div>}
      {lines.map((line) => (
        <p key={line} class="mt-0.5 text-secondary">
          {line}
        </p>
      ))}
      {(source !== undefined || rule !== undefined) && (
        <p class="mt-0.5 text-caption text-ink-3">
          {source}
          {source !== undefined && rule !== undefined && " · "}
          {rule}
        </p>
      )}
    </div>
  );
  if (!folded) return <div class={given}>{inside}</div>;
  return (
    <details class={classNames("reason", given)}>
      <summary class="inline-flex min-h-11 items-center rounded-small text-secondary font-medium text-accent">
        {title}
      </summary>
      {inside}
    </details>
  );
}
