import { useState } from "preact/hooks";
import { numberWord } from "../../../app/index.ts";
import type { CandidateJson } from "../../../contract/http/index.ts";
import { useDesk } from "../../desk/index.ts";
import { may } from "../../own-desk/index.ts";
import { type BulkGroup, bulkLettersOf, bulkSentence, theLetters } from "./bulk-groups.ts";
import { BAR_SENTENCE, BarButton, FloatingBar } from "./floating-bar.tsx";
import { LetterPreview } from "./letter-preview.tsx";

export interface BulkBarProps {
  /** Those that are ticked. */
  readonly rows: readonly CandidateJson[];
  /** How many the page shows, and how they are all ticked. */
  readonly shown: number;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  /** Records a decision on them, where that can be done from here. */
  readonly onDecide?: (() => void) | undefined;
}

const NONE: readonly never[] = [];

/** What will happen to those that are ticked, in a sentence; every letter is seen before anything goes. */
export function BulkBar({ rows, shown, onSelectAll, onClear, onDecide }: BulkBarProps) {
  const { now } = useDesk();
  // Whoever is written to leaves the list meanwhile: what is looked at stays what was asked for.
  const [asked, setAsked] = useState<readonly BulkGroup[]>();
  if (rows.length === 0 && asked === undefined) return null;
  const { letters, groups } = bulkLettersOf(rows);
  const finish = () => {
    setAsked(undefined);
    onClear();
  };
  return (
    <>
      <FloatingBar>
        <span class="font-semibold" role="status">
          {rows.length} selected
        </span>
        <p class={BAR_SENTENCE}>{bulkSentence(rows, now.value)}</p>
        <span class="ms-auto flex flex-wrap items-center justify-end gap-x-1.5 max-tablet:-ms-2.5 max-tablet:w-full">
          {rows.length < shown && <BarButton onClick={onSelectAll}>{`Select all ${numberWord(shown)}`}</BarButton>}
          <BarButton onClick={onClear}>Clear</BarButton>
          {onDecide !== undefined && may("write") && <BarButton onClick={onDecide}>Decide</BarButton>}
          {letters > 0 && may("send") && (
            <BarButton isMain onClick={() => setAsked(groups)}>
              See {theLetters(letters)}
            </BarButton>
          )}
        </span>
      </FloatingBar>
      <LetterPreview
        groups={asked ?? NONE}
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        onSent={finish}
      />
    </>
  );
}
