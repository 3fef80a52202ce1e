import type { MailProvider, ServerPlace } from "../../app/ports/index.ts";
import table from "./providers.json" with { type: "json" };

/** Every provider of the table. Its sources stand in the table itself. */
export const PROVIDERS = table.providers as readonly MailProvider[];

/** The provider of a domain, or of who takes its mail. */
export function findProvider({
  domain,
  exchangers = [],
}: {
  readonly domain?: string;
  readonly exchangers?: readonly string[];
}): MailProvider | undefined {
  return PROVIDERS.find(
    (provider) =>
      (domain !== undefined && provider.domains.includes(domain)) ||
      provider.exchangers.some((end) => exchangers.some((name) => name === end || name.endsWith(`.${end}`))),
  );
}

/** Whether the provider of a server puts a copy of what is sent into Sent by itself. */
export function filesItself({ host, port }: Pick<ServerPlace, "host" | "port">): boolean {
  return PROVIDERS.some(
    ({ imap, filesItself }) =>
      // Many programs serve mail on this very machine: there the port tells which.
      filesItself && imap.host === host && (host !== "127.0.0.1" || imap.port === port),
  );
}
