import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import type { BusinessCalendar, Day } from "../../engine/index.ts";
import { type DayRange, drawPicture } from "../../picture/index.ts";
import { type OpenCase, useDesk } from "../desk/index.ts";
import { casePicture } from "./case-picture.ts";
import { SvgDrawing } from "./svg-drawing.tsx";

/** "row" is a line of the board, 236 by 36; "wide" stands alone on a page, 342 by 84. */
export type SparkSize = "row" | "wide";

interface SparkLook {
  /** "row" where none is given. */
  readonly size?: SparkSize;
  /** Shared by pictures that stand one below the other; the picture's own where left out. */
  readonly range?: DayRange | undefined;
  /** Whose days are wide and narrow on the shared axis; the company's own where left out. */
  readonly axis?: BusinessCalendar | undefined;
}

const SIZES: Readonly<Record<SparkSize, { readonly width: number; readonly height: number }>> = {
  row: { width: 236, height: 36 },
  wide: { width: 342, height: 84 },
};

export interface CaseSparkProps extends SparkLook {
  readonly open: OpenCase;
}

/** The fine line of a case that is open already, small and without words; its sentences are there for who listens. */
export function CaseSpark({ open, size = "row", range, axis }: CaseSparkProps) {
  const id = `spark-${useId().replaceAll(/[^\w-]/g, "")}`;
  const picture = useMemo(() => {
    const options = { size: "spark", ...SIZES[size], id } as const;
    const shared = { ...(range === undefined ? {} : { range }), ...(axis === undefined ? {} : { axis }) };
    return drawPicture(casePicture({ open }), { ...options, ...shared });
  }, [open, size, id, range, axis]);
  return (
    <div class="max-w-full" style={{ inlineSize: `${SIZES[size].width}px` }}>
      <SvgDrawing root={picture.root} size="spark" />
    </div>
  );
}

export interface SparkProps extends SparkLook {
  readonly caseId: string;
}

/**
 * The same of a case by its id. It is read and drawn once it comes in sight, so that a thousand of them cost a page no
 * more than a screenful; its place is kept until then.
 */
export function Spark({ caseId, size = "row", range, axis }: SparkProps) {
  const place = useRef<HTMLDivElement>(null);
  const open = useCaseInSight(caseId, place);
  const { width, height } = SIZES[size];
  return (
    <div ref={place} class="max-w-full" style={{ inlineSize: `${width}px`, aspectRatio: `${width} / ${height}` }}>
      {open !== undefined && <CaseSpark open={open} size={size} range={range} axis={axis} />}
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
