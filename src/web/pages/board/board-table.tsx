import type { CaseView } from "../../../app/index.ts";
import { useInSight } from "../../in-sight/index.ts";
import { type BoardGroup, GROUP_NOTES, GROUP_WORDS } from "./board-groups.ts";
import { BoardRow, type RowSurroundings, SPARK_WIDTH } from "./board-row.tsx";
import type { SharedAxis } from "./shared-axis.ts";

export interface BoardTableProps extends RowSurroundings {
  readonly groups: readonly BoardGroup[];
}

/** All rows under their groups. Those far from sight keep their place and are not drawn. */
export function BoardTable({ groups, ...rows }: BoardTableProps) {
  const shown = groups.filter(({ cases }) => cases.length > 0);
  const count = shown.reduce((sum, { cases }) => sum + cases.length, 0);
  const parts = partsOf(shown);
  return (
    <table class="cards-when-narrow tablet:table-fixed" aria-rowcount={count + 1}>
      <caption class="hidden-visually">Applications, by where they stand</caption>
      {/* Without the line and the people the cells move up: two columns are left without any. */}
      <colgroup class="max-tablet:hidden">
        <col class="w-[34%] desktop:w-[14.125rem]" />
        <col class="desktop:w-[17.25rem]" />
        <col class="w-[22%] desktop:w-auto" />
        <col class="w-0 desktop:w-[6.5rem]" />
        <col class="w-0 desktop:w-[9.375rem]" />
      </colgroup>
      <Head axis={rows.axis} now={rows.now} />
      {parts.map((part, index) => (
        <Part key={`${part.group.name} ${part.offset}`} part={part} rows={rows} isEarly={index < EARLY_PARTS} />
      ))}
    </table>
  );
}

function Head({ axis, now }: { readonly axis: SharedAxis; readonly now: number }) {
  const share = axis.shareOf(now);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="!z-[3] tablet:!ps-3.5">
          Application
        </th>
        <th scope="col" class="!z-[3] max-desktop:!hidden">
          <span class="hidden-visually">The line between forgotten and pestering, </span>
          <span class="relative flex justify-between" style={{ inlineSize: `${SPARK_WIDTH}px` }}>
            <span>{axis.from}</span>
            <span
              class="absolute -translate-x-1/2 font-[600] text-ink rtl:translate-x-1/2"
              style={{ insetInlineStart: `${share * 100}%` }}
            >
              today
            </span>
            <span>{axis.to}</span>
          </span>
        </th>
        <th scope="col" class="!z-[3]">
          <span class="ms-[1.875rem]">Next</span>
        </th>
        <th scope="col" class="!z-[3] max-desktop:!hidden">
          People
        </th>
        <th scope="col" class="!z-[3]">
          Last word
        </th>
      </tr>
    </thead>
  );
}

/** As many rows as are drawn or left out together. */
const ROWS_A_PART = 20;

/** Parts that are drawn before it is known what is in sight. */
const EARLY_PARTS = 2;

/** What a row usually takes, in pixels, before one was measured. */
const USUAL_HEIGHT = 57;
const USUAL_CARD_HEIGHT = 174;

interface TablePart {
  readonly group: BoardGroup;
  readonly views: readonly CaseView[];
  /** How many rows of the group come before. */
  readonly offset: number;
  /** How many rows of the table come before. */
  readonly before: number;
}

function partsOf(groups: readonly BoardGroup[]): readonly TablePart[] {
  const parts: TablePart[] = [];
  let before = 0;
  for (const group of groups) {
    for (let offset = 0; offset < group.cases.length; offset += ROWS_A_PART) {
      const views = group.cases.slice(offset, offset + ROWS_A_PART);
      parts.push({ group, views, offset, before });
      before += views.length;
    }
  }
  return parts;
}

interface PartProps {
  readonly part: TablePart;
  readonly rows: RowSurroundings;
  readonly isEarly: boolean;
}

function Part({ part: { group, views, offset, before }, rows, isEarly }: PartProps) {
  const { place, isNear, itemHeight } = useInSight<HTMLTableSectionElement>(views.length, isEarly);
  const isDrawn = isNear || views.some(({ caseId }) => caseId === rows.chosen);
  const usual = matchMedia("(width < 45rem)").matches ? USUAL_CARD_HEIGHT : USUAL_HEIGHT;
  return (
    <tbody ref={place}>
      {offset === 0 && <GroupHead group={group} />}
      {isDrawn ? (
        views.map((view, index) => <BoardRow key={view.caseId} view={view} rowIndex={before + index + 2} {...rows} />)
      ) : (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it keeps a place, and nothing in it takes the focus.
        <tr aria-hidden="true" class="max-tablet:!border-0 max-tablet:!bg-transparent">
          <td colSpan={5} style={{ blockSize: `${views.length * (itemHeight ?? usual)}px` }} />
        </tr>
      )}
    </tbody>
  );
}

function GroupHead({ group: { name, cases } }: { readonly group: BoardGroup }) {
  const note = GROUP_NOTES[name];
  return (
    <tr class="!h-auto !border-0 max-tablet:!mb-1 max-tablet:!bg-transparent max-tablet:!p-0">
      <th
        scope="rowgroup"
        colSpan={5}
        class="tablet:!border-b tablet:!border-line-2 tablet:!ps-3.5 !pt-3.5 !pb-[0.4375rem]"
      >
        <h2 class="inline text-[0.9375rem] leading-5 font-[640]">{GROUP_WORDS[name]}</h2>
        <span class="ms-2 text-[0.9375rem] font-normal text-ink-3">{cases.length}</span>
        {note !== undefined && <span class="ms-3.5 text-secondary font-normal text-ink-3">{note}</span>}
      </th>
    </tr>
  );
}
