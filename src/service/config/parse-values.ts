import { BlockList, isIP } from "node:net";

/** A key that secrets are sealed with, by its id. */
export interface SealingKey {
  /** Stands in front of everything sealed with it. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** Where something listens. */
export interface ListenPlace {
  readonly host: string;
  readonly port: number;
}

/** Addresses of machines or networks, as they were written and as they are asked. */
export interface AddressRanges {
  readonly ranges: readonly string[];
  /** Whether an address lies in one of them. */
  readonly has: (address: string) => boolean;
}

/** Each gives undefined where the text is no such value. */
export function parseWhole(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  };
}

export function parseOneOf<Word extends string>(words: readonly Word[]): (text: string) => Word | undefined {
  return (text) => words.find((word) => word === text);
}

/** A whole address with one of some schemes and a host. */
export function parseUrl(...schemes: readonly string[]): (text: string) => string | undefined {
  return (text) => {
    const url = URL.parse(text);
    if (url === null || /\s/.test(text) || !schemes.some((scheme) => url.protocol === `${scheme}:`)) return undefined;
    return url.hostname === "" ? undefined : text;
  };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The origin that browsers know the service by: encrypted, but on this machine. */
export function parseOrigin(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || url.username !== "" || url.search !== "" || url.hash !== "" || url.pathname !== "/") {
    return undefined;
  }
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname));
  return isSafe ? url.origin : undefined;
}

/** "new:KEY,old:KEY", the newest first, each id once; a key alone has the id "1". */
export function parseKeys(text: string): readonly SealingKey[] | undefined {
  const parts = text.split(",").map((part) => parseKey(part.trim()));
  const keys = parts.flatMap((key) => key ?? []);
  const isWhole = keys.length === parts.length && new Set(keys.map(({ id }) => id)).size === keys.length;
  return isWhole ? keys : undefined;
}

function parseKey(text: string): SealingKey | undefined {
  const [, id = "1", key] = /^(?:([a-z0-9-]{1,16}):)?([\w-]{43})$/i.exec(text) ?? [];
  return key === undefined ? undefined : { id, key: Buffer.from(key, "base64url") };
}

/** "127.0.0.1:9464" or "[::1]:9464". */
export function parseListenPlace(text: string): ListenPlace | undefined {
  const [, six, four, digits = ""] = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = six ?? four ?? "";
  const port = parseWhole(0, 65_535)(digits);
  return isIP(host) === (six === undefined ? 4 : 6) && port !== undefined ? { host, port } : undefined;
}

/** "10.0.0.0/8, ::1": networks, or machines one by one. */
export function parseRanges(text: string): AddressRanges | undefined {
  const list = new BlockList();
  const ranges = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  for (const range of ranges) if (!addRange(list, range)) return undefined;
  return { ranges, has: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) };
}

function addRange(list: BlockList, range: string): boolean {
  const [, address = "", digits] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(range) ?? [];
  if (isIP(address) === 0) return false;
  const longest = isIP(address) === 4 ? 32 : 128;
  const length = digits === undefined ? longest : Number(digits);
  if (length > longest) return false;
  list.addSubnet(address, length, familyOf(address));
  return true;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}

/** One address, alone or behind a name: "Fineline <fineline@example.org>". */
export function parseSender(text: string): string | undefined {
  const [, bare, bracketed] =
    /^(?:([^\s<>@,;:]+@[^\s<>@,;:]+)|[^<>\r\n@,;:]*<([^\s<>@,;:]+@[^\s<>@,;:]+)>)$/.exec(text) ?? [];
  return bare === undefined && bracketed === undefined ? undefined : text;
}

/** Any text that has something in it. */
export function parseText(text: string): string | undefined {
  return text.trim() === "" || /[\r\n]/.test(text) ? undefined : text;
}
