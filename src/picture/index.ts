export type { DayRange } from "./day-range.ts";
export { describeLine } from "./describe-line.ts";
export type { TodayPill } from "./draw-line.ts";
export {
  drawPicture,
  drawPictureLegend,
  type Picture,
  type PictureOptions,
  pictureRange,
  pictureRules,
} from "./draw-picture.ts";
export { drawSvg, type SvgOptions } from "./draw-svg.ts";
export { drawTerminal, type TerminalOptions } from "./draw-terminal.ts";
export { type ListedMoment, listLine } from "./list-line.ts";
export type { PictureModel } from "./picture-model.ts";
export type { PictureTarget } from "./picture-target.ts";
export type { PictureSize } from "./size.ts";
export type { SvgElement, SvgNode } from "./svg-element.ts";
export type { PictureTheme } from "./svg-style.ts";
export { type TimeScale, timeScale } from "./time-scale.ts";
