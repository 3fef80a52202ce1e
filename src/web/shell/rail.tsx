import type { ComponentChildren } from "preact";
import { Button, classNames, Icon, Kbd, type Saving, SavingState } from "../design/index.ts";
import { Brand } from "../frame/index.ts";
import { may } from "../own-desk/index.ts";
import type { HiringParts } from "./hiring-parts.tsx";
import { type Destination, type Place, RAIL, TABS_AFTER, TABS_BEFORE, tabOf } from "./navigation.ts";

/** How many there are in a place, shown beside its name. */
export type Counts = Readonly<Partial<Record<Place, number>>>;

export interface NavigationProps {
  /** What there is for those who hire; undefined for whoever only seeks. */
  readonly hiring: HiringParts | undefined;
  readonly place: Place | undefined;
  readonly counts: Counts;
  readonly saving: Saving;
  readonly onActOnSaving: () => void;
}

interface RailProps extends NavigationProps {
  /** What stands at the foot: whose desk it is, at a shared service. */
  readonly foot: ComponentChildren;
}

/** The way around at the side of a wide page: names on a desktop, signs over names on a tablet. */
export function Rail({ hiring, foot, place, counts, saving, onActOnSaving }: RailProps) {
  return (
    <nav
      aria-label="Main"
      class="no-print sticky top-0 hidden h-dvh w-22 flex-none flex-col gap-0.5 overflow-y-auto border-e border-line px-2 pt-5 pb-5 tablet:flex desktop:w-54 desktop:px-4"
    >
      <div class="mb-4 self-center desktop:self-start desktop:px-2.5">
        <span class="desktop:hidden">
          <Brand small />
        </span>
        <span class="hidden desktop:inline">
          <Brand />
        </span>
      </div>
      <ul class="grid gap-0.5">
        {(hiring?.rail ?? RAIL).map((destination) => (
          <li key={destination.place}>
            <RailLink
              destination={destination}
              isHere={destination.place === place}
              count={counts[destination.place]}
            />
          </li>
        ))}
      </ul>
      {hiring?.deeds ?? <SeekingDeeds />}
      <div class="grow" />
      <div class="pt-4 max-desktop:flex max-desktop:justify-center max-desktop:text-center desktop:px-2.5">
        <SavingState saving={saving} onAct={onActOnSaving} />
      </div>
      {hiring?.change}
      {foot}
    </nav>
  );
}

function SeekingDeeds() {
  return (
    <div class="mt-4 grid gap-2 desktop:px-1">
      {may("write") && (
        <Button kind="primary" size="small" href="/debrief" class="max-desktop:px-1" aria-keyshortcuts="N">
          <span class="max-desktop:hidden">New debrief</span>
          <span class="desktop:hidden">Debrief</span>
        </Button>
      )}
      <Button size="small" href="/may-i" class="max-desktop:px-1" aria-keyshortcuts="M">
        May I?
        <span class="max-desktop:hidden" aria-hidden="true">
          <Kbd>M</Kbd>
        </span>
      </Button>
      <Button kind="quiet" size="small" href="/search" class="max-desktop:px-1" aria-keyshortcuts="/">
        Search
        <span class="max-desktop:hidden" aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      </Button>
    </div>
  );
}

interface LinkProps {
  readonly destination: Destination;
  readonly isHere: boolean;
  readonly count?: number | undefined;
}

function RailLink({ destination: { label, href, icon }, isHere, count }: LinkProps) {
  return (
    <a
      href={href}
      aria-current={isHere ? "page" : undefined}
      class={classNames(
        "flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-[0.5625rem] px-1 text-[0.75rem] leading-4 no-underline",
        "desktop:min-h-10 desktop:flex-row desktop:justify-start desktop:gap-3 desktop:px-2.5 desktop:text-control",
        isHere ? "bg-accent-tint font-[600] text-ink [&_svg]:text-accent" : "text-ink-2 hover:text-ink",
      )}
    >
      <Icon name={icon} />
      <span class="max-desktop:text-center">{label}</span>
      {count !== undefined && count > 0 && (
        <span class="text-caption font-normal text-ink-3 max-desktop:hidden desktop:ms-auto">{count}</span>
      )}
    </a>
  );
}

interface TabBarProps extends Pick<NavigationProps, "hiring" | "place"> {
  readonly onNew: () => void;
}

/** The way around at the foot of a phone, with the plus for what is new in its middle. */
export function TabBar({ hiring, place, onNew }: TabBarProps) {
  const tab = tabOf(place);
  return (
    <nav
      aria-label="Main"
      class="no-print fixed inset-x-0 bottom-0 z-20 short:static border-t border-line bg-surface px-2 pt-2 pb-[env(safe-area-inset-bottom)] tablet:hidden"
    >
      <ul class="grid h-[4.25rem] grid-cols-5 items-start">
        {(hiring?.tabsBefore ?? TABS_BEFORE).map((destination) => (
          <Tab key={destination.place} destination={destination} isHere={destination.place === tab} />
        ))}
        <li class="grid justify-center">
          {may("write") && (
            <button
              type="button"
              aria-label="New"
              aria-haspopup="dialog"
              class="grid size-12 place-items-center"
              onClick={onNew}
            >
              <span class="grid size-[2.375rem] place-items-center rounded-full bg-accent text-on-accent">
                <Icon name="plus" size={24} />
              </span>
            </button>
          )}
        </li>
        {(hiring?.tabsAfter ?? TABS_AFTER).map((destination) => (
          <Tab key={destination.place} destination={destination} isHere={destination.place === tab} />
        ))}
      </ul>
    </nav>
  );
}

function Tab({ destination: { label, href, icon }, isHere }: LinkProps) {
  return (
    <li class="grid">
      <a
        href={href}
        aria-current={isHere ? "page" : undefined}
        class={classNames(
          "flex min-h-12 flex-col items-center gap-0.5 rounded-small pt-1 text-[0.75rem] leading-4 no-underline",
          isHere ? "font-semibold text-accent" : "text-ink-2",
        )}
      >
        <Icon name={icon} size={24} />
        {label}
      </a>
    </li>
  );
}
