import type { ComponentChildren, HTMLAttributes } from "preact";
import { classNames } from "./class-names.ts";

export interface CardProps {
  /** The element: "div" where none is given. */
  readonly as?: "div" | "section" | "article" | "figure" | "li";
  /** With the usual inner space; lists and pictures bring their own. */
  readonly padded?: boolean | undefined;
  readonly class?: string | undefined;
  readonly id?: string | undefined;
  readonly "aria-label"?: string | undefined;
  readonly "aria-labelledby"?: string | undefined;
  readonly children: ComponentChildren;
}

/** A surface for one object, or for what can be acted on. Everything else is divided by hairlines and space. */
export function Card({ as = "div", padded = false, class: given, children, ...rest }: CardProps) {
  const Element = as as "div";
  const attributes = rest as HTMLAttributes<HTMLDivElement>;
  return (
    <Element {...attributes} class={classNames("card", padded && "px-4 py-3", given)}>
      {children}
    </Element>
  );
}
