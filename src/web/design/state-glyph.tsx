import type { StepState } from "../../engine/index.ts";
import { classNames } from "./class-names.ts";

const LINES: Readonly<Record<Exclude<StepState, "open" | "late">, string>> = {
  upcoming: "",
  expired: "M5.5 5.5l7 7M12.5 5.5l-7 7",
  done: "M3.4 9.6l3.7 3.8 7.6-8.4",
  skipped: "M4 9h10",
  withheld: "M7 6.4v5.2M11 6.4v5.2",
  projected: "",
};

const RINGED: ReadonlySet<StepState> = new Set<StepState>(["upcoming", "withheld", "projected"]);

const COLOURS: Readonly<Partial<Record<StepState, string>>> = {
  upcoming: "text-accent",
  open: "text-accent",
  late: "text-late",
};

export interface StateGlyphProps {
  readonly state: StepState;
  readonly class?: string;
}

/** The shape of a step's state. Never read aloud: the words of the state stand beside it. */
export function StateGlyph({ state, class: given }: StateGlyphProps) {
  return (
    <svg
      class={classNames("size-[1.125rem] flex-none overflow-visible", COLOURS[state] ?? "text-ink-3", given)}
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {state === "open" && <circle cx="9" cy="9" r="7.5" fill="currentColor" stroke="none" />}
      {state === "late" && (
        <>
          <path d="M9 .6 17.4 9 9 17.4.6 9z" fill="currentColor" stroke="none" />
          <path d="M6.2 9h5.6" class="stroke-surface" />
        </>
      )}
      {RINGED.has(state) && (
        <circle cx="9" cy="9" r="6.5" stroke-dasharray={state === "projected" ? "2.4 2.6" : undefined} />
      )}
      {state !== "open" && state !== "late" && LINES[state] !== "" && <path d={LINES[state]} />}
    </svg>
  );
}
