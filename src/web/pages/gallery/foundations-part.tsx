import { ICON_NAMES, Icon } from "../../design/index.ts";
import { Part, Specimens } from "./part.tsx";

const GROUNDS = [
  ["bg-paper", "paper"],
  ["bg-surface", "surface"],
  ["bg-rest", "rest"],
  ["bg-hatch", "hatch"],
  ["bg-line", "line"],
  ["bg-line-2", "line-2"],
  ["bg-edge", "edge"],
  ["bg-ink", "ink"],
  ["bg-ink-2", "ink-2"],
  ["bg-ink-3", "ink-3"],
  ["bg-accent", "accent"],
  ["bg-accent-tint", "accent-tint"],
  ["bg-lane", "lane"],
  ["bg-gate", "gate"],
  ["bg-late", "late"],
  ["bg-late-tint", "late-tint"],
] as const;

/** Colours, letters and signs. */
export function FoundationsPart() {
  return (
    <Part title="Foundations">
      <Specimens title="Colours">
        {GROUNDS.map(([ground, name]) => (
          <div key={name} class="grid w-20 gap-1">
            <div class={`h-10 rounded-small border border-line ${ground}`} />
            <span class="text-caption text-ink-2">{name}</span>
          </div>
        ))}
      </Specimens>
      <div class="grid gap-3">
        <p class="text-answer">Not yet</p>
        <p class="text-sentence">Thank Lee by 15:00, then rest until Tuesday the 24th.</p>
        <p class="text-said">Wait until tomorrow, Tuesday the 17th, 10:00.</p>
        <p class="text-question">When will they decide?</p>
        <p class="text-letter max-w-[66ch]">
          Thank you for the hour that you and Dana gave me on Friday, and for being so clear about start dates.
        </p>
        <p class="text-card-title">Thank Lee Okafor</p>
        <p class="text-body">Body: two business days after the date Dana gave.</p>
        <p class="text-secondary text-ink-2">Secondary: Globex · start dates</p>
        <p class="text-caption text-ink-3">Caption: Fineline, after Reach out</p>
      </div>
      <Specimens title="Icon">
        {ICON_NAMES.map((name) => (
          <span key={name} class="grid w-20 justify-items-center gap-1 py-1 text-ink-2">
            <Icon name={name} size={24} />
            <span class="text-caption text-ink-3">{name}</span>
          </span>
        ))}
      </Specimens>
    </Part>
  );
}
