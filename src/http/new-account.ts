import type { FoundServers, MailAccount, MailConnector, MailServer } from "../app/index.ts";
import type { NewMailboxJson, ServerPlaceJson } from "../contract/http/index.ts";
import { faultAt } from "../contract/index.ts";
import { invalid } from "./problem.ts";

/** How many letters may go out a day where nobody says. */
const DEFAULT_LIMIT = 50;

/** The account that somebody wants to connect, its servers found where they are left out. Throws a `Problem` where they are not known. */
export async function newAccount(
  asked: Omit<NewMailboxJson, "password">,
  auth: MailAccount["auth"],
  connector: Pick<MailConnector, "findServers">,
): Promise<MailAccount> {
  const { address, name = "", mode, user = address } = asked;
  const { imap, smtp, provider } = await serversOf(asked, connector);
  const at = ({ host, port, security }: ServerPlaceJson): MailServer => ({
    host: host.toLowerCase(),
    port,
    security,
    user,
  });
  const dailyLimit = asked.dailyLimit ?? provider?.dailyLimit ?? DEFAULT_LIMIT;
  return { id: address.toLowerCase(), address, name, imap: at(imap), smtp: at(smtp), auth, mode, dailyLimit };
}

async function serversOf(
  { address, imap, smtp }: Pick<NewMailboxJson, "address" | "imap" | "smtp">,
  { findServers }: Pick<MailConnector, "findServers">,
): Promise<Pick<FoundServers, "imap" | "smtp" | "provider">> {
  if (imap !== undefined && smtp !== undefined) return { imap, smtp };
  const found = await findServers(address);
  if (found !== undefined) return { ...found, ...(imap && { imap }), ...(smtp && { smtp }) };
  const missing = [...(imap === undefined ? ["imap"] : []), ...(smtp === undefined ? ["smtp"] : [])];
  throw invalid(
    missing.map((place) => faultAt(place, `where the server is, for it is not known of ${address}`, undefined)),
  );
}
