import type { OpeningJson } from "../../../contract/index.ts";
import { placeOfZone } from "../../../engine/index.ts";
import { Icon } from "../../design/index.ts";
import type { HiringDesk } from "../../hiring/index.ts";

interface OpeningLineProps {
  readonly hiring: HiringDesk;
  /** What is said of it: "412 applied, 20 interviewed". */
  readonly after: string;
}

/** Which opening a page is about, and how it stands; where there are several, another can be chosen. */
export function OpeningLine({ hiring, after }: OpeningLineProps) {
  const openings = hiring.openings.value ?? [];
  const opening = hiring.opening.value?.opening;
  const name = opening === undefined ? "All openings" : openingName(opening);
  return (
    <span class="font-semibold wrap-anywhere">
      {openings.length > 1 ? (
        <span class="relative -my-3 inline-flex max-w-full items-center align-middle text-accent">
          <select
            aria-label="Opening"
            class="min-h-11 max-w-full appearance-none truncate rounded-small bg-transparent pe-6 font-semibold text-accent"
            value={opening?.id ?? "all"}
            onChange={(event) => hiring.lookAt(event.currentTarget.value)}
          >
            <option value="all">All openings</option>
            {openings.map((entry) => (
              <option key={entry.opening.id} value={entry.opening.id} selected={entry.opening.id === opening?.id}>
                {openingName(entry.opening)}
              </option>
            ))}
          </select>
          <span class="pointer-events-none absolute end-0">
            <Icon name="down" size={18} />
          </span>
        </span>
      ) : (
        <bdi>{name}</bdi>
      )}{" "}
      · {after}
    </span>
  );
}

/** "Timetable Planner, Toronto" */
export function placedTitle({ title, calendar }: OpeningJson): string {
  return `${title}, ${placeOfZone(calendar.timeZone).replace(/^in /, "")}`;
}

/** The same; one that is closed says so. */
function openingName(opening: OpeningJson): string {
  return opening.closedOn === undefined ? placedTitle(opening) : `${placedTitle(opening)} (closed)`;
}
