import { describeLine } from "./describe-line.ts";
import { drawAxis, drawGates, drawHolidayNames, drawLane, drawRest, drawZones, type PatternIds } from "./draw-field.ts";
import { drawLegend } from "./draw-legend.ts";
import { drawLines, drawMarks, drawMovingOn, drawNow, drawNowDot } from "./draw-line.ts";
import { drawBars, drawFacts } from "./draw-words.ts";
import type { PictureModel } from "./picture-model.ts";
import { type Scene, type SceneOptions, sceneOf } from "./scene.ts";
import type { PictureSize } from "./size.ts";
import { type Drawn, element, px, type SvgElement, svgText } from "./svg-element.ts";
import { type PictureTheme, pictureStyle } from "./svg-style.ts";
import * as words from "./words.ts";

export interface SvgOptions extends SceneOptions {
  /** "both" follows the reader's own preference; "page" takes the page's custom properties. Default "both". */
  readonly theme?: PictureTheme;
  /** Distinguishes the ids of several pictures on one page: letters, digits and hyphens. Default "fine-line". */
  readonly id?: string;
  /** A card of its own behind the picture. Default true, but for a spark and for the theme "page". */
  readonly hasGround?: boolean;
  /** What the strokes mean, below a desktop's picture. Default true. */
  readonly hasLegend?: boolean;
}

const GROUND_MARGIN = 20;

/**
 * The fine line of a case as one self-contained SVG: no script, no outside reference, text as text, its colours inside
 * (but in the theme "page"). `width` is that of the picture within its ground, at least 720, 320 or 60 by its size.
 * Steps and facts carry `data-step` and `data-facts` for whoever makes them respond to touch.
 */
export function drawSvg(model: PictureModel, options: SvgOptions): string {
  const theme = options.theme ?? "both";
  const scope = scopeOf(options.size, theme);
  const style = element("style", {}, pictureStyle(scope, theme, options.size));
  return svgText(svgOf(sceneOf(model, options), { ...options, theme, style: [style] }));
}

/** The class under which the style of a picture holds. */
export function scopeOf(size: PictureSize, theme: PictureTheme): string {
  return `fine-line-${size}-${theme}`;
}

interface SvgParts extends SvgOptions {
  readonly theme: PictureTheme;
  readonly style: Drawn;
}

/** The whole drawing of a scene; `style` is what colours it, where it is to stand alone. */
export function svgOf(scene: Scene, { theme, style, ...options }: SvgParts): SvgElement {
  const { measures, model } = scene;
  const id = options.id ?? "fine-line";
  const patterns = { holiday: `${id}-holiday`, withheld: `${id}-withheld` };
  const hasLegend = measures.size === "desktop" && options.hasLegend !== false;
  const legend = hasLegend ? drawLegend(scene.height, measures) : undefined;
  const hasGround = options.hasGround ?? (measures.size !== "spark" && theme !== "page");
  const frame = frameOf(measures.width, scene.height + (legend?.height ?? 0), hasGround);
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: scopeOf(measures.size, theme),
      viewBox: frame.viewBox,
      width: frame.width,
      height: frame.height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-description`,
    },
    [
      element("title", { id: `${id}-title` }, words.pictureTitle(model.case.company, model.case.role)),
      element("desc", { id: `${id}-description` }, describeLine(model).join(" ")),
      ...style,
      drawPatterns(patterns),
      ...(hasGround ? [frame.ground] : []),
      ...drawScene(scene, patterns),
      ...(legend === undefined ? [] : [legend.drawn]),
    ],
  );
}

/** From back to front. */
function drawScene(scene: Scene, patterns: PatternIds): Drawn {
  return [
    ...drawRest(scene, patterns),
    ...drawLane(scene),
    ...drawGates(scene, patterns),
    ...drawZones(scene),
    ...drawAxis(scene),
    ...drawHolidayNames(scene),
    ...drawNow(scene),
    ...drawFacts(scene),
    ...drawLines(scene),
    ...drawMarks(scene),
    ...drawBars(scene, patterns),
    ...drawMovingOn(scene),
    ...drawNowDot(scene),
  ];
}

interface Frame {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  readonly ground: SvgElement;
}

function frameOf(width: number, height: number, hasGround: boolean): Frame {
  const margin = hasGround ? GROUND_MARGIN : 0;
  const whole = { width: width + 2 * margin, height: height + 2 * margin };
  const ground = element("rect", {
    class: "ground",
    x: -margin + 0.5,
    y: -margin + 0.5,
    width: whole.width - 1,
    height: whole.height - 1,
    rx: 14,
  });
  return { ...whole, viewBox: [-margin, -margin, whole.width, whole.height].map(px).join(" "), ground };
}

function drawPatterns({ holiday, withheld }: PatternIds): SvgElement {
  const diagonal = { width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return element("defs", {}, [
    element("pattern", { id: holiday, ...diagonal }, element("path", { class: "hatch", d: "M0 0V5" })),
    element("pattern", { id: withheld, ...diagonal }, element("path", { class: "withheld-hatch", d: "M0 0V5" })),
  ]);
}
