export interface OwnHostsOptions {
  /** The address that is listened on, as it was given: "127.0.0.1", "::1", "0.0.0.0", a name. */
  readonly listeningOn: string;
  readonly port: number;
  /** Further names, with or without a port, such as that of a proxy in front. */
  readonly allowed: readonly string[];
}

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
const EVERY_ADDRESS = ["0.0.0.0", "::"];

/**
 * Tells whether a Host header (or the host of an origin) names this server. A page that has its own name point to this
 * machine (DNS rebinding) still sends that name. Where every address is listened on, any number that is an address is
 * taken: to send one, a page has to be from there.
 */
export function ownHosts({ listeningOn, port, allowed }: OwnHostsOptions): (host: string) => boolean {
  const takesAddresses = EVERY_ADDRESS.includes(listeningOn);
  const names = [...LOOPBACK, ...(takesAddresses ? [] : [bracketed(listeningOn)]), ...allowed];
  const known = new Set(names.flatMap((name) => spellings(name.toLowerCase(), port)));
  return (host) => {
    const lower = host.toLowerCase();
    return known.has(lower) || (takesAddresses && isAddress(lower, port));
  };
}

function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}

/** With the port, which is left out where it is the usual one; a further name may stand behind a proxy without it. */
function spellings(name: string, port: number): readonly string[] {
  if (/:\d+$/.test(name)) return [name];
  const isLocal = LOOPBACK.includes(name);
  return isLocal && port !== 80 ? [`${name}:${port}`] : [name, `${name}:${port}`];
}

function isAddress(host: string, port: number): boolean {
  const [, name, given] = /^(\[[0-9a-f:.]+\]|\d{1,3}(?:\.\d{1,3}){3})(?::(\d+))?$/.exec(host) ?? [];
  return name !== undefined && Number(given ?? 80) === port;
}
