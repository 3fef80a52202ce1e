import type { KeptAccount } from "../own-desk/index.ts";

/** The way to what somebody sees of others' desks. */
export interface GuestLink {
  readonly href: string;
  readonly label: string;
}

export const CLIENTS: GuestLink = { href: "/clients", label: "Clients" };
export const INTERVIEWS: GuestLink = { href: "/interviews", label: "Interviews" };

/** Where the desks lead that somebody looks at and keeps no copy of. */
export function guestLinks({ desks }: Pick<KeptAccount, "desks">): readonly GuestLink[] {
  const isIn = (wanted: KeptAccount["desks"][number]["role"]) => desks.some(({ role }) => role === wanted);
  return [...(isIn("coach") ? [CLIENTS] : []), ...(isIn("interviewer") ? [INTERVIEWS] : [])];
}
