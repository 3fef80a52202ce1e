import { clockOfCase, presentByClock } from "../../engine/index.ts";
import type { Services } from "../command.ts";
import { drawCaseInTerminal, type ShownCase } from "../draw-case.ts";
import { renderHolidayNotes } from "./holiday-notes.ts";
import { BLANK, bullet, type PageLine, paintPage, paragraph, section, span } from "./page.ts";
import { renderReasons, renderSteps, type StepsPage } from "./render-steps.ts";

/** A plan for a person to read: the headline, the fine line, the steps, warnings, why, and notes on holidays. */
export function renderPlan(shown: ShownCase, services: Pick<Services, "terminal">): string {
  const { terminal } = services;
  const { columns } = terminal;
  const theCase = shown.parsed.case;
  // A case that is read from a file is shown alike on every machine.
  const clock = clockOfCase(theCase, theCase.calendar.timeZone);
  return [
    paintPage(renderOpening(shown, { clock, columns }), terminal),
    renderDrawing(shown, services),
    paintPage(renderBody(shown, { clock, columns }), terminal),
  ].join("");
}

/** The headline, and what it is about. */
export function renderOpening({ plan, parsed }: ShownCase, { clock, columns }: StepsPage): readonly PageLine[] {
  const { company, role } = parsed.case;
  return [
    ...paragraph(plan.headline, columns, { tone: "strong" }),
    [span(`${company}, ${role}`), span(` · ${presentByClock(plan.asOf, clock)}`, "quiet")],
    BLANK,
  ];
}

/** The fine line with a sentence on where it stands; empty where there is none. */
export function renderDrawing(shown: ShownCase, { terminal }: Pick<Services, "terminal">): string {
  const drawing = drawCaseInTerminal(shown, terminal);
  if (drawing === undefined) return "";
  const [position] = drawing.sentences;
  const caption = position === undefined ? [] : paragraph(position, terminal.columns, { tone: "quiet", indent: 2 });
  return `${drawing.lines.join("\n")}\n${paintPage([BLANK, ...caption, BLANK], terminal)}`;
}

function renderBody({ plan, parsed }: ShownCase, page: StepsPage): readonly PageLine[] {
  const { columns } = page;
  const theCase = parsed.case;
  return [
    ...renderHolidayNotes(parsed.notes, { plan, theCase, columns }),
    ...renderSteps(plan, theCase, page),
    ...section(
      "Warnings",
      plan.warnings.flatMap(({ message }) => bullet("·", message, columns)),
    ),
    ...section("Why", renderReasons(plan, theCase, columns)),
  ];
}
