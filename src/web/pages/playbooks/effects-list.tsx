import { useState } from "preact/hooks";
import { Button } from "../../design/index.ts";
import type { PlaybookEffect } from "./playbook-effects.ts";
import { MOST_TRIED } from "./use-live-cases.ts";

const FIRST_SHOWN = 20;

interface EffectsListProps {
  /** undefined while the applications are read. */
  readonly effects: readonly PlaybookEffect[] | undefined;
}

/** What would change in one's own live applications, in sentences. */
export function EffectsList({ effects }: EffectsListProps) {
  const [isAll, setAll] = useState(false);
  if (effects === undefined) return <p class="text-secondary text-ink-3">Reading your applications.</p>;
  if (effects.length === 0) return <p class="text-secondary text-ink-2">No live application yet to try it on.</p>;
  const changed = effects.filter(({ sentences }) => sentences.length > 0);
  const shown = isAll ? changed : changed.slice(0, FIRST_SHOWN);
  return (
    <div class="grid gap-3">
      <p aria-live="polite">{effectsSummary(effects)}</p>
      <ul class="grid gap-3">
        {shown.map(({ caseId, company, role, sentences }) => (
          <li key={caseId} class="border-t border-line pt-2">
            <a class="clamp-name font-semibold text-ink" href={`/case/${encodeURIComponent(caseId)}`} dir="auto">
              {company}
            </a>
            <p class="clamp-name text-caption text-ink-3" dir="auto">
              {role}
            </p>
            <ul class="mt-1 grid gap-0.5 text-secondary">
              {sentences.map((sentence) => (
                <li key={sentence} dir="auto" class="break-words">
                  {sentence}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {shown.length < changed.length && (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            Show the other {changed.length - shown.length}
          </Button>
        </div>
      )}
      {effects.length >= MOST_TRIED && (
        <p class="text-caption text-ink-3">Tried on the {MOST_TRIED} that something happened in last.</p>
      )}
    </div>
  );
}

/** "In 2 of your 5 live applications something changes." */
export function effectsSummary(effects: readonly PlaybookEffect[]): string {
  const all = effects.length;
  const changed = effects.filter(({ sentences }) => sentences.length > 0).length;
  if (all === 1) return `In your live application ${changed === 0 ? "nothing" : "something"} changes.`;
  if (changed === 0) return `In your ${all} live applications nothing changes.`;
  if (changed === all) return `In each of your ${all} live applications something changes.`;
  return `In ${changed} of your ${all} live applications something changes.`;
}
