import {
  describeSourceId,
  explainRule,
  type Instant,
  isElsewhere,
  momentByClock,
  placeOfZone,
  type ReaderClock,
  shortly,
  stateByClock,
  stepTitle,
} from "../../engine/index.ts";
import type { FoundStep } from "../find-step.ts";
import { bullet, type PageLine, paragraph, type Span, section, span } from "./page.ts";
import type { StepsPage } from "./render-steps.ts";
import { STEP_LOOKS } from "./step-look.ts";
import { layoutTable } from "./table.ts";

/** One step at length: when, why with rule and source, and what the message must, may and must not hold. */
export function renderWhy(found: FoundStep, page: StepsPage): readonly PageLine[] {
  const { columns, clock } = page;
  const { step, plan, parsed } = found;
  const { glyph, word, tone } = STEP_LOOKS[step.state];
  const optional = step.optional ? ", optional" : "";
  const when = stateByClock(step, plan.asOf, clock);
  return [
    ...paragraph(stepTitle(step, parsed.case, plan.attempts.limit), columns, { tone: "strong" }),
    ...paragraph(`${glyph} ${word}${optional}${when === word ? "" : `: ${when}`}`, columns, { tone }),
    ...paragraph(`${parsed.case.company}, ${parsed.case.role} · ${step.id}`, columns, { tone: "quiet" }),
    ...section(`When, ${placesOf(clock, plan.asOf)}`, windowLines(found, page)),
    ...section("Why", reasonLines(found, columns)),
    ...briefSections(found, columns),
  ];
}

/** "in New York", of a reader elsewhere "in Chicago (in New York)", as the times are said. */
function placesOf(clock: ReaderClock, asOf: Instant): string {
  const place = placeOfZone(clock.company.timeZone);
  return isElsewhere(asOf, clock) ? `${placeOfZone(clock.own.timeZone)} (${place})` : place;
}

function windowLines({ step, plan }: FoundStep, { clock, columns }: StepsPage): readonly PageLine[] {
  const { opens, best, due, closes } = step.window;
  const points: readonly (readonly [string, number | null])[] = [
    ["opens", opens],
    ...(best === opens ? [] : [["best", best] as const]),
    ["due", due],
    ["closes", closes],
  ];
  const rows: Span[][] = points.map(([name, at]) => [
    span(name, "quiet"),
    span(at === null ? "never" : momentByClock(at, shortly(clock), plan.asOf)),
  ]);
  return layoutTable(rows, { columns });
}

function reasonLines({ step, playbook }: FoundStep, columns: number): readonly PageLine[] {
  return [
    ...step.reasons.flatMap(({ rule, source, text }) => [
      ...bullet("·", text, columns),
      ...paragraph(explainRule(rule) ?? "", columns, { tone: "quiet", indent: 4 }),
      ...paragraph(`Rule ${rule}, from ${describeSourceId(source, playbook)}`, columns, { tone: "quiet", indent: 4 }),
    ]),
    ...(step.law === undefined ? [] : bullet("§", step.law, columns)),
  ];
}

function briefSections({ step }: FoundStep, columns: number): readonly PageLine[] {
  const { must, may, mustNot, subject, maxWords } = step.brief;
  const bullets = (points: readonly string[]) => points.flatMap((point) => bullet("·", point, columns));
  return [
    ...section("Subject", subject === undefined ? [] : paragraph(subject, columns, { indent: 2 })),
    ...section("Must", bullets(must)),
    ...section("May", bullets(may)),
    ...section("Leaves out", bullets(mustNot)),
    ...section("Length", maxWords === undefined ? [] : paragraph(`At most ${maxWords} words.`, columns, { indent: 2 })),
  ];
}
