import { classNames } from "./class-names.ts";

export interface SparkProps {
  /** The drawing as text of an SVG, from `drawSvg(…, { size: "spark", theme: "page" })`; undefined until it is there. */
  readonly svg: string | undefined;
  /** What it says, read aloud. */
  readonly label: string;
  /** "row" as in a list (236 × 36), "wide" as under an answer (342 × 84) */
  readonly size?: "row" | "wide";
  readonly class?: string | undefined;
}

/** The place of a small picture: it keeps its room until the drawing is there, and takes it in as an image of its own. */
export function Spark({ svg, label, size = "row", class: given }: SparkProps) {
  const room = size === "row" ? "h-9 w-full max-w-[14.75rem]" : "aspect-[342/84] w-full";
  return (
    <div
      class={classNames("spark", room, given)}
      role="img"
      aria-label={label}
      // The drawing is made by us from facts that were escaped as text; it holds no script, and none could run.
      dangerouslySetInnerHTML={{ __html: svg ?? "" }}
    />
  );
}
