import type { ComponentChildren } from "preact";
import { Button } from "../design/index.ts";
import { type DeskSide, HiringWatch, SideSwitch } from "../hiring/index.ts";
import { may } from "../own-desk/index.ts";
import { type Destination, type Place, RAIL, TABS_AFTER, TABS_BEFORE } from "./navigation.ts";

/** What the frame shows to somebody who hires, on one side or the other. */
export interface HiringParts {
  readonly rail: readonly Destination[];
  /** What stands below the rail's places. */
  readonly deeds: ComponentChildren;
  /** The change of sides: at the foot of the rail, and at the head of a phone. */
  readonly change: ComponentChildren;
  readonly phoneChange: ComponentChildren;
  readonly tabsBefore: readonly Destination[];
  readonly tabsAfter: readonly Destination[];
  /** The entry that is lit for an address; undefined where the page's own is. */
  readonly placeOf: (path: string) => Place | undefined;
  /** Hears of the server; shows nothing. */
  readonly watch: ComponentChildren;
}

const WAITING: Destination = { place: "waiting", label: "Waiting for us", href: "/hiring", icon: "clock" };
const OPENINGS: Destination = { place: "openings", label: "Openings", href: "/hiring/openings", icon: "board" };
const CANDIDATES: Destination = {
  place: "candidates",
  label: "Candidates",
  href: "/hiring/candidates",
  icon: "people",
};
const OUTBOX: Destination = { place: "outbox", label: "Outbox", href: "/outbox", icon: "mail" };
const MIRROR: Destination = { place: "mirror", label: "Mirror", href: "/hiring/mirror", icon: "scales" };
const [SETTINGS, MORE] = [RAIL.at(-1)!, TABS_AFTER.at(-1)!];

const CHANGE = (
  <div class="pt-3 max-desktop:-mx-1 max-desktop:[&_.segmented]:flex-col">
    <SideSwitch />
  </div>
);

const SEEKING: HiringParts = {
  rail: RAIL,
  deeds: undefined,
  change: CHANGE,
  phoneChange: <SideSwitch />,
  tabsBefore: TABS_BEFORE,
  tabsAfter: TABS_AFTER,
  placeOf: () => undefined,
  watch: undefined,
};

const HIRING: HiringParts = {
  rail: [WAITING, OPENINGS, CANDIDATES, OUTBOX, MIRROR, SETTINGS],
  deeds: <Deeds />,
  change: CHANGE,
  phoneChange: <SideSwitch />,
  tabsBefore: [{ ...WAITING, label: "Waiting" }, OPENINGS],
  tabsAfter: [CANDIDATES, MORE],
  placeOf,
  watch: <HiringWatch />,
};

/** What the frame shows on a side. */
export function hiringParts(side: DeskSide): HiringParts {
  return side === "hiring" ? HIRING : SEEKING;
}

const PLACES: readonly (readonly [start: string, place: Place])[] = [
  ["/hiring/openings", "openings"],
  ["/hiring/candidates", "candidates"],
  ["/hiring/add", "candidates"],
  ["/hiring/import", "candidates"],
  ["/hiring/mirror", "mirror"],
  ["/hiring", "waiting"],
  ["/outbox", "outbox"],
  ["/case", "candidates"],
];

function placeOf(path: string): Place | undefined {
  return PLACES.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1];
}

function Deeds() {
  if (!may("write")) return null;
  return (
    <div class="mt-4 grid gap-2 desktop:px-1">
      <Button kind="primary" size="small" href="/hiring/decide" class="max-desktop:px-1">
        <span class="max-desktop:hidden">Record a decision</span>
        <span class="desktop:hidden">Decide</span>
      </Button>
      <Button size="small" href="/hiring/import" class="max-desktop:px-1">
        <span class="max-desktop:hidden">Import candidates</span>
        <span class="desktop:hidden">Import</span>
      </Button>
    </div>
  );
}
