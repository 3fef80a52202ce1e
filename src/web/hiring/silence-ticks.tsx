/** Ticks, and where they change their meaning: in business days. */
const MOST_TICKS = 15;
const QUIET_DAYS = 5;
const SILENT_DAYS = 10;
const STEP = 10.4;

/** How long somebody has heard nothing: the number, and a tick for every business day. */
export function SilenceTicks({ days }: { readonly days: number }) {
  const ticks = Array.from({ length: Math.min(days, MOST_TICKS) }, (_, index) => index);
  return (
    <span class="flex items-center gap-3">
      <span class="w-[1.375rem] flex-none text-end text-[1.0625rem] font-semibold text-ink">{days}</span>
      <svg class="h-5 w-[9.75rem] min-w-0 overflow-hidden rtl:-scale-x-100" viewBox="0 0 156 20" aria-hidden="true">
        <path d="M52.5 1v18M104.5 1v18" class="stroke-line-2" stroke-width="1" stroke-dasharray="2 2" />
        {ticks.map((index) => (
          <rect key={index} x={1 + index * STEP} y="5" width="7.4" height="10" rx="1.5" class={tickColour(index)} />
        ))}
      </svg>
    </span>
  );
}

function tickColour(index: number): string {
  if (index < QUIET_DAYS) return "fill-line-2";
  return index < SILENT_DAYS ? "fill-accent" : "fill-late";
}
