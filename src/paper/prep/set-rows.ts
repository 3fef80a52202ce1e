import type { Voice } from "../fonts/index.ts";
import type { Ink, PaperDocument, PaperSize, Typesetter } from "../page/index.ts";
import type { TextBlock } from "../text/index.ts";
import type { PrepRow } from "./clean-prep.ts";

/** A titled list. `place` is the name of the input that its rows come from. */
export interface RowList {
  readonly place: string;
  readonly title: string;
  readonly rows: readonly PrepRow[];
  readonly voice?: Voice;
  readonly hasBoxes?: boolean;
  readonly ink?: Ink;
}

/** A list set into its room, to be drawn from the top down wherever there is place for its height. */
export interface SetRows {
  readonly height: number;
  draw(paper: PaperDocument, x: number, y: number): void;
}

interface SetPart {
  readonly block: TextBlock;
  readonly left: number;
  readonly top: number;
  readonly ink: Ink;
  readonly hasBox: boolean;
}

const BOX = 9;
const BOX_ROOM = 20;
const ROW_GAP = 6;
const MORE_HEIGHT = 16;
/** A row takes no more than this part of its list's room, however long its text is. */
const LARGEST_ROW = 0.3;
const LINE = { floor: 7.5, leading: 1.4 } as const;

/** Sets a list into its room. Rows that find none are counted in words. */
export function setRows(setter: Typesetter, { width, height }: PaperSize, list: RowList): SetRows {
  if (list.rows.length === 0) return { height: 0, draw: () => undefined };
  const left = list.hasBoxes === true ? BOX_ROOM : 0;
  const room = { ...LINE, width: width - left, height: height * LARGEST_ROW };
  const title = setter.set("title", {
    ...LINE,
    width,
    height: 18,
    voice: "sans-strong",
    size: 12,
    lines: [list.title],
  });
  const parts: SetPart[] = [{ block: title, left: 0, top: 0, ink: "ink", hasBox: false }];
  let top = title.height + ROW_GAP;
  for (const [index, row] of list.rows.entries()) {
    const place = `${list.place}[${index}]`;
    const text = setter.set(place, { ...room, voice: list.voice ?? "sans", size: 11, lines: [row.text] });
    const note = setter.set(place, {
      ...room,
      voice: "sans",
      size: 9.5,
      lines: row.note === undefined ? [] : [row.note],
    });
    const rowHeight = text.height + note.height;
    const needed = index === list.rows.length - 1 ? rowHeight : rowHeight + MORE_HEIGHT;
    if (top + needed > height) {
      setter.leaveOut(list.place);
      const more = setter.set(list.place, {
        ...room,
        voice: "sans",
        size: 9.5,
        lines: [describeRest(list.rows.length - index)],
      });
      parts.push({ block: more, left, top, ink: "caption", hasBox: false });
      return drawable(parts, top + MORE_HEIGHT, width);
    }
    parts.push({ block: text, left, top, ink: list.ink ?? "ink", hasBox: list.hasBoxes === true });
    parts.push({ block: note, left, top: top + text.height, ink: "caption", hasBox: false });
    top += rowHeight + ROW_GAP;
  }
  return drawable(parts, top - ROW_GAP, width);
}

/** What stands in place of rows that found no room. */
export function describeRest(count: number): string {
  return `and ${count} more`;
}

function drawable(parts: readonly SetPart[], height: number, width: number): SetRows {
  return {
    height,
    draw(paper, x, y) {
      for (const { block, left, top, ink, hasBox } of parts) {
        paper.drawBlock(block, { x: x + left, y: y + top, width: width - left, align: "left", ink });
        if (hasBox) paper.drawBox({ x, y: y + top + 3.5, width: BOX, height: BOX }, "edge");
      }
    },
  };
}
