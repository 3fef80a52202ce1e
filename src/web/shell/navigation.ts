import type { IconName } from "../design/index.ts";
import type { DeskSide } from "../hiring/index.ts";

/** The places of the rail and of the tab bar. */
export type Place =
  | "today"
  | "board"
  | "people"
  | "playbooks"
  | "settings"
  | "more"
  | "outbox"
  | "waiting"
  | "openings"
  | "candidates"
  | "mirror";

/** One of them as it is shown. */
export interface Destination {
  readonly place: Place;
  readonly label: string;
  /** Where there is little room. */
  readonly short?: string;
  readonly href: string;
  readonly icon: IconName;
}

const TODAY: Destination = { place: "today", label: "Today", href: "/", icon: "clock" };
const BOARD: Destination = { place: "board", label: "Board", href: "/board", icon: "board" };
const PEOPLE: Destination = { place: "people", label: "People", href: "/people", icon: "people" };
const PLAYBOOKS: Destination = { place: "playbooks", label: "Playbooks", href: "/playbooks", icon: "book" };
const SETTINGS: Destination = { place: "settings", label: "Settings", href: "/settings", icon: "settings" };
const MORE: Destination = { place: "more", label: "More", href: "/more", icon: "more" };
const WAITING: Destination = {
  place: "waiting",
  label: "Waiting for us",
  short: "Waiting",
  href: "/hiring",
  icon: "clock",
};
const OPENINGS: Destination = { place: "openings", label: "Openings", href: "/hiring/openings", icon: "board" };
const CANDIDATES: Destination = {
  place: "candidates",
  label: "Candidates",
  href: "/hiring/candidates",
  icon: "people",
};
const OUTBOX: Destination = { place: "outbox", label: "Outbox", href: "/outbox", icon: "mail" };
const MIRROR: Destination = { place: "mirror", label: "Mirror", href: "/hiring/mirror", icon: "scales" };

/** What the rail leads to, from above. */
export const RAIL: Readonly<Record<DeskSide, readonly Destination[]>> = {
  seeking: [TODAY, BOARD, PEOPLE, PLAYBOOKS, SETTINGS],
  hiring: [WAITING, OPENINGS, CANDIDATES, OUTBOX, MIRROR, SETTINGS],
};

/** What stands before and after the plus of a phone's tab bar. */
export const TABS_BEFORE: Readonly<Record<DeskSide, readonly Destination[]>> = {
  seeking: [TODAY, BOARD],
  hiring: [WAITING, OPENINGS],
};
export const TABS_AFTER: Readonly<Record<DeskSide, readonly Destination[]>> = {
  seeking: [PEOPLE, MORE],
  hiring: [CANDIDATES, MORE],
};

/** Places that a phone finds under More. */
const UNDER_MORE: ReadonlySet<Place> = new Set<Place>(["playbooks", "settings", "more", "mirror", "outbox"]);

/** The tab that stands for a place on a phone. */
export function tabOf(place: Place | undefined): Place | undefined {
  return place !== undefined && UNDER_MORE.has(place) ? "more" : place;
}

/** The entry that is lit on a side: a page that both sides have belongs to another on each. */
export function placeOn(side: DeskSide, place: Place | undefined): Place | undefined {
  if (side === "seeking") return place === "outbox" ? "today" : place;
  return place === "board" ? "candidates" : place;
}
