import type { FoundServers, MailSecurity, ServerPlace } from "../../app/ports/index.ts";
import { findProvider } from "./providers.ts";

/** A record of a service's place (RFC 2782). */
export interface ServiceRecord {
  readonly name: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

/** What is asked of the name system; each rejects or is empty where there is nothing. */
export interface NameSystem {
  readonly services: (name: string) => Promise<readonly ServiceRecord[]>;
  /** The names of the servers that take a domain's mail, the first one first. */
  readonly mailExchangers: (domain: string) => Promise<readonly string[]>;
}

/**
 * The servers of an address: those of its provider in the table, by its domain or by who takes its mail; else those that its
 * domain names (RFC 6186 and RFC 8314), with TLS from the start where both kinds are offered. Undefined where a person has to say.
 */
export async function findServers(address: string, names: NameSystem): Promise<FoundServers | undefined> {
  const domain = domainOf(address);
  if (domain === undefined) return undefined;
  const listed = findProvider({ domain }) ?? findProvider({ exchangers: await quietly(names.mailExchangers(domain)) });
  if (listed !== undefined) return { by: "table", imap: listed.imap, smtp: listed.smtp, provider: listed };
  const imap = await findService(domain, names, [
    ["_imaps._tcp", "tls"],
    ["_imap._tcp", "starttls"],
  ]);
  const smtp = await findService(domain, names, [
    ["_submissions._tcp", "tls"],
    ["_submission._tcp", "starttls"],
  ]);
  return imap === undefined || smtp === undefined ? undefined : { by: "dns", imap, smtp };
}

/** The part after the last `@`, in lower case; undefined where the text is no address. */
function domainOf(address: string): string | undefined {
  const found = /^[^\s@]+@([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)$/i.exec(address.trim());
  return found?.[1]?.toLowerCase();
}

async function findService(
  domain: string,
  { services }: NameSystem,
  kinds: readonly (readonly [service: string, security: MailSecurity])[],
): Promise<ServerPlace | undefined> {
  for (const [service, security] of kinds) {
    const [best] = (await quietly(services(`${service}.${domain}`)))
      // A dot alone says that there is no such service (RFC 2782).
      .filter(({ name, port }) => name !== "" && name !== "." && port > 0)
      .toSorted((a, b) => a.priority - b.priority || b.weight - a.weight);
    if (best !== undefined) return { host: best.name.replace(/\.$/, ""), port: best.port, security };
  }
  return undefined;
}

async function quietly<Value>(asked: Promise<readonly Value[]>): Promise<readonly Value[]> {
  try {
    return await asked;
  } catch {
    return [];
  }
}
