import { type Gate, LOWER_EDGE, MIDDLE, UPPER_EDGE } from "../engine/fine-line/index.ts";
import { type Day, weekdayOf } from "../engine/index.ts";
import { restRuns } from "./day-range.ts";
import type { Scene } from "./scene.ts";
import { type Drawn, element, px, type SvgElement } from "./svg-element.ts";
import * as words from "./words.ts";

/** The names of the patterns that a picture fills with. */
export interface PatternIds {
  readonly holiday: string;
  readonly withheld: string;
}

/** Days off through the whole height; holidays are hatched. */
export function drawRest({ model: { calendar }, measures, scale, height }: Scene, patterns: PatternIds): Drawn {
  if (measures.size === "spark") return [];
  const bottom = height - 2;
  return restRuns(scale.range, calendar).flatMap((run) => {
    const rest = drawDays(run.from, run.to, { class: "rest" });
    const holidays = daysOf(run.from, run.to).filter((day) => calendar.holidayName(day) !== undefined);
    return [rest, ...holidays.map((day) => drawDays(day, day, { fill: `url(#${patterns.holiday})` }))];
  });

  function drawDays(from: Day, to: Day, paint: Readonly<Record<string, string>>): SvgElement {
    const x = scale.xOfDay(from);
    return element("rect", {
      ...paint,
      x,
      y: measures.top,
      width: scale.xOfDay(to + 1) - x,
      height: bottom - measures.top,
    });
  }
}

