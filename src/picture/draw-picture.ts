import type { Day } from "../engine/index.ts";
import { type DayRange, rangeOf } from "./day-range.ts";
import { drawLegend } from "./draw-legend.ts";
import { type TodayPill, todayPillOf } from "./draw-line.ts";
import { scopeOf, svgOf } from "./draw-svg.ts";
import type { PictureModel } from "./picture-model.ts";
import { type PictureTarget, targetsOf } from "./picture-target.ts";
import { type SceneOptions, sceneOf } from "./scene.ts";
import { measuresOf, type PictureSize } from "./size.ts";
import { element, px, type SvgElement } from "./svg-element.ts";
import { pictureStyle } from "./svg-style.ts";

export interface PictureOptions extends SceneOptions {
  /** Distinguishes the ids of several pictures on one page: letters, digits and hyphens. */
  readonly id: string;
  /** What the strokes mean, below a desktop's picture. Default true. */
  readonly hasLegend?: boolean;
}

/** The fine line of a case for a page: what to draw, and where it answers to touch. */
export interface Picture {
  /** Without colours: they are `pictureRules`. */
  readonly root: SvgElement;
  readonly width: number;
  readonly height: number;
  /** The dates it shows. */
  readonly range: DayRange;
  readonly targets: readonly PictureTarget[];
  /** Where today's pill is; null where the picture does not show today. */
  readonly today: TodayPill | null;
  /** The date that lies at `x`; the first or the last one beyond the field. */
  readonly dayAt: (x: number) => Day;
}

/** The fine line of a case, drawn in the page's own colours. */
export function drawPicture(model: PictureModel, options: PictureOptions): Picture {
  const scene = sceneOf(model, options);
  const { scale } = scene;
  const root = svgOf(scene, { ...options, theme: "page", style: [] });
  return {
    root,
    width: Number(root.attributes.width),
    height: Number(root.attributes.height),
    range: scale.range,
    targets: targetsOf(scene),
    today: todayPillOf(scene),
    dayAt: (x) => {
      const { from, to } = scale.range;
      let day = from;
      while (day < to && scale.xOfDay(day + 1) <= x) day++;
      return day;
    },
  };
}

/** What strokes and shapes mean, for a page that is `width` wide. */
export function drawPictureLegend(width: number): SvgElement {
  const { drawn, height } = drawLegend(0, { left: 0, right: width });
  return element(
    "svg",
    { class: scopeOf("desktop", "page"), viewBox: `0 0 ${px(width)} ${px(height)}`, width, height },
    [drawn],
  );
}

/** The dates that a picture shows where it is not told which. */
export function pictureRange(model: PictureModel, { size, width, height }: SceneOptions): DayRange {
  return rangeOf(model, measuresOf(size, width, height).mostUnits);
}

/** The style of a page's pictures of a size, in the custom properties of the page. */
export function pictureRules(size: PictureSize): string {
  return pictureStyle(scopeOf(size, "page"), "page", size);
}
