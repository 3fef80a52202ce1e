import { useState } from "preact/hooks";
import type { ProposalJson } from "../../../contract/http/index.ts";
import { clockOfCase, shortMomentByClock } from "../../../engine/index.ts";
import { Button } from "../../design/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";
import { may } from "../../own-desk/index.ts";
import { EvidenceSheet, isOfMail, useNoticedFacts } from "../../proposals/index.ts";
import { type HistoryEntry, historyOf } from "./history.ts";

/** Everything that was recorded, with its way back: undo is there for ever. */
export function HistoryList({ open }: { readonly open: OpenCase }) {
  const desk = useDesk();
  const clock = clockOfCase(open.parsed.case, desk.ownTimeZone.value);
  const entries = historyOf(open, open.plan.asOf);
  const noticed = useNoticedFacts(
    open.id,
    entries.some(({ id }) => isOfMail(id)),
  );
  const [asked, setAsked] = useState<ProposalJson>();
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
            noticed={noticed.get(entry.id)}
            onUndo={(factId) => void desk.undo(open.id, factId)}
            onEvidence={setAsked}
          />
        ))}
      </ul>
      <EvidenceSheet proposal={asked} onClose={() => setAsked(undefined)} />
    </details>
  );
}

interface HistoryLineProps {
  readonly entry: HistoryEntry;
  readonly when: string;
  /** By what it was noticed in mail, where it was and the server says. */
  readonly noticed: ProposalJson | undefined;
  readonly onUndo: (factId: string) => void;
  readonly onEvidence: (noticed: ProposalJson) => void;
}

function HistoryLine({ entry, when, noticed, onUndo, onEvidence }: HistoryLineProps) {
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
          {isOfMail(id) && <NoticedNote noticed={noticed} words={words} onEvidence={onEvidence} />}
        </div>
      </div>
      {may("write") && (
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
      )}
    </li>
  );
}

/** Says where a fact comes from, and opens what shows it. */
function NoticedNote({
  noticed,
  words,
  onEvidence,
}: Pick<HistoryLineProps, "noticed" | "onEvidence"> & { readonly words: string }) {
  if (noticed === undefined) return <>, noticed in your mail</>;
  return (
    <>
      {", "}
      <button
        type="button"
        class="inline text-accent underline"
        aria-label={`noticed in your mail: ${words}`}
        onClick={() => onEvidence(noticed)}
      >
        noticed in your mail
      </button>
    </>
  );
}
