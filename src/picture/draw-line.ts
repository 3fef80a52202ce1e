import { type Line, type LineMark, LOWER_EDGE } from "../engine/fine-line/index.ts";
import { stretchesWithin } from "./picture-line.ts";
import type { Scene } from "./scene.ts";
import { type Drawn, element, pathThrough, px, type SvgElement } from "./svg-element.ts";
import * as words from "./words.ts";

/** The ghost of the line if nothing is sent, the line as it was, and the line ahead. */
export function drawLines(scene: Scene): Drawn {
  const { line } = scene.model;
  const ghost = scene.measures.size === "spark" ? [] : drawLine(line.ifLetPass, "let-pass", scene);
  return [...ghost, ...drawLine(line.past, "line past", scene), ...drawLine(line.projected, "line ahead", scene)];
}

function drawLine(line: Line, className: string, { model: { calendar }, measures, scale }: Scene): Drawn {
  return stretchesWithin(line, scale.range, calendar)
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => pathThrough(stretch.map((corner) => [scale.xOf(corner.at), measures.yOf(corner.y)])))
    .map((d) => element("path", { class: className, d }));
}

/** Words from them on the middle, words from you at the top of their rise, and dots where a decision ended the line. */
export function drawMarks(scene: Scene): Drawn {
  const { model, measures, scale } = scene;
  if (measures.size === "spark") return drawEnds(scene);
  const marks = model.line.marks.filter((mark) => scale.covers(mark.at)).map((mark) => drawMark(mark, scene));
  return [...marks, ...drawEnds(scene)];
}

function drawMark({ kind, at, y, facts, step }: LineMark, { model, measures, scale }: Scene): SvgElement {
  const cx = scale.xOf(at);
  const cy = measures.yOf(y);
  const data = { "data-step": step, "data-facts": facts.length === 0 ? undefined : facts.join(" ") };
  const isTried = facts.some((id) => model.supposedFacts?.has(id));
  if (kind !== "theirs") {
    return element("circle", {
      class: kind === "mine" && !isTried ? "mine" : "supposed",
      ...data,
      cx,
      cy,
      r: measures.markRadius,
    });
  }
  const isAhead = at > model.line.asOf;
  const diamond = `M${px(cx)} ${px(cy - 5.5)}l5.5 5.5-5.5 5.5-5.5-5.5z`;
  return element("path", {
    class: isTried ? "theirs supposed" : isAhead ? "theirs ahead" : "theirs",
    ...data,
    d: diamond,
  });
}

function drawEnds({ model: { line }, measures, scale }: Scene): Drawn {
  return line.past
    .filter((corner) => corner.ends === true && scale.covers(corner.at))
    .map(({ at, y }) =>
      element("circle", {
        class: "end",
        cx: scale.xOf(at),
        cy: measures.yOf(y),
        r: measures.size === "spark" ? 3.2 : 5,
      }),
    );
}

/** The upright bar where it is time to let go. */
export function drawMovingOn({ model: { line, calendar }, measures, scale }: Scene): Drawn {
  if (line.movingOnAt === null || !scale.covers(line.movingOnAt) || measures.size === "spark") return [];
  const x = scale.xOf(line.movingOnAt);
  const y = measures.yOf(LOWER_EDGE);
  const bar = element("path", { class: "move", d: `M${px(x)} ${px(y - 14)}v28` });
  if (measures.size !== "desktop") return [bar];
  const said = words.letItGo(words.shortDay(calendar.dateOf(line.movingOnAt)));
  const isLeft = x - measures.left > 160;
  const place = { x: isLeft ? x - 8 : x + 8, y: y + 26, "text-anchor": isLeft ? "end" : "start" };
  return [bar, element("text", { class: "fact head", ...place }, said)];
}

export const PILL_WIDTH = 137;
const PHONE_PILL_WIDTH = 46;
const PILL_HEIGHT = 20;

/** Today's pill at the top of its line: what it says, and where. */
export interface TodayPill {
  readonly said: string;
  readonly lineX: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** null where the picture does not show today, or has no room for a pill. */
export function todayPillOf({ model, measures, scale }: Scene): TodayPill | null {
  const { asOf } = model.line;
  if (!scale.covers(asOf) || measures.size === "spark") return null;
  const lineX = scale.xOf(asOf);
  const isPhone = measures.size === "phone" && model.isSupposed !== true;
  const said = isPhone ? words.shortToday : words.todayPill(model.calendar.dateOf(asOf), model.isSupposed === true);
  const width = isPhone ? PHONE_PILL_WIDTH : PILL_WIDTH;
  const left = Math.min(Math.max(lineX - width / 2, 0), measures.width - width);
  return { said, lineX, left, width, height: PILL_HEIGHT };
}

/** Today's line; its pill at the top is drawn with it. */
export function drawNow(scene: Scene): Drawn {
  const { model, scale, height } = scene;
  const pill = todayPillOf(scene);
  if (pill === null) {
    if (!scale.covers(model.line.asOf)) return [];
    return [element("path", { class: "now", d: `M${px(scale.xOf(model.line.asOf))} 0V${px(height)}` })];
  }
  const { said, lineX, left, width } = pill;
  return [
    element("path", { class: "now", d: `M${px(lineX)} 18V${px(height - 2)}` }),
    element("rect", { class: "now-pill", x: left, y: 0, width, height: PILL_HEIGHT, rx: PILL_HEIGHT / 2 }),
    element("text", { class: "now-word", x: left + width / 2, y: 14, "text-anchor": "middle" }, said),
  ];
}

/** The ring where the line meets today. */
export function drawNowDot({ model: { line }, measures, scale }: Scene): Drawn {
  if (line.closeness === null || !scale.covers(line.asOf)) return [];
  const r = measures.size === "spark" ? 3.2 : measures.size === "phone" ? 5 : 5.5;
  return [element("circle", { class: "now-dot", cx: scale.xOf(line.asOf), cy: measures.yOf(line.closeness), r })];
}
