import { heldDesk } from "../own-desk/index.ts";
import { usePulse } from "./use-pulse.ts";

/** Says quietly that reminders are on and nobody looks; nothing where all is well. */
export function PulseNote() {
  const { pulse } = usePulse();
  if (pulse === undefined || !pulse.isMissed) return null;
  return (
    <p class="text-secondary text-ink-2">
      Reminders are on, but nothing has looked for a while.{" "}
      {heldDesk() === undefined ? "They come only while Fineline runs." : "Tell whoever runs this service."}{" "}
      <a class="inline-flex min-h-11 items-center text-accent" href="/settings#reminders">
        See reminders
      </a>
    </p>
  );
}
