import { useEffect, useRef, useState } from "preact/hooks";

/** What is near the window is drawn; the rest keeps its place. */
const NEAR = "600px 0px";

export interface InSight<Element extends HTMLElement> {
  readonly place: { current: Element | null };
  readonly isNear: boolean;
  /** How high each of its items was when they were drawn last, in pixels; undefined where they never were. */
  readonly itemHeight: number | undefined;
}

/** Tells whether an element with so many items is in sight or close to it; before that is known, `isNearAtFirst`. */
export function useInSight<Element extends HTMLElement>(items: number, isNearAtFirst: boolean): InSight<Element> {
  const place = useRef<Element>(null);
  const latest = useRef(items);
  latest.current = items;
  const height = useRef<number>(undefined);
  const [isNear, setNear] = useState(isNearAtFirst);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        if (!entry.isIntersecting) height.current = element.offsetHeight / Math.max(1, latest.current);
        setNear(entry.isIntersecting);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, isNear, itemHeight: height.current };
}
