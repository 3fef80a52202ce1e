import { businessCalendarOf, nearMomentByClock, parseInstant, readerClock } from "../../../engine/index.ts";
import { useDesk } from "../../desk/index.ts";

const NO_COMPANY = { openMinute: 0, closeMinute: 1440, weekend: [6, 7], holidays: [], workdays: [] } as const;

/** Says moments by the reader's own clock. */
export function useMomentWords(): (at: string) => string {
  const desk = useDesk();
  const timeZone = desk.ownTimeZone.value;
  const clock = readerClock(businessCalendarOf({ ...NO_COMPANY, timeZone }), timeZone);
  const now = desk.now.value;
  return (at) => nearMomentByClock(parseInstant(at), now, clock);
}
