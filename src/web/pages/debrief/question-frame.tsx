import type { ComponentChildren, Ref } from "preact";
import { Button, Card, Dock, IconButton, StateGlyph } from "../../design/index.ts";

export interface DebriefHeaderProps {
  readonly title: string;
  readonly below: string | undefined;
  readonly backHref: string;
  readonly saved: string;
}

/** Which interview it is, how far one has come, and that nothing is lost. */
export function DebriefHeader({ title, below, backHref, saved }: DebriefHeaderProps) {
  return (
    <header class="flex items-center gap-1 pb-3 enlarged:flex-wrap">
      <IconButton class="-ms-3" icon="back" label="Back" href={backHref} />
      <div class="min-w-0 grow">
        <h1 class="clamp-name leading-5 font-semibold" dir="auto" tabIndex={-1}>
          {title}
        </h1>
        {below !== undefined && <p class="text-caption text-ink-2">{below}</p>}
      </div>
      <p class="max-w-[8.5rem] flex-none text-end text-caption text-ink-2 tablet:max-w-none" role="status">
        {saved}
      </p>
    </header>
  );
}

/** A bar a question, filled as far as one has come. */
export function Progress({ done, of }: { readonly done: number; readonly of: number }) {
  const current = Math.min(done + 1, of);
  return (
    <div
      class="flex gap-1"
      role="progressbar"
      aria-label={`Question ${current} of ${of}`}
      aria-valuenow={current}
      aria-valuemin={1}
      aria-valuemax={of}
    >
      {Array.from({ length: of }, (_, place) => (
        <span key={place} class={`h-[3px] flex-1 rounded-full ${place < current ? "bg-accent" : "bg-line-2"}`} />
      ))}
    </div>
  );
}

export interface AnsweredProps {
  readonly title: string;
  readonly answer: string;
  readonly onChange: () => void;
}

/** An answered question, folded to a line. */
export function AnsweredQuestion({ title, answer, onChange }: AnsweredProps) {
  return (
    <li class="grid grid-cols-[1.125rem_minmax(0,1fr)_auto] items-start gap-x-3 border-t border-line py-2.5 first:border-t-0">
      <StateGlyph state="done" class="mt-[0.1875rem]" />
      <div class="min-w-0">
        <div class="text-secondary text-ink-2">{title}</div>
        <div class="clamp-name font-semibold" dir="auto">
          {answer}
        </div>
      </div>
      <Button kind="text" size="small" aria-label={`Change: ${title}`} onClick={onChange}>
        Change
      </Button>
    </li>
  );
}

/** A question that is still to come. */
export function ComingQuestion({ title }: { readonly title: string }) {
  return (
    <li class="flex items-center gap-3 border-t border-line py-3 text-ink-2 first:border-t-0">
      <StateGlyph state="projected" />
      {title}
    </li>
  );
}

export interface OpenQuestionProps {
  readonly title: string;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly children: ComponentChildren;
}

/** The one question that is open. */
export function OpenQuestion({ title, headingRef, children }: OpenQuestionProps) {
  return (
    <li class="my-1 -mx-3 tablet:mx-0">
      <Card as="section" aria-label={title} class="px-3.5 pt-4 pb-[1.125rem] tablet:px-5">
        <h2 ref={headingRef} class="text-question mb-3.5 scroll-mt-40 focus:outline-none" tabIndex={-1}>
          {title}
        </h2>
        <div class="grid gap-4">{children}</div>
      </Card>
    </li>
  );
}

export interface GoOnProps {
  /** undefined where the question cannot be skipped. */
  readonly onSkip: (() => void) | undefined;
  readonly onNext: () => void;
  readonly nextLabel: string;
  readonly canGoOn: boolean;
}

/** Skip and Next where a thumb reaches them. */
export function GoOn({ onSkip, onNext, nextLabel, canGoOn }: GoOnProps) {
  return (
    <Dock>
      <div class="flex gap-3 enlarged:flex-wrap">
        {onSkip !== undefined && (
          <Button size="large" class="w-24 flex-none" onClick={onSkip}>
            Skip
          </Button>
        )}
        <Button kind="primary" size="large" class="grow" disabled={!canGoOn} onClick={onNext}>
          {nextLabel}
        </Button>
      </div>
    </Dock>
  );
}
