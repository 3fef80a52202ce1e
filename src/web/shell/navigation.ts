import type { IconName } from "../design/index.ts";

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
  readonly href: string;
  readonly icon: IconName;
}

const TODAY: Destination = { place: "today", label: "Today", href: "/", icon: "clock" };
const BOARD: Destination = { place: "board", label: "Board", href: "/board", icon: "board" };
const PEOPLE: Destination = { place: "people", label: "People", href: "/people", icon: "people" };
const PLAYBOOKS: Destination = { place: "playbooks", label: "Playbooks", href: "/playbooks", icon: "book" };
const SETTINGS: Destination = { place: "settings", label: "Settings", href: "/settings", icon: "settings" };
const MORE: Destination = { place: "more", label: "More", href: "/more", icon: "more" };

/** What the rail leads to, from above. */
export const RAIL: readonly Destination[] = [TODAY, BOARD, PEOPLE, PLAYBOOKS, SETTINGS];

/** What stands before and after the plus of a phone's tab bar. */
export const TABS_BEFORE: readonly Destination[] = [TODAY, BOARD];
export const TABS_AFTER: readonly Destination[] = [PEOPLE, MORE];

/** Places that a phone finds under More. */
const UNDER_MORE: ReadonlySet<Place> = new Set<Place>(["playbooks", "settings", "more", "mirror"]);

/** The tab that stands for a place on a phone. */
export function tabOf(place: Place | undefined): Place | undefined {
  return place !== undefined && UNDER_MORE.has(place) ? "more" : place;
}
