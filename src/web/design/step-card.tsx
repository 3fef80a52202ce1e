import type { ComponentChildren } from "preact";
import type { StepState } from "../../engine/index.ts";
import { classNames } from "./class-names.ts";
import { StateGlyph } from "./state-glyph.tsx";
import { WindowBar, type WindowBarProps } from "./window-bar.tsx";

export interface StepCardProps {
  readonly state: StepState;
  /** What and whom: "Thank Lee Okafor". */
  readonly title: string;
  /** Where the title leads. */
  readonly href?: string | undefined;
  /** The small line: company and the one reason. */
  readonly below?: ComponentChildren;
  /** The one button, and the menu of what else can be done. */
  readonly action?: ComponentChildren;
  readonly bar?: Omit<WindowBarProps, "state"> | undefined;
  /** The state in words, read aloud before the rest; the bar's words say it to the eye. */
  readonly stateWords: string;
  /** The card that J and K have come to. */
  readonly chosen?: boolean | undefined;
  readonly id?: string | undefined;
  readonly children?: ComponentChildren;
}

/** A step as a card: glyph, what and whom, company and reason, one button, and the window below it. */
export function StepCard(props: StepCardProps) {
  const { state, title, href, below, action, bar, stateWords, chosen, id, children } = props;
  return (
    <article
      id={id}
      class={classNames("card relative px-4 py-3 tablet:px-5", chosen && "chosen")}
      aria-label={`${title}: ${stateWords}`}
    >
      <div class="grid grid-cols-[1.125rem_minmax(0,1fr)_auto] items-start gap-x-3 enlarged:grid-cols-[1.125rem_minmax(0,1fr)]">
        <StateGlyph state={state} class="mt-[0.1875rem]" />
        <div class="min-w-0">
          <h3 class="text-card-title clamp-name" dir="auto">
            {href === undefined ? (
              title
            ) : (
              <a
                class="text-ink no-underline after:absolute after:inset-0 after:content-[''] hover:underline"
                href={href}
              >
                {title}
              </a>
            )}
          </h3>
          <span class="hidden-visually">{stateWords}. </span>
          {below !== undefined && (
            <div class="text-secondary wrap-anywhere text-ink-2" dir="auto">
              {below}
            </div>
          )}
        </div>
        <div class="relative z-[1] flex items-center gap-1 enlarged:col-start-2 [&>.icon-button]:-my-1 [&>.icon-button]:-me-2.5">
          {action}
        </div>
      </div>
      {bar !== undefined && (
        <div class="ms-[1.875rem]">
          <WindowBar {...bar} state={state} />
        </div>
      )}
      {children}
    </article>
  );
}

export interface StepRowProps extends Omit<StepCardProps, "bar" | "chosen" | "id" | "children"> {
  /** When, in the third column of a wide page: words, and a fainter second line. */
  readonly when?: ComponentChildren;
}

/** A step as a row of a list between hairlines: for what is coming, and for a case's steps. */
export function StepRow({ state, title, href, below, action, when, stateWords }: StepRowProps) {
  return (
    <li class="grid min-h-[3.75rem] grid-cols-[1.125rem_minmax(0,1fr)_auto] items-center gap-x-3 border-t border-line py-2 first:border-t-0 enlarged:grid-cols-[1.125rem_minmax(0,1fr)] tablet:grid-cols-[1.125rem_minmax(0,1fr)_13rem_auto]">
      <StateGlyph state={state} />
      <div class="min-w-0">
        <div class="font-semibold clamp-name" dir="auto">
          {href === undefined ? (
            title
          ) : (
            <a class="text-ink no-underline hover:underline" href={href}>
              {title}
            </a>
          )}
        </div>
        <span class="hidden-visually">{stateWords}. </span>
        {below !== undefined && (
          <div class="text-secondary wrap-anywhere text-ink-2" dir="auto">
            {below}
          </div>
        )}
      </div>
      {when !== undefined && <div class="hidden text-secondary tablet:block">{when}</div>}
      <div class="col-start-3 flex items-center justify-end gap-1 enlarged:col-start-2 enlarged:justify-start tablet:col-start-4 tablet:min-w-36">
        {action}
      </div>
    </li>
  );
}
