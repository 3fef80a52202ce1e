import { findTabDesk, type KeptDesk, keptAccount } from "./kept-account.ts";

/** The desk of a shared service that this tab is at, for as long as it is open. */
export interface HeldDesk extends KeptDesk {
  readonly userId: string;
}

let held: HeldDesk | undefined;

/** Settles the tab's desk, once, when it starts: undefined where Fineline is one's own, or nobody signed in. */
export function holdDesk(): HeldDesk | undefined {
  const account = readAccount();
  const desk = account === undefined ? undefined : findTabDesk(account);
  held = account === undefined || desk === undefined ? undefined : { ...desk, userId: account.id };
  // A tab that is loaded again stays where it was, whatever others choose meanwhile.
  if (held !== undefined) sessionStorage.setItem("fineline-desk", held.id);
  return held;
}

function readAccount() {
  try {
    return keptAccount();
  } catch {
    // A browser that keeps nothing has nobody's copy.
    return undefined;
  }
}

/** The tab's desk as it was settled. */
export function heldDesk(): HeldDesk | undefined {
  return held;
}

/** What tells a service which desk a request is about; nothing where there is only one. */
export function deskHeaders(): Readonly<Record<string, string>> {
  return held === undefined ? {} : { "Fineline-Desk": held.id };
}
