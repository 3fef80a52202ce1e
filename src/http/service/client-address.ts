import type { IncomingMessage } from "node:http";
import { isIPv4, isIPv6 } from "node:net";

/** How to know where a request comes from. */
export interface ProxyTrust {
  /** How many proxies stand in front and each add the address that they were called from; 0 where there is none. */
  readonly proxies: number;
}

/** What Node tells of a call. */
interface Bindings {
  readonly incoming?: Pick<IncomingMessage, "socket">;
}

/**
 * The address that a request comes from, shortened so that it is a neighbourhood more than a machine: the last byte of IPv4
 * and all but the first 48 bits of IPv6 are 0. Of a forwarding header only what one's own proxies wrote is read: anybody can
 * write the rest. "unknown" where nothing tells.
 */
export function clientAddress(request: Request, env: object | undefined, trust: ProxyTrust): string {
  return shortened(wholeAddress(request, env, trust));
}

/** The same in full, to count tries by: never stored but as a hash. */
export function wholeAddress(request: Request, env: object | undefined, { proxies }: ProxyTrust): string {
  if (proxies > 0) {
    const forwarded = (request.headers.get("x-forwarded-for") ?? "").split(",").map((each) => each.trim());
    return plain(forwarded.at(-proxies) ?? "");
  }
  return plain((env as Bindings | undefined)?.incoming?.socket.remoteAddress ?? "");
}

function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv4(bare) || isIPv6(bare) ? bare : "unknown";
}

function shortened(address: string): string {
  if (isIPv4(address)) return address.replace(/\d+$/, "0");
  if (!isIPv6(address)) return address;
  const [head = ""] = address.split("%")[0]!.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  return `${groups.slice(0, 3).join(":")}::`;
}
