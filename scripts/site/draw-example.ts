import { buildFineLine, caseHistory } from "../../src/engine/fine-line/index.ts";
import { businessCalendarOf } from "../../src/engine/index.ts";
import { escapeHtml, tag } from "../../src/http/reference/index.ts";
import { drawSvg } from "../../src/picture/index.ts";
import type { RuleExample } from "./rule-example.ts";

const WIDTH = 720;

/** An example's plan as HTML: what to do, whether they may be contacted, the fine line where there is one, and the steps. */
export function drawExample(example: RuleExample): string {
  const [headline = "", guard = "", ...steps] = example.lines;
  return tag(
    "div",
    { class: "plan", role: "group", "aria-label": `The plan on ${example.at}` },
    [
      tag("p", { class: "when" }, `Computed by the engine for ${escapeHtml(example.at)}, by the company’s clock`),
      tag("p", { class: "headline" }, escapeHtml(headline)),
      tag("p", {}, escapeHtml(guard)),
      drawPicture(example),
      tag("ul", {}, steps.map((line) => tag("li", {}, stepWords(line))).join("")),
    ].join("\n"),
  );
}

/** The state stands bold before its step. */
function stepWords(line: string): string {
  const end = line.indexOf(":");
  return `${tag("b", {}, escapeHtml(line.slice(0, end)))} ${escapeHtml(line.slice(end + 1).trim())}`;
}

function drawPicture({ line, parsed, plan, playbook }: RuleExample): string {
  const theCase = parsed.case;
  const calendar = businessCalendarOf(theCase.calendar);
  const fineLine = buildFineLine({ case: theCase, plan, calendar, history: caseHistory(theCase, playbook) });
  if (fineLine.past.length === 0) return "";
  const model = { case: theCase, plan, line: fineLine, calendar };
  const svg = drawSvg(model, { size: "desktop", width: WIDTH, theme: "page", id: `example-${line}`, hasLegend: false });
  return tag("div", { class: "picture", tabindex: "0", role: "group", "aria-label": "The fine line" }, svg);
}
