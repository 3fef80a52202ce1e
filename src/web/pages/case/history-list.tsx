import { clockOfCase, shortMomentByClock } from "../../../engine/index.ts";
import { Button } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { type HistoryEntry, historyOf } from "./history.ts";

/** Everything that was recorded, with its way back: undo is there for ever. */
export function HistoryList({ open }: { readonly open: OpenCase }) {
  const desk = useDesk();
  const clock = clockOfCase(open.parsed.case, desk.ownTimeZone.value);
  const entries = historyOf(open, open.plan.asOf);
  return (
    <details class="border-t border-line pt-2">
      <summary class="inline-flex min-h-11 items-center gap-2 rounded-small">
        <h2 class="inline text-[0.9375rem] leading-5 font-[640]">History</h2>
        <span class="text-secondary text-ink-3">{entries.length}</span>
      </summary>
      <ul class="max-w-[46rem]">
        {entries.map((entry) => (
          <HistoryLine
            key={entry.id}
            entry={entry}
            when={shortMomentByClock(entry.at, clock, open.plan.asOf)}
            onUndo={(factId) => void desk.undo(open.id, factId)}
          />
        ))}
      </ul>
    </details>
  );
}

interface HistoryLineProps {
  readonly entry: HistoryEntry;
  readonly when: string;
  readonly onUndo: (factId: string) => void;
}

function HistoryLine({ entry, when, onUndo }: HistoryLineProps) {
  const { id, at, words, takenBackBy, isAhead } = entry;
  const isGone = takenBackBy !== undefined;
  return (
    <li class="flex items-center gap-3 border-t border-line py-2 first:border-t-0">
      <div class="min-w-0 grow">
        <div class={`break-words ${isGone ? "text-ink-3 line-through" : ""}`} dir="auto">
          {words}
        </div>
        <div class="text-secondary text-ink-3">
          <time dateTime={new Date(at).toISOString()}>{when}</time>
          {isAhead && ", ahead"}
          {isGone && ", taken back"}
        </div>
      </div>
      <span class="no-print flex-none">
        <Button
          size="small"
          kind="quiet"
          onClick={() => onUndo(takenBackBy ?? id)}
          aria-label={`${isGone ? "Bring back" : "Take back"}: ${words}`}
        >
          {isGone ? "Bring back" : "Take back"}
        </Button>
      </span>
    </li>
  );
}
