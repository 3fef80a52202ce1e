import type { TargetedPointerEvent } from "preact";
import { useRef } from "preact/hooks";
import { type Day, describeDay } from "../../engine/index.ts";
import type { Picture, TodayPill } from "../../picture/index.ts";
import { placeOf } from "./picture-targets.tsx";

interface TodayHandleProps {
  readonly picture: Picture;
  readonly pill: TodayPill;
  readonly day: Day;
  readonly onMove: (day: Day) => void;
  readonly onReturn: (() => void) | undefined;
}

/** How much a thumb can reach around the pill, in pixels of the picture. */
const REACH = 12;

/** Today's pill as a slider: dragged by its day, moved by arrow keys, by a week with Shift; Home returns to now. */
export function TodayHandle({ picture, pill, day, onMove, onReturn }: TodayHandleProps) {
  const handle = useRef<HTMLDivElement>(null);
  const { from, to } = picture.range;
  const go = (asked: Day) => {
    const moved = Math.min(to, Math.max(from, asked));
    if (moved !== day) onMove(moved);
  };
  const drag = (event: TargetedPointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    go(picture.dayAt(pictureX(event, handle.current!.parentElement!, picture)));
  };
  const press = (event: KeyboardEvent) => {
    const isRightToLeft = handle.current?.matches(":dir(rtl)") === true;
    const by = stepOf(event, isRightToLeft);
    const isHome = event.key === "Home" || event.key === "Escape";
    if (by === 0 && !(isHome && onReturn !== undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    if (by === 0) onReturn?.();
    else go(day + by);
  };
  const box = { left: pill.left - REACH, top: -REACH, width: pill.width + 2 * REACH, height: pill.height + 2 * REACH };
  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      class="absolute cursor-ew-resize touch-pan-y rounded-full select-none"
      style={placeOf(box, picture)}
      aria-label="Today. Arrow keys suppose another day, Home returns."
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={day}
      aria-valuetext={`${pill.said}: ${describeDay(day)}`}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}

/** Days that a key asks for. */
function stepOf({ key, shiftKey }: KeyboardEvent, isRightToLeft: boolean): number {
  const ahead = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  if (key === "PageUp") return 7;
  if (key === "PageDown") return -7;
  const size = shiftKey ? 7 : 1;
  if (key === ahead || key === "ArrowUp") return size;
  return key === back || key === "ArrowDown" ? -size : 0;
}

/** Where a pointer is, in pixels of the picture and along the line of reading. */
function pictureX(event: PointerEvent, place: HTMLElement, { width }: Picture): number {
  const { left, right, width: shown } = place.getBoundingClientRect();
  const along = place.matches(":dir(rtl)") ? right - event.clientX : event.clientX - left;
  return (along / shown) * width;
}
