import { useSide } from "../../hiring/index.ts";

/** The way to the other side of the desk, for whoever hires as well; where both are in use they are always in sight. */
export function HiringLine() {
  if (useSide().hasBoth) return null;
  return (
    <p class="text-secondary text-ink-2">
      Do you hire as well?{" "}
      <a class="inline-flex min-h-11 items-center text-accent" href="/hiring">
        See to those who wait for you
      </a>
    </p>
  );
}
