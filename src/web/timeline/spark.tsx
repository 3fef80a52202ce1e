import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { Day } from "../../engine/index.ts";
import { type DayRange, drawPicture } from "../../picture/index.ts";
import { type OpenCase, useDesk } from "../desk/index.ts";
import { casePicture } from "./case-picture.ts";
import { SvgDrawing } from "./svg-drawing.tsx";

export interface SparkProps {
  readonly caseId: string;
  /** 236 by 36 where none is given, as on the board. */
  readonly width?: number;
  readonly height?: number;
  /** Shared by pictures that stand one below the other; the picture's own where left out. */
  readonly range?: DayRange | undefined;
}

/**
 * The fine line of a case in a line of text's height. It is read and drawn once it comes in sight, so that a
 * thousand of them cost a page no more than a screenful.
 */
export function Spark({ caseId, width = 236, height = 36, range }: SparkProps) {
  const place = useRef<HTMLDivElement>(null);
  const id = `spark-${useId().replaceAll(/[^\w-]/g, "")}`;
  const open = useCaseInSight(caseId, place);
  const picture = useMemo(() => {
    const size = { size: "spark", width, height, id } as const;
    return open && drawPicture(casePicture({ open }), range === undefined ? size : { ...size, range });
  }, [open, width, height, id, range]);
  return (
    <div ref={place} class="block max-w-full" style={{ inlineSize: `${width}px`, aspectRatio: `${width} / ${height}` }}>
      {picture !== undefined && <SvgDrawing root={picture.root} size="spark" />}
    </div>
  );
}

const WEEKS_BEFORE = 3;
const WEEKS_AFTER = 5;

/** The dates that sparks one below the other share, so that today's line runs through them all. */
export function sharedRange(today: Day): DayRange {
  return { from: today - 7 * WEEKS_BEFORE, to: today + 7 * WEEKS_AFTER };
}

/** The case, from when its place has come in sight for the first time; read anew whenever something changes. */
function useCaseInSight(caseId: string, place: { readonly current: HTMLElement | null }): OpenCase | undefined {
  const desk = useDesk();
  const [isSeen, setSeen] = useState(false);
  const [open, setOpen] = useState<OpenCase>();
  const changes = desk.changes.value;
  useEffect(() => {
    if (isSeen || place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: "200px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isSeen, place]);
  useEffect(() => {
    if (!isSeen || changes < 0) return;
    let isCurrent = true;
    // A case that cannot be read has no picture; its page says why.
    void desk.openCase(caseId).then(
      (opened) => isCurrent && setOpen(opened),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [desk, caseId, isSeen, changes]);
  return open?.id === caseId ? open : undefined;
}
