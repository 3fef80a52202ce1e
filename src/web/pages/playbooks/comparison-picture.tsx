import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import {
  type Day,
  describeDay,
  describeDayShort,
  type Instant,
  presentByClock,
  type Step,
  stepTitle,
} from "../../../engine/index.ts";
import { type TimeScale, timeScale } from "../../../picture/index.ts";
import { Card, classNames } from "../../design/index.ts";
import type { OpenCase } from "../../desk/index.ts";
import { AxisField } from "./axis-field.tsx";
import type { ComparedRow, ComparedRows } from "./compared-rows.ts";
import { shortTitle } from "./playbook-character.ts";
import { useReaderClock } from "./use-reader-clock.ts";

/** A step of a row that is to be explained. */
export interface AskedStep {
  readonly row: ComparedRow;
  readonly steps: readonly Step[];
}

interface ComparisonPictureProps {
  readonly open: OpenCase;
  readonly compared: ComparedRows;
  /** The ids of playbooks to show in bold. */
  readonly marked: readonly string[];
  readonly onAsk: (asked: AskedStep) => void;
}

/** The windows of a case, a row a playbook, on one axis; every window opens its reasons. */
export function ComparisonPicture({ open, compared, marked, onAsk }: ComparisonPictureProps) {
  const { rows, range, theirDate } = compared;
  const { calendar, plan } = open;
  const clock = useReaderClock(open);
  const scale = useMemo(() => timeScale(range, { left: 0, right: 100 }, calendar), [range, calendar]);
  return (
    <Card
      as="figure"
      class="@container px-4 pt-3 pb-3 tablet:px-5"
      aria-label={`When each playbook has you write to ${open.parsed.case.company}`}
    >
      <div class="relative">
        <AxisField scale={scale} calendar={calendar} asOf={plan.asOf} theirDate={theirDate} />
        <ol class="relative pt-6">
          {rows.map((row, index) => (
            <li
              key={row.id}
              class={classNames("@2xl:grid @2xl:grid-cols-[11rem_minmax(0,1fr)]", index > 0 && "border-t border-line")}
            >
              <div
                class={classNames(
                  "line-clamp-1 pt-1 text-caption break-words @2xl:self-center @2xl:pt-0 @2xl:pe-3 @2xl:text-secondary",
                  marked.includes(row.id) && "font-semibold",
                )}
                dir="auto"
                title={row.title}
              >
                <span class="@max-2xl:bg-surface @max-2xl:pe-1.5">{shortTitle(row)}</span>
              </div>
              <RowBars row={row} open={open} scale={scale} onAsk={onAsk} />
            </li>
          ))}
        </ol>
      </div>
      <Legend theirDate={theirDate} today={calendar.dateOf(plan.asOf)} />
      {clock.own.zone !== clock.company.zone && (
        <p class="mt-1 text-caption text-ink-3">
          {presentByClock(plan.asOf, clock)}. The picture is in the company’s days.
        </p>
      )}
    </Card>
  );
}

interface RowBarsProps {
  readonly row: ComparedRow;
  readonly open: OpenCase;
  readonly scale: TimeScale;
  readonly onAsk: (asked: AskedStep) => void;
}

function RowBars({ row, open, scale, onAsk }: RowBarsProps) {
  const { calendar } = open;
  const today = calendar.dateOf(row.plan.asOf);
  const days = (from: Instant, to: Instant) => daySpan(calendar.dateOf(from), calendar.dateOf(to), today);
  const { thankYou, checkIns, movingOnAt } = row;
  return (
    <div class="relative h-8">
      {thankYou !== undefined && (
        <Bar
          scale={scale}
          from={thankYou.from}
          to={thankYou.until}
          look="h-2 border-ink-3 bg-ink-3"
          label={`${row.title}: thank-you, ${days(thankYou.from, thankYou.until)}`}
          onClick={() => onAsk({ row, steps: thankYou.steps })}
        />
      )}
      {checkIns.map(({ number, step }) => (
        <Bar
          key={step.id}
          scale={scale}
          from={step.window.opens}
          to={step.window.due}
          look={`h-4 bg-surface ${STATE_LOOKS[step.state] ?? STATE_LOOKS.upcoming}`}
          label={`${row.title}: ${stepTitle(step, open.parsed.case, row.plan.attempts.limit)}, ${days(step.window.opens, step.window.due)}${step.state === "projected" ? ", only if no answer" : ""}`}
          onClick={() => onAsk({ row, steps: [step] })}
        >
          {number}
        </Bar>
      ))}
      {movingOnAt !== null && scale.covers(movingOnAt) && (
        <span
          role="img"
          class="absolute top-1/2 h-4 -translate-y-1/2 border-s-2 border-ink"
          style={{ insetInlineStart: `${scale.xOf(movingOnAt)}%` }}
          aria-label={`${row.title}: let it go on ${describeDay(calendar.dateOf(movingOnAt), today)}`}
          title={`Let it go, ${describeDayShort(calendar.dateOf(movingOnAt), today)}`}
        />
      )}
    </div>
  );
}

const STATE_LOOKS: Readonly<Partial<Record<Step["state"], string>>> & { readonly upcoming: string } = {
  upcoming: "border-2 border-accent text-accent",
  projected: "border-dashed border-accent text-accent",
  late: "border-2 border-late text-late",
  withheld: "border-ink-3 text-ink-3 hatched",
};

/** "Tue 24 Nov to Wed 25 Nov" */
function daySpan(from: Day, to: Day, today: Day): string {
  const [first, last] = [describeDayShort(from, today), describeDayShort(to, today)];
  return first === last ? first : `${first} to ${last}`;
}

interface BarProps {
  readonly scale: TimeScale;
  readonly from: Instant;
  readonly to: Instant;
  readonly look: string;
  readonly label: string;
  readonly onClick: () => void;
  readonly children?: ComponentChildren;
}

function Bar({ scale, from, to, look, label, onClick, children }: BarProps) {
  const start = scale.xOf(from);
  return (
    <button
      type="button"
      class="group absolute inset-y-0 min-w-2 after:absolute after:inset-x-[-8px] after:inset-y-0"
      style={{ insetInlineStart: `${start}%`, inlineSize: `${scale.xOf(to) - start}%` }}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <span
        class={`absolute inset-x-0 top-1/2 grid -translate-y-1/2 place-items-center rounded-[3px] border text-[0.6875rem] leading-none font-semibold group-hover:brightness-95 ${look}`}
      >
        {children}
      </span>
    </button>
  );
}

const SWATCHES: readonly (readonly [look: string, words: string])[] = [
  ["h-2 w-7 rounded-[3px] bg-ink-3 border border-ink-3", "thank-you"],
  ["h-2.5 w-7 rounded-[3px] border-2 border-accent", "next check-in"],
  ["h-2.5 w-7 rounded-[3px] border border-dashed border-accent", "only if no answer"],
  ["h-3 border-s-2 border-ink", "let it go"],
];

function Legend({ theirDate, today }: { readonly theirDate: Day | undefined; readonly today: Day }) {
  const shown =
    theirDate === undefined
      ? SWATCHES
      : [
          ...SWATCHES,
          ["h-3 border-s border-dotted border-ink-2", `their date, ${describeDayShort(theirDate, today)}`] as const,
        ];
  return (
    <ul class="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-caption text-ink-2 @2xl:ps-44">
      {shown.map(([look, words]) => (
        <li key={words} class="inline-flex items-center gap-2">
          <span class={`inline-block ${look}`} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  );
}