function daysOf(from: Day, to: Day): readonly Day[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The lane between its edges, and the fine line in its middle. */
export function drawLane({ measures: { left, right, yOf, size } }: Scene): Drawn {
  const lane = {
    class: "lane",
    x: left,
    y: yOf(UPPER_EDGE),
    width: right - left,
    height: yOf(LOWER_EDGE) - yOf(UPPER_EDGE),
  };
  const across = (y: number) => `M${px(left)} ${px(y)}H${px(right)}`;
  const edges = element("path", { class: "lane-edge", d: across(yOf(UPPER_EDGE)) + across(yOf(LOWER_EDGE)) });
  const middle = element("path", { class: "mid", d: across(yOf(MIDDLE)) });
  return size === "spark" ? [element("rect", { ...lane, rx: 2 }), middle] : [element("rect", lane), edges, middle];
}

/** Windows fill "your turn" from opening to due; a hairline leads from the next one to its bar. */
export function drawGates(scene: Scene, patterns: PatternIds): Drawn {
  const { model, measures, scale, height } = scene;
  const gates = model.line.gates.filter(
    ({ window }) => scale.xOf(window.due) > scale.left && scale.xOf(window.opens) < scale.right,
  );
  const shown = measures.size === "spark" ? gates.filter((gate) => gate.kind === "next") : gates;
  const drawn = shown.map((gate) => drawGate(gate, scene, patterns));
  const next = gates.find((gate) => gate.kind === "next" && scale.covers(gate.window.opens));
  if (next === undefined || measures.size !== "desktop") return drawn;
  const x = scale.xOf(next.window.opens);
  const d = `M${px(x)} ${px(measures.yOf(LOWER_EDGE))}V${px(height - 4)}`;
  return [...drawn, element("path", { class: "drop", d })];
}

function drawGate({ kind, step, window }: Gate, { measures: { yOf }, scale }: Scene, patterns: PatternIds): SvgElement {
  const x = scale.xOf(window.opens);
  return element("rect", {
    class: `gate ${kind}`,
    "data-step": step,
    x,
    y: yOf(MIDDLE),
    width: Math.max(2, scale.xOf(window.due) - x),
    height: yOf(LOWER_EDGE) - yOf(MIDDLE),
    style: kind === "withheld" ? `fill:url(#${patterns.withheld})` : undefined,
  });
}

/** The names of the four quarters at the left edge. */
export function drawZones({ measures: { left, yOf, size } }: Scene): Drawn {
  if (size === "spark") return [];
  const x = left - (size === "desktop" ? 12 : 7);
  const zones = [
    [words.zoneWords.pressing, 7 / 8],
    [words.zoneWords.wait, 5 / 8],
    [words.zoneWords.yourTurn, 3 / 8],
    [words.zoneWords.fading, 1 / 8],
  ] as const;
  return zones.map(([word, y]) => element("text", { class: "zone", x, y: yOf(y) + 4, "text-anchor": "end" }, word));
}

const LEAST_DAY_WIDTH = 26;
const LEAST_WEEK_WIDTH = 46;

/** Day numbers where a day is wide enough, else Mondays. */
export function drawAxis(scene: Scene): Drawn {
  const { measures, scale } = scene;
  if (measures.size === "spark") return [];
  const y = measures.fieldBottom + 0.5;
  const axis = element("path", { class: "axis", d: `M${px(scale.left)} ${y}H${px(scale.right)}` });
  const isDaily = measures.size === "desktop" && scale.dayWidth >= LEAST_DAY_WIDTH;
  return [axis, ...(isDaily ? drawDayNumbers(scene) : drawMondays(scene))];
}

function drawDayNumbers({ model: { calendar }, measures: { fieldBottom }, scale }: Scene): Drawn {
  const days = daysOf(scale.range.from, scale.range.to).filter((day) => calendar.isBusinessDay(day));
  return days.flatMap((day, i) => {
    const x = scale.xOfDay(day);
    const number = element(
      "text",
      { class: "day", x: x + scale.dayWidth / 2, y: fieldBottom + 16, "text-anchor": "middle" },
      words.dayNumber(day),
    );
    const isNewMonth = i === 0 || words.monthWord(day) !== words.monthWord(days[i - 1]!);
    const month = element("text", { class: "week", x: x + 10, y: fieldBottom + 32 }, words.monthWord(day));
    const isNewWeek = i > 0 && days[i - 1] !== day - 1 && weekdayOf(day) <= weekdayOf(days[i - 1]!);
    return [number, ...(isNewMonth ? [month] : []), ...(isNewWeek ? [drawTick(x, fieldBottom, 8)] : [])];
  });
}

function drawTick(x: number, y: number, length: number): SvgElement {
  return element("path", { class: "tick", d: `M${px(x)} ${px(y)}v${length}` });
}

/** Every Monday, or every second or fourth where they would touch. */
function drawMondays({ measures: { fieldBottom, size, right }, scale }: Scene): Drawn {
  const mondays = daysOf(scale.range.from, scale.range.to).filter((day) => weekdayOf(day) === 1);
  const weekWidth = scale.dayWidth * 5.7;
  const every = [1, 2, 4, 8].find((weeks) => weekWidth * weeks >= LEAST_WEEK_WIDTH) ?? 13;
  return mondays
    .filter((_, i) => i % every === 0)
    .flatMap((day) => {
      const x = scale.xOfDay(day);
      const tick = drawTick(x, fieldBottom, size === "desktop" ? 32 : 6);
      if (x + 38 > right) return [tick];
      return [tick, element("text", { class: "week", x: x + 4, y: fieldBottom + 15 }, words.shortDate(day))];
    });
}

const LONGEST_HOLIDAY = 22;

/** The names of holidays upright in the field, where there is a picture large enough for them. */
export function drawHolidayNames({ model: { calendar }, measures, scale }: Scene): Drawn {
  if (measures.size !== "desktop") return [];
  const named = daysOf(scale.range.from, scale.range.to).flatMap((day) => {
    const name = calendar.holidayName(day);
    return name === undefined || calendar.isBusinessDay(day) || weekdayOf(day) > 5 ? [] : [{ day, name }];
  });
  return named
    .filter(({ day }, i) => i === 0 || scale.xOfDay(day) - scale.xOfDay(named[i - 1]!.day) > 14)
    .map(({ day, name }) => {
      const x = (scale.xOfDay(day) + scale.xOfDay(day + 1)) / 2 + 4;
      const short = name.length > LONGEST_HOLIDAY ? `${name.slice(0, LONGEST_HOLIDAY - 1)}…` : name;
      const transform = `translate(${px(x)} ${px(measures.fieldBottom - 8)}) rotate(-90)`;
      return element("g", { transform }, element("text", { class: "holiday" }, short));
    });
}
