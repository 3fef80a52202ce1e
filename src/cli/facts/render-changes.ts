import type { FollowedFacts, StepChange } from "../../app/index.ts";
import {
  type Case,
  clockOfCase,
  describeDayShort,
  type Instant,
  isElsewhere,
  type ReaderClock,
  type Step,
  settledWords,
  shortly,
  stateByClock,
  stepTitle,
} from "../../engine/index.ts";
import { BLANK, bullet, line, type PageLine, paragraph, type Span, span } from "../render/page.ts";
import { bracketsWords, latestPart } from "../render/render-steps.ts";
import { STEP_LOOKS } from "../render/step-look.ts";
import { layoutTable } from "../render/table.ts";

interface ShownChange {
  readonly theCase: Case;
  readonly clock: ReaderClock;
  readonly asOf: Instant;
  readonly limit: number | null;
}

/** What became of the plan: its headline, then a line for each step that came, went, moved or changed its state. */
export function renderChanges(
  { after, parsed, changes }: FollowedFacts,
  { columns, ownTimeZone }: { readonly columns: number; readonly ownTimeZone: string },
): readonly PageLine[] {
  const { plan } = after;
  const theCase = parsed.case;
  const shown = {
    theCase,
    clock: shortly(clockOfCase(theCase, ownTimeZone)),
    asOf: plan.asOf,
    limit: plan.attempts.limit,
  };
  const isAbroad = isElsewhere(plan.asOf, shown.clock);
  const rows = withoutReplaced(changes.steps, shown).map((change) => changeCells(change, shown));
  const table = layoutTable(rows, { columns, shape: [{}, { least: 18 }, { least: isAbroad ? 34 : 16 }] });
  const unchanged = changes.headline === undefined && rows.length === 0;
  return [
    ...paragraph(plan.headline, columns, { tone: "strong" }),
    ...(rows.length === 0 ? [] : [BLANK, ...table]),
    ...(rows.length > 0 && isAbroad
      ? [BLANK, ...paragraph(bracketsWords(shown.clock), columns, { tone: "quiet", indent: 2 })]
      : []),
    ...(changes.warnings.length === 0 ? [] : [BLANK]),
    ...changes.warnings.flatMap(({ message }) => bullet("!", message, columns)),
    ...(unchanged ? [line("No step comes, goes or moves.", "quiet")] : []),
  ];
}

/** A step that went and came again under the same title is one and the same to a person: only what came is told. */
function withoutReplaced(changes: readonly StepChange[], { theCase, limit }: ShownChange): readonly StepChange[] {
  const came = new Set(
    changes.flatMap((change) => (change.kind === "came" ? [stepTitle(change.after, theCase, limit)] : [])),
  );
  return changes.filter((change) => change.kind !== "went" || !came.has(stepTitle(change.before, theCase, limit)));
}

function changeCells(change: StepChange, shown: ShownChange): readonly Span[] {
  const step = "after" in change ? change.after : change.before;
  const { glyph, tone, word } = STEP_LOOKS[step.state];
  const title = stepTitle(step, shown.theCase, shown.limit);
  if (change.kind === "settled")
    return [span(`${STEP_LOOKS.done.glyph} done`, "quiet"), span(title, "quiet"), span("", "quiet")];
  if (change.kind === "went") return [span("– gone", "quiet"), span(title, "quiet"), span("", "quiet")];
  const label = change.kind === "changed" ? word : change.kind === "came" ? "new" : "moved";
  return [
    span(`${glyph} ${label}`, tone),
    span(title, tone === "quiet" ? "quiet" : "strong"),
    span(whenWords(change, step, shown), tone),
  ];
}

function whenWords(change: StepChange, step: Step, { theCase, clock, asOf }: ShownChange): string {
  if (step.state === "skipped") return "";
  if (step.state === "done") return settledWords(step, theCase.facts, clock.own);
  if (isSnoozed(step, asOf))
    return stateByClock(asUpcoming(step, step.snoozedUntil!), asOf, clock).replace(/^from/, "snoozed until");
  const words = stateByClock(step, asOf, clock);
  // With two clocks a line has no room for what is over.
  const now = isElsewhere(asOf, clock) ? latestPart(words) : words;
  if (change.kind !== "moved") return now;
  const point = change.before.window.opens === step.window.opens ? "due" : "opens";
  const [was, is] = [change.before.window[point], step.window[point]].map((at) => clock.own.dateOf(at));
  return was === is ? now : `${now} (was ${describeDayShort(was!, clock.own.dateOf(asOf))})`;
}

function isSnoozed({ snoozedUntil }: Step, asOf: Instant): boolean {
  return snoozedUntil !== undefined && snoozedUntil > asOf;
}

function asUpcoming({ window, reasons }: Step, opens: Instant) {
  return { state: "upcoming" as const, window: { ...window, opens }, reasons };
}
