import type { CaseView } from "../../../app/index.ts";
import type { Instant } from "../../../engine/index.ts";
import { Avatars, CheckBox, classNames, StateGlyph } from "../../design/index.ts";
import { Spark } from "../../timeline/index.ts";
import { lastWordWords, rowNext } from "./row-words.ts";
import type { SharedAxis } from "./shared-axis.ts";

/** What all rows share. */
export interface RowSurroundings {
  readonly now: Instant;
  readonly ownTimeZone: string;
  readonly axis: SharedAxis;
  /** The row that J and K have come to. */
  readonly chosen: string | undefined;
  readonly selected: ReadonlySet<string>;
  /** Boxes to tick are shown. */
  readonly isSelecting: boolean;
  readonly onSelect: (caseId: string, isSelected: boolean) => void;
  readonly onChoose: (caseId: string) => void;
}

export interface BoardRowProps extends RowSurroundings {
  readonly view: CaseView;
  /** Its place among all rows, from 1; the head of the table is the first. */
  readonly rowIndex: number;
}

/** An application in one row: where it stands, its line, what is next, who is there, whose the last word was. */
export function BoardRow(props: BoardRowProps) {
  const { view, rowIndex, chosen, selected, isSelecting, onSelect, onChoose } = props;
  const { caseId, digest } = view;
  const isChosen = chosen === caseId;
  const isSelected = selected.has(caseId);
  return (
    <tr
      aria-rowindex={rowIndex}
      data-case={caseId}
      class={classNames(
        "relative tablet:hover:bg-[color-mix(in_oklab,transparent,var(--ink)_3%)]",
        (isChosen || isSelected) &&
          "bg-accent-tint max-tablet:!border-accent tablet:hover:!bg-accent-tint [&_.bg-accent-tint]:bg-surface [&_.lane]:!fill-surface",
        isChosen && "chosen shadow-[inset_3px_0_var(--accent)] rtl:shadow-[inset_-3px_0_var(--accent)]",
      )}
    >
      <th scope="row" class="tablet:!ps-3.5">
        <div class="flex items-center gap-2">
          {isSelecting && (
            <span class="relative z-[1] -my-3">
              <CheckBox
                label={`Select ${digest.company}, ${digest.role}`}
                labelHidden
                checked={isSelected}
                onChecked={(checked) => onSelect(caseId, checked)}
              />
            </span>
          )}
          <a
            class="min-w-0 text-ink no-underline after:absolute after:inset-0 after:content-['']"
            href={`/case/${encodeURIComponent(caseId)}`}
            onFocus={() => onChoose(caseId)}
          >
            <span class="font-semibold clamp-name" dir="auto" title={digest.company}>
              {digest.company}
            </span>
            <span class="text-secondary font-normal text-ink-2 clamp-name" dir="auto" title={digest.role}>
              {digest.role}
            </span>
          </a>
        </div>
      </th>
      <SparkCell {...props} />
      <NextCell {...props} />
      <td class="max-desktop:!hidden">{digest.people !== undefined && <Avatars names={digest.people} />}</td>
      <LastWordCell {...props} />
    </tr>
  );
}

/** As wide as a line of the board. */
export const SPARK_WIDTH = 236;

/** As high as its place: where rows meet, so do their lines. */
const TODAY_LINE = "absolute inset-y-0 w-px bg-ink opacity-35";

function SparkCell({ view, axis, now }: BoardRowProps) {
  const share = axis.shareOf(now);
  return (
    <td class="desktop:relative desktop:!pe-7 tablet:max-desktop:!hidden">
      <span class={`${TODAY_LINE} max-desktop:hidden`} style={{ insetInlineStart: `${share * SPARK_WIDTH}px` }} />
      <div class="relative max-w-full [&_.now]:hidden" style={{ inlineSize: `${SPARK_WIDTH}px` }}>
        <span class={`${TODAY_LINE} desktop:hidden`} style={{ insetInlineStart: `${share * 100}%` }} />
        <Spark caseId={view.caseId} range={axis.range} axis={axis.calendar} />
      </div>
    </td>
  );
}

function NextCell({ view, now, ownTimeZone }: BoardRowProps) {
  const { state, title, when } = rowNext(view, now, ownTimeZone);
  return (
    <td>
      <div class="flex items-center gap-3 max-tablet:mt-1.5 max-tablet:items-start">
        <span class="flex w-[1.125rem] flex-none max-tablet:pt-0.5">
          {state !== undefined && <StateGlyph state={state} />}
        </span>
        <div class="min-w-0">
          <div class={classNames("clamp-name", when === "" && "text-secondary text-ink-2")} dir="auto" title={title}>
            {title}
          </div>
          {when !== "" && (
            <div class={classNames("text-secondary", state === "late" ? "font-medium text-late" : "text-ink-2")}>
              {when}
            </div>
          )}
        </div>
      </div>
    </td>
  );
}

function LastWordCell({ view: { digest }, now, ownTimeZone }: BoardRowProps) {
  const word = lastWordWords(digest, now, ownTimeZone);
  return (
    <td class="text-secondary text-ink-2 max-tablet:ms-[1.875rem]">
      {word === undefined ? (
        <span class="text-ink-3">no word yet</span>
      ) : (
        <>
          <span class="tablet:hidden">Last word </span>
          <bdi class="break-words">{word.who}</bdi>,{" "}
          <time dateTime={new Date(digest.lastWord?.at ?? 0).toISOString()}>{word.day}</time>
        </>
      )}
    </td>
  );
}
