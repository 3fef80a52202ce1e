import type { RefObject } from "preact";
import { useId, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Day } from "../../engine/index.ts";
import { drawPicture, type Picture, type PictureTarget, pictureRange } from "../../picture/index.ts";
import type { OpenCase } from "../desk/index.ts";
import { casePicture, type ShownMoment } from "./case-picture.ts";
import { PictureTargets } from "./picture-targets.tsx";
import { SvgDrawing } from "./svg-drawing.tsx";
import { TodayHandle } from "./today-handle.tsx";
import { useWidth } from "./use-width.ts";

export interface TimelineProps extends ShownMoment {
  /** The case whose dates are shown, so that the field stands still while today moves over it; `open` where left out. */
  readonly frame?: OpenCase | undefined;
  /** Told when today was dragged to another date; without it today stands still. */
  readonly onMove?: ((day: Day) => void) | undefined;
  /** Told when today is to return to now. */
  readonly onReturn?: (() => void) | undefined;
  /** Told when a mark, a window or a bar was touched; without it the picture is only to be looked at. */
  readonly onOpen?: ((target: PictureTarget) => void) | undefined;
  /** What the strokes mean, below a wide picture; true where left out. */
  readonly hasLegend?: boolean | undefined;
}

/** From this width on there is room for facts and dates. */
const DESKTOP_WIDTH = 720;

/**
 * The fine line of a case, as wide as its place: between forgotten and pestering, when it is whose turn, when to let go.
 * Its marks and bars are buttons in reading order; today can be dragged, and moved by the arrow keys.
 */
export function Timeline(props: TimelineProps) {
  const { open, isSupposed, supposedFacts, frame, onOpen, onMove, onReturn, hasLegend = true } = props;
  const [place, width] = useWidth<HTMLDivElement>();
  const id = `line-${useId().replaceAll(/[^\w-]/g, "")}`;
  const model = useMemo(() => casePicture({ open, isSupposed, supposedFacts }), [open, isSupposed, supposedFacts]);
  const framed = useMemo(() => (frame === undefined ? undefined : casePicture({ open: frame })), [frame]);
  const picture = useMemo(() => {
    if (width === undefined) return undefined;
    const options = { size: width < DESKTOP_WIDTH ? "phone" : "desktop", width, id, hasLegend } as const;
    return drawPicture(model, framed === undefined ? options : { ...options, range: pictureRange(framed, options) });
  }, [model, width, id, hasLegend, framed]);
  useRedrawing(place, open.stored.sequence);
  const isWide = width !== undefined && width >= DESKTOP_WIDTH;
  return (
    <div ref={place} class="relative w-full">
      {picture !== undefined && (
        <>
          <SvgDrawing root={picture.root} size={isWide ? "desktop" : "phone"} />
          <Overlay picture={picture} onOpen={onOpen} onMove={onMove} onReturn={onReturn} today={model} />
        </>
      )}
    </div>
  );
}

interface OverlayProps extends Pick<TimelineProps, "onOpen" | "onMove" | "onReturn"> {
  readonly picture: Picture;
  readonly today: ReturnType<typeof casePicture>;
}

/** What answers to touch, over the drawing. */
function Overlay({ picture, today, onOpen, onMove, onReturn }: OverlayProps) {
  const day = today.calendar.dateOf(today.line.asOf);
  return (
    <>
      {onOpen !== undefined && <PictureTargets picture={picture} onOpen={onOpen} />}
      {onMove !== undefined && picture.today !== null && (
        <TodayHandle picture={picture} pill={picture.today} day={day} onMove={onMove} onReturn={onReturn} />
      )}
    </>
  );
}

const REDRAWING_MS = 240;

/** When something was recorded, the line is drawn anew from today on. */
function useRedrawing(place: RefObject<HTMLElement | null>, sequence: number): void {
  const before = useRef(sequence);
  useLayoutEffect(() => {
    if (before.current === sequence) return;
    before.current = sequence;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const line of place.current?.querySelectorAll(".line.ahead") ?? []) {
      line.animate([{ clipPath: "inset(-9px 100% -9px -9px)" }, { clipPath: "inset(-9px)" }], {
        duration: REDRAWING_MS,
        easing: "cubic-bezier(0.2, 0.7, 0.2, 1)",
      });
    }
  }, [place, sequence]);
}
