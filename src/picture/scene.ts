import type { BusinessCalendar } from "../engine/index.ts";
import { type BarRow, barRows } from "./bar-rows.ts";
import { type DayRange, rangeOf } from "./day-range.ts";
import type { PictureModel } from "./picture-model.ts";
import { chooseRows } from "./place-bars.ts";
import { heightOf, type Measures, measuresOf, type PictureSize } from "./size.ts";
import { type TimeScale, timeScale } from "./time-scale.ts";

/** How a picture is asked for. */
export interface SceneOptions {
  readonly size: PictureSize;
  readonly width: number;
  /** Of a spark; 36 by default. */
  readonly height?: number;
  /** The dates to show, where several pictures share one axis. */
  readonly range?: DayRange;
  /** Whose days are wide and narrow, where cases with other days off share one axis; the case's own by default. */
  readonly axis?: BusinessCalendar;
}

/** Everything that the parts of a picture are drawn from: what it shows, and where things lie. */
export interface Scene {
  readonly model: PictureModel;
  readonly measures: Measures;
  readonly scale: TimeScale;
  readonly rows: readonly BarRow[];
  /** How many rows are left to the list. */
  readonly rowsLeft: number;
  readonly height: number;
}

export function sceneOf(model: PictureModel, options: SceneOptions): Scene {
  const measures = measuresOf(options.size, options.width, options.height);
  const range = options.range ?? rangeOf(model, measures.mostUnits);
  const scale = timeScale(range, measures, options.axis ?? model.calendar);
  const rows = measures.mostBars === 0 ? [] : barRows(model);
  const { shown, left } = chooseRows(rows, scale, measures);
  return { model, measures, scale, rows: shown, rowsLeft: left, height: heightOf(measures, shown, left) };
}
