import { useState } from "preact/hooks";
import { numberWord } from "../../../app/index.ts";
import type { CandidateJson } from "../../../contract/http/index.ts";
import { useDesk } from "../../desk/index.ts";
import { bulkLettersOf, bulkSentence, theLetters } from "./bulk-groups.ts";
import { LetterPreview } from "./letter-preview.tsx";

export interface BulkBarProps {
  /** Those that are ticked. */
  readonly rows: readonly CandidateJson[];
  /** How many the page shows, and how they are all ticked. */
  readonly shown: number;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

/** What will happen to those that are ticked, in a sentence; every letter is seen before anything goes. */
export function BulkBar({ rows, shown, onSelectAll, onClear }: BulkBarProps) {
  const { now } = useDesk();
  const [isOpen, setOpen] = useState(false);
  if (rows.length === 0) return null;
  const { letters, groups } = bulkLettersOf(rows);
  const finish = () => {
    setOpen(false);
    onClear();
  };
  return (
    <>
      <div class="h-28 no-print" aria-hidden="true" />
      <section
        aria-label="What is selected"
        class="no-print floating fixed inset-x-4 bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-20 mx-auto flex max-w-[82.5rem] flex-wrap items-center gap-x-3.5 gap-y-1 bg-ink py-2 ps-5 pe-3 text-paper tablet:start-[7.5rem] tablet:end-8 tablet:bottom-5 desktop:start-64 desktop:end-10 short:static short:mt-4 enlarged:static enlarged:mt-4 [&_:focus-visible]:outline-paper"
      >
        <span class="font-semibold" role="status">
          {rows.length} selected
        </span>
        <p class="me-auto min-w-0 basis-56 grow py-1.5 text-secondary opacity-80">{bulkSentence(rows, now.value)}</p>
        <span class="ms-auto flex flex-wrap items-center justify-end gap-x-1.5">
          {rows.length < shown && <BarButton onClick={onSelectAll}>{`Select all ${numberWord(shown)}`}</BarButton>}
          <BarButton onClick={onClear}>Clear</BarButton>
          {letters > 0 && (
            <button
              type="button"
              class="min-h-11 rounded-small bg-paper px-3.5 text-secondary font-medium text-ink"
              onClick={() => setOpen(true)}
            >
              See {theLetters(letters)}
            </button>
          )}
        </span>
      </section>
      <LetterPreview groups={groups} open={isOpen} onClose={() => setOpen(false)} onSent={finish} />
    </>
  );
}

function BarButton({ children, onClick }: { readonly children: string; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      class="min-h-11 rounded-small px-2.5 text-secondary font-medium hover:bg-[color-mix(in_oklab,transparent,var(--paper)_14%)]"
      onClick={onClick}
    >
      {children}
    </button>
  );
}
