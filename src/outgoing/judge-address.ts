import ipaddr from "ipaddr.js";

type Address = ReturnType<typeof ipaddr.parse>;

/** Addresses by which clouds tell a machine its own secrets, beside those that are link-local. */
const METADATA: ReadonlySet<string> = new Set(["168.63.129.16", "100.100.100.200", "192.0.0.192", "fd00:ec2::254"]);

/** Ranges that nobody's server of mail or calendars lies in, not even at home. */
const NEVER: ReadonlySet<string> = new Set(["linkLocal", "multicast", "broadcast", "unspecified"]);

/** What may be said of an address. */
export type AddressKind =
  /** On the open internet. */
  | "public"
  /** In a house or on this very machine. */
  | "private"
  /** Nothing that a server is asked at. */
  | "never";

/** What kind of address it is (RFC 6890 and its registries), seen through the forms that hide IPv4 in IPv6. No address is "never". */
export function judgeAddress(text: string): AddressKind {
  const address = isPlainAddress(text) ? unwrapped(ipaddr.parse(text)) : undefined;
  if (address === undefined) return "never";
  if (METADATA.has(address.toString())) return "never";
  const range = address.range();
  if (NEVER.has(range)) return "never";
  return range === "unicast" && isGlobal(address) ? "public" : "private";
}

/** The library also reads octal and hexadecimal forms: what reaches this has been resolved, and is written plainly. */
function isPlainAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(":") && ipaddr.IPv6.isValid(text));
}

/** IPv4 inside IPv6: mapped (RFC 4291, 2.5.5) and translated by the well-known prefix (RFC 6052). */
function unwrapped(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.range() === "ipv4Mapped" || address.match(ipaddr.IPv6.parse("64:ff9b::"), 96)) {
    return new ipaddr.IPv4(address.toByteArray().slice(12));
  }
  return address;
}

/** All of IPv6 that has been given out to the open internet is in 2000::/3. */
function isGlobal(address: Address): boolean {
  return !(address instanceof ipaddr.IPv6) || address.match(ipaddr.IPv6.parse("2000::"), 3);
}
