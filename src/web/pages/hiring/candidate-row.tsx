import type { CandidateJson, LawClockJson } from "../../../contract/http/index.ts";
import type { Instant } from "../../../engine/index.ts";
import { Avatar, CheckBox, classNames, StateGlyph } from "../../design/index.ts";
import { dueWords, heardWords, lawWords, SilenceTicks } from "../../hiring/index.ts";
import type { Ticks } from "./use-ticks.ts";

/** What all rows share. */
export interface CandidateRowSurroundings {
  readonly now: Instant;
  /** What the column of the law is called; undefined where there is none. */
  readonly law: string | undefined;
  readonly ticks: Ticks;
  readonly chosen: string | undefined;
  readonly onChoose: (caseId: string) => void;
  readonly onLaw: (law: LawClockJson) => void;
}

export interface CandidateRowProps extends CandidateRowSurroundings {
  readonly row: CandidateJson;
  /** Its place among all rows, from 1; the head of the table is the first. */
  readonly rowIndex: number;
}

/** A candidate: who, how long without a word, what we owe and until when, and what the law asks. */
export function CandidateRow(props: CandidateRowProps) {
  const { row, rowIndex, ticks, chosen, now } = props;
  const isTicked = ticks.ticked.has(row.case);
  const isChosen = chosen === row.case;
  return (
    <tr
      aria-rowindex={rowIndex}
      data-case={row.case}
      class={classNames(
        "relative tablet:hover:bg-[color-mix(in_oklab,transparent,var(--ink)_3%)]",
        (isChosen || isTicked) &&
          "bg-accent-tint max-tablet:!border-accent max-tablet:!bg-accent-tint tablet:hover:!bg-accent-tint [&_.bg-accent-tint]:bg-surface",
        isChosen && "chosen shadow-[inset_3px_0_var(--accent)] rtl:shadow-[inset_-3px_0_var(--accent)]",
      )}
    >
      <td class="max-tablet:absolute max-tablet:end-1.5 max-tablet:top-1 max-tablet:z-[1] tablet:!pe-0">
        <span class="relative z-[1] -my-3 flex">
          <CheckBox
            label={`Select ${row.name}`}
            labelHidden
            checked={isTicked}
            onChecked={() => ticks.toggle(row.case)}
          />
        </span>
      </td>
      <NameCell {...props} />
      <td>
        <span class="hidden-visually">{row.businessDaysWithoutWord} business days without a word</span>
        <span class="max-tablet:my-1.5 max-tablet:block tablet:max-desktop:[&_svg]:hidden" aria-hidden="true">
          <SilenceTicks days={row.businessDaysWithoutWord} />
        </span>
      </td>
      <td class="text-secondary text-ink-2 max-tablet:!hidden tablet:max-desktop:!hidden">
        {heardWords(row.lastHeardAt, now)}
      </td>
      <OwedCell {...props} />
      <LawCell {...props} />
    </tr>
  );
}

function NameCell({ row, onChoose }: CandidateRowProps) {
  const also = row.alsoAppliedAs.length;
  return (
    <th scope="row">
      <a
        class="flex min-w-0 items-center gap-3 text-ink no-underline after:absolute after:inset-0 after:content-[''] max-tablet:pe-11"
        href={`/case/${encodeURIComponent(row.case)}`}
        onFocus={() => onChoose(row.case)}
      >
        <Avatar name={row.name} />
        <span class="min-w-0">
          <span class="font-semibold clamp-name" dir="auto" title={row.name}>
            {row.name}
          </span>
          <span class="text-secondary font-normal text-ink-2 clamp-name" dir="auto">
            {row.stageName}
            {also > 0 && `, applied for ${also === 1 ? "another" : `${also} others`} as well`}
          </span>
        </span>
      </a>
    </th>
  );
}

function OwedCell({ row, now }: CandidateRowProps) {
  const [first] = row.owed;
  if (first === undefined) return <td class="text-secondary text-ink-3">{restWords(row)}</td>;
  const more = row.owed.length - 1;
  return (
    <td>
      <div class="flex items-center gap-[0.6875rem] max-tablet:mt-1">
        <StateGlyph state={first.isLate ? "late" : "open"} />
        <div class="min-w-0">
          <div class="clamp-name" dir="auto" title={first.title}>
            {first.title}
          </div>
          <div class="text-secondary text-ink-2">
            <span class={first.isLate ? "font-medium text-late" : undefined}>
              <time dateTime={first.due.replace(/\[.*\]$/, "")}>{dueWords(first, now)}</time>
            </span>
            {more > 0 && ` · and ${more} more`}
            {row.letter !== undefined && ` · ${LETTERS[row.letter]}`}
          </div>
        </div>
      </div>
    </td>
  );
}

const LETTERS: Readonly<Record<NonNullable<CandidateJson["letter"]>, string>> = {
  "on-its-way": "a letter is on its way",
  "needs-person": "a letter needs your word",
};

/** What is said of somebody to whom nothing is owed. */
function restWords({ answer, letter }: CandidateJson): string {
  if (letter !== undefined) return LETTERS[letter];
  if (answer === "told") return "has the answer";
  return answer === "theirs" ? "has decided" : "nothing now";
}

function LawCell({ row: { law, name }, law: heading, onLaw }: CandidateRowProps) {
  if (heading === undefined) return null;
  const words = law === null ? "" : lawWords(law);
  return (
    <td class={classNames("text-secondary text-ink-2", words === "" && "max-tablet:!hidden")}>
      {law !== null && words !== "" && (
        <button
          type="button"
          class="relative z-[1] -my-3 min-h-11 rounded-small text-start underline decoration-dotted decoration-line-2 underline-offset-4 hover:text-ink"
          aria-label={`${heading}: ${words}, for ${name}. See the source`}
          onClick={() => onLaw(law)}
        >
          <span class="tablet:hidden">{heading}: </span>
          {words}
        </button>
      )}
    </td>
  );
}
