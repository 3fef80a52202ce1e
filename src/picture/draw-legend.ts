import { element, px, type SvgElement } from "./svg-element.ts";
import { textWidth } from "./text-width.ts";
import { legendWords } from "./words.ts";

const ROW_HEIGHT = 24;
const GAP = 20;
const SAMPLE_GAP = 8;

const SAMPLES: readonly (readonly [word: string, width: number, drawn: SvgElement])[] = [
  [legendWords.past, 30, element("path", { class: "line", d: "M0 0H30" })],
  [legendWords.ahead, 30, element("path", { class: "line ahead", d: "M0 0H30" })],
  [legendWords.ifLetPass, 30, element("path", { class: "let-pass", d: "M0 0H30" })],
  [legendWords.theirs, 10, element("path", { class: "theirs", d: "M5 -5l5 5-5 5-5-5z" })],
  [legendWords.mine, 10, element("circle", { class: "mine", cx: 5, cy: 0, r: 4 })],
  [legendWords.gate, 30, element("rect", { class: "gate", x: 0, y: -5, width: 30, height: 10 })],
  [
    legendWords.bar,
    38,
    element("g", { class: "bar upcoming" }, [
      element("path", { class: "tail", d: "M17 0H37M37 -4v8" }),
      element("rect", { x: 1, y: -4, width: 16, height: 8, rx: 2.5 }),
      element("circle", { class: "best", cx: 5, cy: 0, r: 2.2 }),
    ]),
  ],
];

/** What the strokes and shapes mean, in as many rows as the width asks for; drawn from `top`, its height beside it. */
export function drawLegend(
  top: number,
  { left, right }: { readonly left: number; readonly right: number },
): { readonly drawn: SvgElement; readonly height: number } {
  let x = left;
  let row = 0;
  const items = SAMPLES.map(([word, sampleWidth, drawn]) => {
    const width = sampleWidth + SAMPLE_GAP + textWidth(word, 13);
    if (x > left && x + width > right) {
      x = left;
      row++;
    }
    const text = element("text", { x: sampleWidth + SAMPLE_GAP, y: 4.5 }, word);
    const item = element("g", { transform: `translate(${px(x)} ${px(top + 16 + row * ROW_HEIGHT)})` }, [drawn, text]);
    x += width + GAP;
    return item;
  });
  return {
    drawn: element("g", { class: "legend", "aria-hidden": "true" }, items),
    height: (row + 1) * ROW_HEIGHT + 8,
  };
}
