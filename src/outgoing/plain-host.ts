import { isIP } from "node:net";

/** A server's name, or its address as it is usually written. */
export interface PlainHost {
  readonly kind: "name" | "address";
  readonly text: string;
}

const NAME = /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/;

/**
 * A host as a browser would understand it: brackets and a dot at the end taken away, letters made small and ASCII, and the forms
 * of IPv4 that hide what they are ("0x7f.1", "017700000001", "0") written out. Undefined where it is no host.
 */
export function plainHost(text: string): PlainHost | undefined {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  if (isIP(bare) === 6) return bare.includes("%") ? undefined : { kind: "address", text: bare.toLowerCase() };
  if (bare === "" || /[^\p{L}\p{M}\p{N}._-]/u.test(bare)) return undefined;
  const host = URL.parse(`http://${bare}/`)?.hostname.replace(/\.$/, "");
  if (host === undefined) return undefined;
  if (isIP(host) === 4) return { kind: "address", text: host };
  return NAME.test(host) ? { kind: "name", text: host } : undefined;
}
