import { type Signal, signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useSide } from "../hiring/index.ts";
import type { HiringParts } from "./hiring-parts.tsx";

type PartsOf = typeof import("./hiring-parts.tsx").hiringParts;

const late: Signal<PartsOf | undefined> = signal(undefined);

/** What the frame has for those who hire; undefined for whoever only seeks, who loads none of it. */
export function useHiringParts(): HiringParts | undefined {
  const { side, hasBoth } = useSide();
  const { path, route } = useLocation();
  const isHiring = side === "hiring";
  useEffect(() => {
    if (hasBoth && late.peek() === undefined) {
      void import("./hiring-parts.tsx").then(({ hiringParts }) => {
        late.value = hiringParts;
      }, console.error);
    }
    // Each side has a first page of its own.
    if (isHiring && path === "/") route("/hiring", true);
  }, [hasBoth, isHiring, path, route]);
  return hasBoth ? late.value?.(side) : undefined;
}
