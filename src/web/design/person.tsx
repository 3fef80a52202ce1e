import type { ComponentChildren } from "preact";
import { classNames } from "./class-names.ts";
import { initialsOf } from "./initials.ts";

/** A person's initials on a tint; never a picture fetched from elsewhere. Not read aloud: the name stands beside it. */
export function Avatar({ name, title }: { readonly name: string; readonly title?: boolean }) {
  return (
    <span
      class="grid size-7 flex-none place-items-center rounded-full bg-accent-tint text-[0.75rem] font-[650] tracking-[0.02em] text-accent"
      aria-hidden="true"
      title={title ? name : undefined}
    >
      {initialsOf(name)}
    </span>
  );
}

export interface AvatarsProps {
  readonly names: readonly string[];
  /** How many are shown before "+2". */
  readonly most?: number;
}

/** Several people in little room; read aloud as their names. */
export function Avatars({ names, most = 3 }: AvatarsProps) {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  return (
    <span class="flex items-center gap-1" role="img" aria-label={names.join(", ")}>
      {shown.map((name) => (
        <Avatar key={name} name={name} title />
      ))}
      {shown.length < names.length && <span class="text-caption text-ink-3">+{names.length - shown.length}</span>}
    </span>
  );
}

export interface PersonChipProps {
  readonly name: string;
  /** "Hiring manager" */
  readonly role?: string | undefined;
  /** What was said, where to write. */
  readonly below?: ComponentChildren;
  readonly href?: string | undefined;
  readonly class?: string | undefined;
}

/** A person: initials, name, role, and a line below for what was said and where to write. */
export function PersonChip({ name, role, below, href, class: given }: PersonChipProps) {
  return (
    <div class={classNames("relative grid grid-cols-[1.75rem_minmax(0,1fr)] items-start gap-x-3", given)}>
      <Avatar name={name} />
      <div class="min-w-0">
        <div class="clamp-name">
          <bdi class="font-semibold">
            {href === undefined ? (
              name
            ) : (
              <a
                class="text-ink no-underline after:absolute after:inset-0 after:content-[''] hover:underline"
                href={href}
              >
                {name}
              </a>
            )}
          </bdi>
          {role !== undefined && <span class="text-secondary text-ink-2"> {role}</span>}
        </div>
        {below !== undefined && (
          <div class="text-secondary text-ink-2 wrap-anywhere" dir="auto">
            {below}
          </div>
        )}
      </div>
    </div>
  );
}
