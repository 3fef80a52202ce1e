import { useEffect, useState } from "preact/hooks";
import type { TodayEntry } from "../../../app/index.ts";
import { useDesk } from "../../desk/index.ts";

/** On which day a step is best done, where one is off; loaded only for those who have days off. */
export function AwayLine({ entry }: { readonly entry: TodayEntry }) {
  const { now, settings, ownTimeZone } = useDesk();
  const [words, setWords] = useState<string>();
  const [at, settled, zone] = [now.value, settings.value, ownTimeZone.value];
  const isEverAway = settled.daysOff !== undefined || entry.case.ownDaysOff !== undefined;
  useEffect(() => {
    if (!isEverAway) return setWords(undefined);
    void import("../../days-off/index.ts").then(({ awayWords }) => setWords(awayWords(entry, at, settled, zone)));
  }, [isEverAway, entry, at, settled, zone]);
  return words === undefined ? null : (
    <span class="block text-ink" dir="auto">
      {words}
    </span>
  );
}
