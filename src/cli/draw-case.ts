import type { ParsedCase } from "../contract/index.ts";
import { buildFineLine, caseHistory } from "../engine/fine-line/index.ts";
import { businessCalendarOf, type Plan, type Playbook } from "../engine/index.ts";
import { describeLine, drawSvg, drawTerminal, type PictureModel } from "../picture/index.ts";
import type { Terminal } from "./command.ts";

/** A case that was planned, and all that showing it takes. */
export interface ShownCase {
  readonly plan: Plan;
  readonly playbook: Playbook;
  readonly parsed: ParsedCase;
}

const SVG_WIDTH = 1112;

/** The fine line of a case as an SVG of its own, as wide as a desktop's page. */
export function drawCase(shown: ShownCase, theme: "light" | "dark"): string {
  return `${drawSvg(modelOf(shown), { size: "desktop", width: SVG_WIDTH, theme })}\n`;
}

export interface TerminalDrawing {
  /** Lines that are coloured already, where the terminal is. */
  readonly lines: readonly string[];
  /** The same in plain sentences: where it stands, whose turn it is, when to let go. */
  readonly sentences: readonly string[];
}

/** The fine line of a case for a terminal; undefined before there is one (no interview is over) and on the employer's side. */
export function drawCaseInTerminal(
  shown: ShownCase,
  { columns, colour }: Pick<Terminal, "columns" | "colour">,
): TerminalDrawing | undefined {
  const model = modelOf(shown);
  if (model.line.past.length === 0) return undefined;
  return { lines: drawTerminal(model, { columns, colour }), sentences: describeLine(model) };
}

function modelOf({ plan, playbook, parsed }: ShownCase): PictureModel {
  const theCase = parsed.case;
  const calendar = businessCalendarOf(theCase.calendar);
  const line = buildFineLine({ case: theCase, plan, calendar, history: caseHistory(theCase, playbook) });
  return { case: theCase, plan, line, calendar };
}
