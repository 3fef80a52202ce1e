import { type ReadonlySignal, signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { PageSurroundings } from "../sync/index.ts";

/** What a shared service says of its door. */
export interface ServiceDoor {
  /** The sign-on of others that is offered besides a password. */
  readonly providers: readonly string[];
  /** Whether anybody may ask for an account. */
  readonly isOpen: boolean;
  /** Whether a link to a new password can be mailed. */
  readonly sendsMail: boolean;
}

/** What the frame has of a shared service. */
export interface ServiceParts {
  /** Stands in place of the whole application; undefined where that is to be seen. */
  readonly instead: ComponentChildren;
  /** Stands above every page. */
  readonly bar: ComponentChildren;
  /** Stands at the foot of the rail, and on a phone under More. */
  readonly foot: ComponentChildren;
  readonly signOut: ComponentChildren;
  /** A part of the settings. */
  readonly settings: ComponentChildren;
  /** Asks for the password above the page, with a sentence that says why. */
  readonly askToSignIn: (why?: string) => void;
  /** What syncing has around it; undefined where there is no copy. */
  readonly surroundings: PageSurroundings | undefined;
}

const parts = signal<ServiceParts | undefined>(undefined);

/** What the frame has of a shared service; undefined where Fineline is one's own, which loads none of it. */
export const serviceParts: ReadonlySignal<ServiceParts | undefined> = parts;

/** The same in a component. */
export function useServiceParts(): ServiceParts | undefined {
  return parts.value;
}

/** Puts the parts of a shared service into the frame. */
export function takeServiceParts(opened: ServiceParts): void {
  parts.value = opened;
}
