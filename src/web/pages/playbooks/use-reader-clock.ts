import { clockOfCase, type ReaderClock } from "../../../engine/index.ts";
import { type OpenCase, useDesk } from "../../desk/index.ts";

/** The reader's clock beside the company's of a case. */
export function useReaderClock(open: OpenCase): ReaderClock {
  return clockOfCase(open.parsed.case, useDesk().ownTimeZone.value);
}
