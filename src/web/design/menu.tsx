import type { ComponentChildren, TargetedToggleEvent } from "preact";
import { useId, useRef } from "preact/hooks";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly href?: string | undefined;
  readonly onPick?: (() => void) | undefined;
  /** A fainter second line. */
  readonly below?: string | undefined;
}

export interface MenuProps {
  /** What the menu is of, read aloud: "More for Thank Lee Okafor". */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** In place of the three dots. */
  readonly children?: ComponentChildren;
  readonly class?: string | undefined;
}

const MOVES: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** What else can be done, behind three dots. Arrow keys move in it, Esc closes it. */
export function Menu({ label, items, children, class: given }: MenuProps) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const anchor = `--menu-${id.replaceAll(/[^\w-]/g, "")}`;
  const choices = () => [...(popover.current?.querySelectorAll<HTMLElement>(".menu-item") ?? [])];
  const move = (event: KeyboardEvent) => {
    const to = MOVES[event.key];
    const all = choices();
    if (to === undefined || all.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    all[to(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
  };
  const opened = (event: TargetedToggleEvent<HTMLDivElement>) => {
    if (event.newState === "open") choices()[0]?.focus();
  };
  return (
    <>
      <button
        type="button"
        class={classNames(children === undefined ? "icon-button" : "button button-small", given)}
        aria-label={children === undefined ? label : undefined}
        title={children === undefined ? label : undefined}
        aria-haspopup="menu"
        popovertarget={id}
        style={{ anchorName: anchor }}
      >
        {children ?? <Icon name="more" size={24} />}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        class="menu"
        style={{ positionAnchor: anchor }}
        onKeyDown={move}
        onToggle={opened}
      >
        {items.map((item) => (
          <MenuChoice key={item.label} item={item} close={() => popover.current?.hidePopover()} />
        ))}
      </div>
    </>
  );
}

function MenuChoice({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  const { label, icon, href, below, onPick } = item;
  const inside = (
    <>
      {icon !== undefined && <Icon name={icon} />}
      <span class="min-w-0">
        {label}
        {below !== undefined && <span class="block text-caption text-ink-3">{below}</span>}
      </span>
    </>
  );
  const pick = () => {
    close();
    onPick?.();
  };
  if (href !== undefined) {
    return (
      <a class="menu-item" role="menuitem" href={href} onClick={close} tabIndex={-1}>
        {inside}
      </a>
    );
  }
  return (
    <button type="button" class="menu-item" role="menuitem" onClick={pick} tabIndex={-1}>
      {inside}
    </button>
  );
}
