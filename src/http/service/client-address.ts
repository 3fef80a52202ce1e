import type { IncomingMessage } from "node:http";
import { isIPv4, isIPv6 } from "node:net";

/** How to know where a request comes from. */
export interface ProxyTrust {
  /** Whether a machine is a proxy of one's own, whose word about where a call came from is taken. */
  readonly isProxy: (address: string) => boolean;
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

/**
 * The same to count tries by, never stored but as a hash: IPv4 in full, and of IPv6 the first 64 bits, since whoever has one of these
 * addresses has all the others that begin so (RFC 6177).
 */
export function countedAddress(request: Request, env: object | undefined, trust: ProxyTrust): string {
  const whole = wholeAddress(request, env, trust);
  return isIPv6(whole) ? `${groupsOf(whole).slice(0, 4).join(":")}::` : whole;
}

function wholeAddress(request: Request, env: object | undefined, { isProxy }: ProxyTrust): string {
  const caller = plain((env as Bindings | undefined)?.incoming?.socket.remoteAddress ?? "");
  const forwarded = request.headers.get("x-forwarded-for");
  const told = forwarded === null ? [] : forwarded.split(",").map((each) => plain(each.trim()));
  // From the nearest on: each proxy of one's own tells truly who called it, and the first other one may say what it likes.
  return [...told, caller].findLast((address) => !isProxy(address)) ?? caller;
}

function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv4(bare) || isIPv6(bare) ? bare : "unknown";
}

function shortened(address: string): string {
  if (isIPv4(address)) return address.replace(/\d+$/, "0");
  return isIPv6(address) ? `${groupsOf(address).slice(0, 3).join(":")}::`.replace(/(?:^|:)(?:0:)*0::$/, "::") : address;
}

/** The eight groups of an address, however it was written. */
function groupsOf(address: string): readonly string[] {
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, "")}]`);
  const [head = [], tail = []] = hostname
    .slice(1, -1)
    .split("::")
    .map((part) => part.split(":").filter((group) => group !== ""));
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => "0"), ...tail];
}
