import { StateGlyph } from "../../design/index.ts";
import type { ClientStep } from "./client-rows.ts";

/** A step in words: what, for which company, and until when. */
export function StepWords({ step: { title, state, window }, company }: Pick<ClientStep, "step" | "company">) {
  return (
    <span class="inline-flex items-start gap-2">
      <StateGlyph state={state} />
      <span class="min-w-0 wrap-anywhere">
        {title} <span class="text-ink-3">({company})</span>
        <span class={`block text-secondary ${state === "late" ? "text-late" : "text-ink-3"}`}>
          {state === "late" ? "late, was due" : state === "open" ? "until" : "from"}{" "}
          {dateWords(state === "upcoming" ? window.opens : window.due)}
        </span>
      </span>
    </span>
  );
}

/** "Tue 24 Nov, 09:00" by the company's clock, which is how it is written. */
export function dateWords(moment: string): string {
  const at = Temporal.PlainDateTime.from(moment.replace(/\[.*\]$|[+-]\d\d:\d\d(?:\[.*\])?$|Z$/, ""));
  const day = at.toLocaleString("en-GB", { weekday: "short", day: "numeric", month: "short" });
  return `${day.replace(",", "")}, ${at.toLocaleString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
}
