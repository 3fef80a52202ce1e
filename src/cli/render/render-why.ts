import {
  businessCalendarOf,
  describeMoment,
  explainRule,
  placeOfZone,
  stateWords,
  stepTitle,
} from "../../engine/index.ts";
import type { FoundStep } from "../find-step.ts";
import { bullet, type PageLine, paragraph, type Span, section, span } from "./page.ts";
import { describeSourceId } from "./source-words.ts";
import { STEP_LOOKS } from "./step-look.ts";
import { layoutTable } from "./table.ts";

/** One step at length: when, why with rule and source, and what the message must, may and must not hold. */
export function renderWhy(found: FoundStep, columns: number): readonly PageLine[] {
  const { step, plan, parsed } = found;
  const calendar = businessCalendarOf(parsed.case.calendar);
  const { glyph, word, tone } = STEP_LOOKS[step.state];
  const optional = step.optional ? ", optional" : "";
  const when = stateWords(step, plan.asOf, calendar);
  return [
    ...paragraph(stepTitle(step, parsed.case, plan.attempts.limit), columns, { tone: "strong" }),
    ...paragraph(`${glyph} ${word}${optional}${when === word ? "" : `: ${when}`}`, columns, { tone }),
    ...paragraph(`${parsed.case.company}, ${parsed.case.role} · ${step.id}`, columns, { tone: "quiet" }),
    ...section(`When, ${placeOfZone(calendar.timeZone)}`, windowLines(found, columns)),
    ...section("Why", reasonLines(found, columns)),
    ...briefSections(found, columns),
  ];
}

function windowLines({ step, plan, parsed }: FoundStep, columns: number): readonly PageLine[] {
  const calendar = businessCalendarOf(parsed.case.calendar);
  const { opens, best, due, closes } = step.window;
  const points: readonly (readonly [string, number | null])[] = [
    ["opens", opens],
    ...(best === opens ? [] : [["best", best] as const]),
    ["due", due],
    ["closes", closes],
  ];
  const rows: Span[][] = points.map(([name, at]) => [
    span(name, "quiet"),
    span(at === null ? "never" : describeMoment(at, calendar, plan.asOf)),
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
