import { useMemo, useState } from "preact/hooks";
import type { CandidateJson, LawClockJson } from "../../../contract/http/index.ts";
import { useDesk } from "../../desk/index.ts";
import { lawHeading } from "../../hiring/index.ts";
import { useInSight } from "../../in-sight/index.ts";
import { CandidateRow, type CandidateRowSurroundings } from "./candidate-row.tsx";
import { LawSheet } from "./law-sheet.tsx";
import type { Ticks } from "./use-ticks.ts";

export interface CandidateTableProps {
  readonly caption: string;
  readonly rows: readonly CandidateJson[];
  /** How many there are, where not all of them are here yet. */
  readonly total?: number;
  readonly ticks: Ticks;
  /** The row that J and K have come to. */
  readonly chosen: string | undefined;
  readonly onChoose: (caseId: string) => void;
}

/** Candidates in rows; those far from sight keep their place and are not drawn. */
export function CandidateTable({ caption, rows, total, ticks, chosen, onChoose }: CandidateTableProps) {
  const { now } = useDesk();
  const [asked, setAsked] = useState<LawClockJson>();
  const law = useMemo(() => lawHeading(rows), [rows]);
  const parts = useMemo(() => partsOf(rows), [rows]);
  const surroundings = { now: now.value, law, ticks, chosen, onChoose, onLaw: setAsked };
  return (
    <>
      <table class="cards-when-narrow tablet:table-fixed" aria-rowcount={(total ?? rows.length) + 1}>
        <caption class="hidden-visually">{caption}</caption>
        <Columns law={law} />
        {parts.map((part, index) => (
          <Part key={part.before} part={part} rows={surroundings} isEarly={index < EARLY_PARTS} />
        ))}
      </table>
      <LawSheet law={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

function Columns({ law }: { readonly law: string | undefined }) {
  return (
    <>
      {/* Where there is less room, the day of the last word goes and the cells behind it move up: the last column is left without any. */}
      <colgroup class="max-tablet:hidden">
        <col class="w-11" />
        <col class="desktop:w-[16.75rem]" />
        <col class="w-20 desktop:w-[13.625rem]" />
        <col class="desktop:w-[8.875rem]" />
        <col class={law === undefined ? "w-0 desktop:w-auto" : "w-32 desktop:w-auto"} />
        {law !== undefined && <col class="w-0 desktop:w-[9.875rem]" />}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" class="!z-[3]">
            <span class="hidden-visually">Ticked</span>
          </th>
          <th scope="col" class="!z-[3]">
            Candidate
          </th>
          <th scope="col" class="!z-[3]">
            <span class="max-desktop:hidden-visually">Business days without a word</span>
            <span class="desktop:hidden" aria-hidden="true">
              Silent
            </span>
          </th>
          <th scope="col" class="!z-[3] max-desktop:!hidden">
            They last heard
          </th>
          <th scope="col" class="!z-[3]">
            What we owe
          </th>
          {law !== undefined && (
            <th scope="col" class="!z-[3]">
              {law}
            </th>
          )}
        </tr>
      </thead>
    </>
  );
}

/** As many rows as are drawn or left out together. */
const ROWS_A_PART = 20;

/** Parts that are drawn before it is known what is in sight. */
const EARLY_PARTS = 2;

/** What a row usually takes, in pixels, before one was measured. */
const USUAL_HEIGHT = 58;
const USUAL_CARD_HEIGHT = 172;

interface TablePart {
  readonly rows: readonly CandidateJson[];
  /** How many rows of the table come before. */
  readonly before: number;
}

function partsOf(rows: readonly CandidateJson[]): readonly TablePart[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_PART) }, (_, index) => {
    const before = index * ROWS_A_PART;
    return { before, rows: rows.slice(before, before + ROWS_A_PART) };
  });
}

interface PartProps {
  readonly part: TablePart;
  readonly rows: CandidateRowSurroundings;
  readonly isEarly: boolean;
}

function Part({ part, rows, isEarly }: PartProps) {
  const { place, isNear, itemHeight } = useInSight<HTMLTableSectionElement>(part.rows.length, isEarly);
  const isDrawn = isNear || part.rows.some((row) => row.case === rows.chosen);
  const usual = matchMedia("(width < 45rem)").matches ? USUAL_CARD_HEIGHT : USUAL_HEIGHT;
  return (
    <tbody ref={place}>
      {isDrawn ? (
        part.rows.map((row, index) => (
          <CandidateRow key={row.case} row={row} rowIndex={part.before + index + 2} {...rows} />
        ))
      ) : (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it keeps a place, and nothing in it takes the focus.
        <tr aria-hidden="true" class="max-tablet:!border-0 max-tablet:!bg-transparent">
          <td colSpan={6} style={{ blockSize: `${part.rows.length * (itemHeight ?? usual)}px` }} />
        </tr>
      )}
    </tbody>
  );
}
