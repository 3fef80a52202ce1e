import { closenessAt, MIDDLE } from "../engine/fine-line/index.ts";
import type { PatternIds } from "./draw-field.ts";
import { PILL_WIDTH } from "./draw-line.ts";
import { wholeLine } from "./picture-line.ts";
import { type BarWords, type PlacedBar, placeBars } from "./place-bars.ts";
import { type Obstacle, type PlacedFact, placeFacts } from "./place-facts.ts";
import type { Scene } from "./scene.ts";
import { type Drawn, element, px, type SvgElement } from "./svg-element.ts";
import { textWidth } from "./text-width.ts";
import { dateAhead, toldFacts } from "./told-facts.ts";
import * as words from "./words.ts";

const FACT_SIZE = 12.5;
const FIRST_LINE = 34;
const LINE_GAP = 16;

/** Their date and the facts that hang from the top, kept apart from each other and from today's line. */
export function drawFacts(scene: Scene): Drawn {
  const { measures } = scene;
  if (measures.size === "spark") return [];
  const { upright, said, facts } = hangingFacts(scene);
  if (measures.size === "phone") return upright;
  return [...upright, ...said, ...facts.map((fact) => drawFact(fact, scene)), ...drawApplied(scene)];
}

interface HangingFacts {
  readonly upright: Drawn;
  readonly said: Drawn;
  readonly facts: readonly PlacedFact[];
}

/** Their date, and the facts around it; only a desktop has room for words. */
export function hangingFacts({ model, measures, scale }: Scene): HangingFacts {
  const date = dateAhead(model);
  const x = date === null ? undefined : scale.xOfDay(date + 1);
  const isShown = date !== null && date >= scale.range.from && date <= scale.range.to;
  const upright = isShown
    ? [element("path", { class: "their-date", d: `M${px(x!)} ${measures.top}V${measures.fieldBottom}` })]
    : [];
  if (measures.size !== "desktop") return { upright, said: [], facts: [] };
  const said = isShown ? [dateWords(words.theyDecideBy(date), x!, measures.right)] : [];
  const told = toldFacts(model);
  // What happens at this very moment hangs from today's line itself.
  const isClear = !scale.covers(model.line.asOf) || told.some(({ at }) => at === model.line.asOf);
  const today = isClear ? [] : [edge(scale.xOf(model.line.asOf))];
  const facts = placeFacts(told, scale, measures, [...today, ...said.map((one) => one.extent)]);
  return { upright, said: said.map((one) => one.text), facts };
}

function edge(x: number): Obstacle {
  return { from: x, to: x };
}

/** To the right of the upright, or to its left where the field ends. */
function dateWords(said: string, x: number, right: number): { readonly text: SvgElement; readonly extent: Obstacle } {
  const width = textWidth(said, FACT_SIZE, true);
  const isLeft = x + 7 + width > right;
  const place = { x: isLeft ? x - 7 : x + 7, y: FIRST_LINE, "text-anchor": isLeft ? "end" : undefined };
  const extent = isLeft ? { from: x - 7 - width, to: x } : { from: x, to: x + 7 + width };
  return { text: element("text", { class: "fact head", ...place }, said), extent };
}

function drawFact(fact: PlacedFact, { model: { line, calendar, supposedFacts }, measures }: Scene): SvgElement {
  const y = closenessAt(wholeLine(line), fact.at, calendar) ?? MIDDLE;
  const stemEnds = Math.max(measures.top, measures.yOf(Math.max(y, MIDDLE)) - 6);
  const tried = supposedFacts?.has(fact.id) ? " tried" : "";
  const stem = element("path", { class: `stem${tried}`, d: `M${px(fact.x)} ${measures.top}V${px(stemEnds)}` });
  const lines = [fact.head, ...fact.lines].filter((text) => text !== "");
  const isRight = fact.side === "right";
  const texts = lines.map((text, i) =>
    element(
      "text",
      {
        class: i === 0 ? `fact head${tried}` : "fact",
        x: isRight ? fact.x + 8 : fact.x - 8,
        y: FIRST_LINE + i * LINE_GAP,
        "text-anchor": isRight ? undefined : "end",
      },
      text,
    ),
  );
  return element("g", { "data-facts": fact.id }, [stem, ...texts]);
}

/** What lies before the picture is said at its left edge, unless today's pill stands there. */
function drawApplied({ model: { line, calendar }, scale }: Scene): Drawn {
  const application = line.facts.find((fact) => fact.kind === "applied");
  if (application === undefined || calendar.dateOf(application.at) >= scale.range.from) return [];
  const said = words.appliedOn(calendar.dateOf(application.at));
  const width = textWidth(said, 11.5);
  if (scale.covers(line.asOf) && scale.xOf(line.asOf) - PILL_WIDTH / 2 < width + 20) return [];
  const arrow = element("path", { class: "before", d: `M${px(width + 13)} 6v8l-7-4z` });
  return [element("text", { class: "week", x: 0, y: 14 }, said), arrow];
}

/** A row for each message, and a last line for those that are left to the list. */
export function drawBars(scene: Scene, patterns: PatternIds): Drawn {
  const { measures, scale, rows, rowsLeft } = scene;
  const bars = placeBars(rows, scale, measures).map((bar) => drawBar(bar, scene, patterns));
  if (rowsLeft === 0) return bars;
  const y = measures.barsTop + rows.length * measures.barGap + 4;
  return [...bars, element("text", { class: "week", x: measures.left, y }, words.andMore(rowsLeft))];
}

function drawBar(bar: PlacedBar, { measures }: Scene, patterns: PatternIds): SvgElement {
  const { row, y, x1, x2, x3, hasCap, bestX } = bar;
  const half = measures.barHeight / 2;
  const cap = hasCap ? `M${px(x3)} ${px(y - half)}v${measures.barHeight}` : "";
  const tailFrom = row.state === "expired" ? x1 : x2;
  const tail =
    x3 > tailFrom ? [element("path", { class: "tail", d: `M${px(tailFrom)} ${px(y)}H${px(x3)}${cap}` })] : [];
  const rect = {
    x: x1,
    y: y - half,
    width: Math.max(0, x2 - x1),
    height: measures.barHeight,
    rx: row.state === "done" ? half : 2.5,
    style: row.state === "withheld" ? `fill:url(#${patterns.withheld})` : undefined,
  };
  const thick = row.state === "expired" ? [] : [element("rect", rect)];
  const hasBest = bestX !== null && (row.state === "open" || row.state === "late" || row.state === "upcoming");
  const best = hasBest ? [element("circle", { class: "best", cx: bestX, cy: y, r: 2.2 })] : [];
  const texts = bar.words.map((one) => drawBarWords(one, bar));
  return element("g", { class: `bar ${row.state}`, "data-step": row.id }, [...tail, ...thick, ...best, ...texts]);
}

function drawBarWords({ x, anchor, name, said }: BarWords, { row, y }: PlacedBar): SvgElement {
  const bold = name === "" ? [] : [element("tspan", { class: "head" }, name)];
  const plain = said === "" ? [] : [element("tspan", { class: "said", dx: name === "" ? undefined : 5 }, said)];
  return element(
    "text",
    { class: `name ${row.state}`, x, y: y + 4, "text-anchor": anchor === "end" ? "end" : undefined },
    [...bold, ...plain],
  );
}
