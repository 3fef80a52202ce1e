import type { ButtonHTMLAttributes, ComponentChildren, Ref } from "preact";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type ButtonKind = "primary" | "secondary" | "text" | "quiet";

const KINDS: Readonly<Record<ButtonKind, string>> = {
  primary: "button-primary",
  secondary: "",
  text: "button-text",
  quiet: "button-quiet",
};

const SIZES = { small: "button-small", regular: "", large: "button-large" } as const;

/** What a button has besides its look, taken over as it is. */
type Passed = Pick<
  ButtonHTMLAttributes<HTMLButtonElement>,
  | "id"
  | "name"
  | "value"
  | "form"
  | "title"
  | "tabIndex"
  | "popovertarget"
  | "autoFocus"
  | "onKeyDown"
  | "onFocus"
  | "onBlur"
  | "aria-label"
  | "aria-describedby"
  | "aria-expanded"
  | "aria-pressed"
  | "aria-haspopup"
  | "aria-controls"
  | "aria-keyshortcuts"
>;

/** What of it a link can have as well. */
type OfLinks = Pick<Passed, "id" | "title" | "aria-label" | "aria-describedby" | "aria-keyshortcuts">;

export interface ButtonProps extends Passed {
  readonly type?: "button" | "submit" | undefined;
  /** One primary button a screen; "secondary" where none is given. */
  readonly kind?: ButtonKind | undefined;
  /** "large" for the one in the thumb's reach on a phone. */
  readonly size?: keyof typeof SIZES | undefined;
  /** Makes it a link. */
  readonly href?: string | undefined;
  readonly download?: string | boolean | undefined;
  readonly icon?: IconName | undefined;
  /** It stays where the focus finds it, is read as unavailable, and does nothing. */
  readonly disabled?: boolean | undefined;
  readonly class?: string | undefined;
  readonly onClick?: ((event: MouseEvent) => void) | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  readonly children?: ComponentChildren;
}

/** A verb that names its result: Draft, Reply, Mark done. A link where it leads to a page. */
export function Button(props: ButtonProps) {
  const { kind = "secondary", size = "regular", href, download, icon, disabled, class: given, ...rest } = props;
  const { children, onClick, ref = null, type = "button", ...passed } = rest;
  const look = classNames("button", KINDS[kind], SIZES[size], given);
  const inside = (
    <>
      {icon !== undefined && <Icon name={icon} size={size === "small" ? 18 : 20} />}
      {children}
    </>
  );
  if (href !== undefined && disabled !== true) {
    const link: OfLinks = passed;
    return (
      <a
        {...link}
        class={look}
        href={href}
        {...(download === undefined ? {} : { download })}
        onClick={(event) => onClick?.(event)}
      >
        {inside}
      </a>
    );
  }
  const act = (event: MouseEvent) => (disabled ? event.preventDefault() : onClick?.(event));
  return (
    <button {...passed} ref={ref} type={type} class={look} aria-disabled={disabled ? "true" : undefined} onClick={act}>
      {inside}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, "kind" | "size" | "children" | "icon"> {
  readonly icon: IconName;
  /** What it does, read aloud and shown on hover. */
  readonly label: string;
}

/** A button that is a sign alone, 44 by 44: for back, close and more, where the sign is known to everybody. */
export function IconButton({ icon, label, class: given, ...rest }: IconButtonProps) {
  const { href, download, disabled, onClick, ref = null, type = "button", ...passed } = rest;
  const look = classNames("icon-button", given);
  if (href !== undefined) {
    return (
      <a class={look} href={href} {...(download === undefined ? {} : { download })} aria-label={label} title={label}>
        <Icon name={icon} size={24} />
      </a>
    );
  }
  const act = (event: MouseEvent) => (disabled ? event.preventDefault() : onClick?.(event));
  return (
    <button
      {...passed}
      ref={ref}
      type={type}
      class={look}
      aria-label={label}
      title={label}
      aria-disabled={disabled ? "true" : undefined}
      onClick={act}
    >
      <Icon name={icon} size={24} />
    </button>
  );
}
