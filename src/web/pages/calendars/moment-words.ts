import { nearMomentByClock, ownClock, parseInstant } from "../../../engine/index.ts";
import { useDesk } from "../../desk/index.ts";

/** Says moments by the reader's own clock. */
export function useMomentWords(): (at: string) => string {
  const desk = useDesk();
  const clock = ownClock(desk.ownTimeZone.value);
  const now = desk.now.value;
  return (at) => nearMomentByClock(parseInstant(at), now, clock);
}
