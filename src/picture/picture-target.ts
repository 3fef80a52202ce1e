import { LOWER_EDGE, MIDDLE } from "../engine/fine-line/index.ts";
import { hangingFacts } from "./draw-words.ts";
import { placeBars } from "./place-bars.ts";
import type { Scene } from "./scene.ts";
import { textWidth } from "./text-width.ts";
import { movingOnWords, toldMark } from "./told-mark.ts";

/** A part of a picture that can be touched, with the box it takes in pixels of the picture. */
export interface PictureTarget {
  /** Unique among the targets of a picture, and the same one in the next picture of the same case. */
  readonly key: string;
  /** What it is, in words. */
  readonly name: string;
  readonly steps: readonly string[];
  readonly facts: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Another target stands for the same: this one is for a pointer alone. */
  readonly isRepeat: boolean;
}

/** The least side of a target. */
const LEAST = 24;

/** What can be touched, in reading order: marks by time, then bars from top to bottom, then what repeats them. */
export function targetsOf(scene: Scene): readonly PictureTarget[] {
  if (scene.measures.size === "spark") return [];
  return [...markTargets(scene), ...movingOnTarget(scene), ...barTargets(scene), ...repeats(scene)];
}

type Box = Pick<PictureTarget, "left" | "top" | "width" | "height">;

/** Around points, and at least as large as a finger's or a pointer's target. */
function boxAround(points: readonly (readonly [x: number, y: number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const width = Math.max(LEAST, Math.max(...xs) - Math.min(...xs) + LEAST / 2);
  const height = Math.max(LEAST, Math.max(...ys) - Math.min(...ys) + LEAST / 2);
  const left = (Math.min(...xs) + Math.max(...xs) - width) / 2;
  return { left, top: (Math.min(...ys) + Math.max(...ys) - height) / 2, width, height };
}

interface Cluster {
  readonly points: readonly (readonly [number, number])[];
  readonly facts: readonly string[];
  readonly steps: readonly string[];
  readonly names: readonly string[];
}

/** Marks that stand too close for targets of their own are one. */
function markTargets(scene: Scene): readonly PictureTarget[] {
  const { model, measures, scale } = scene;
  const clusters: Cluster[] = [];
  for (const mark of model.line.marks.filter(({ at }) => scale.covers(at))) {
    const x = scale.xOf(mark.at);
    const own: Cluster = {
      points: [[x, measures.yOf(mark.y)]],
      facts: mark.facts,
      steps: mark.step === undefined ? [] : [mark.step],
      names: [toldMark(mark, model)],
    };
    const last = clusters.at(-1);
    const isNear = last !== undefined && x - last.points.at(-1)![0] < LEAST;
    if (isNear && last.steps.length === own.steps.length) clusters[clusters.length - 1] = joined(last, own);
    else clusters.push(own);
  }
  return clusters.map(({ points, facts, steps, names }) => ({
    key: `mark ${[...facts, ...steps].join(" ")}`,
    name: [...new Set(names)].join("; "),
    facts,
    steps,
    ...boxAround(points),
    isRepeat: false,
  }));
}

function joined(a: Cluster, b: Cluster): Cluster {
  return {
    points: [...a.points, ...b.points],
    facts: [...a.facts, ...b.facts],
    steps: [...a.steps, ...b.steps],
    names: [...a.names, ...b.names],
  };
}

function movingOnTarget({ model, measures, scale }: Scene): readonly PictureTarget[] {
  const { movingOnAt } = model.line;
  if (movingOnAt === null || !scale.covers(movingOnAt)) return [];
  const box = boxAround([[scale.xOf(movingOnAt), measures.yOf(LOWER_EDGE)]]);
  return [{ key: "moving-on", name: movingOnWords(movingOnAt, model), facts: [], steps: [], ...box, isRepeat: false }];
}

function barTargets({ rows, scale, measures, model }: Scene): readonly PictureTarget[] {
  const ids = new Set(model.plan.steps.map(({ id }) => id));
  return placeBars(rows, scale, measures).map(({ row, x1, x3, y, words }) => {
    const ends = words.map(({ x, anchor, name, said }) => {
      const width = textWidth(`${name} ${said}`, 12.5, true);
      return anchor === "end" ? x - width : x + width;
    });
    const left = Math.max(0, Math.min(x1, ...ends));
    const right = Math.min(measures.width, Math.max(x3, x1 + LEAST, ...ends));
    const own = row.id.split(" ");
    return {
      key: `bar ${row.id}`,
      name: `${row.name}, ${[row.said, ...(row.saidAtEnd === undefined ? [] : [row.saidAtEnd])].join(" · ")}`,
      steps: own.filter((id) => ids.has(id)),
      facts: own.filter((id) => !ids.has(id)),
      left,
      top: y - measures.barGap / 2,
      width: right - left,
      height: measures.barGap,
      isRepeat: false,
    };
  });
}

/** Windows in the lane and the words that hang from the top stand for what has a target already. */
function repeats(scene: Scene): readonly PictureTarget[] {
  return [...gateTargets(scene), ...factTargets(scene)];
}

function gateTargets({ model, measures, scale }: Scene): readonly PictureTarget[] {
  return model.line.gates
    .filter(({ window }) => scale.xOf(window.due) > scale.left && scale.xOf(window.opens) < scale.right)
    .map(({ step, madeBy, window }) => {
      const left = scale.xOf(window.opens);
      return {
        key: `gate ${step} ${window.opens}`,
        name: "",
        steps: madeBy === undefined ? [step] : [],
        facts: madeBy === undefined ? [] : [madeBy],
        left,
        top: measures.yOf(MIDDLE),
        width: Math.max(2, scale.xOf(window.due) - left),
        height: measures.yOf(LOWER_EDGE) - measures.yOf(MIDDLE),
        isRepeat: true,
      };
    });
}

function factTargets(scene: Scene): readonly PictureTarget[] {
  return hangingFacts(scene).facts.flatMap(({ id, x, side, head, lines }) => {
    const width = 12 + Math.max(textWidth(head, 12.5, true), ...lines.map((line) => textWidth(line, 12.5)));
    const left = side === "right" ? x : x - width;
    const top = scene.measures.top;
    const box = { left, top, width, height: 18 + 16 * lines.length };
    return head === "" ? [] : [{ key: `fact ${id}`, name: "", steps: [], facts: [id], ...box, isRepeat: true }];
  });
}
