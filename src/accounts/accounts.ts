import { type AccountMail, invitationMail, knownAccountMail, type SendAccountMail } from "./account-mail.ts";
import { type AccountDatabase, openAccountPlace } from "./database.ts";
import { inviteToService } from "./invitations.ts";
import { migrateAccounts } from "./migrate.ts";
import { type AccountKey, secretsOf } from "./secrets.ts";
import { createSignOn, type SignOn, type SignOnProvider } from "./sign-on.ts";

export interface AccountOptions {
  /** Where PostgreSQL is: "postgres://…". */
  readonly url: string;
  /** The same with a user who may change the tables; where it is not given, that one. */
  readonly ownerUrl?: string | undefined;
  /** The origin that people open, without a slash at its end. */
  readonly address: string;
  /** The newest first; every process of a service has the same. */
  readonly keys: readonly AccountKey[];
  readonly sendMail: SendAccountMail;
  /** Whether there is a way for mail at all; there is where it is not said. */
  readonly sendsMail?: boolean;
  /** Whether anybody may ask for an account; else people are invited. */
  readonly isOpen: boolean;
  readonly providers: readonly SignOnProvider[];
  readonly mostConnections?: number;
  readonly onFailure: (error: unknown) => void;
}

/** The accounts of a service: who people are, which desks there are, and who is what in which. */
export interface Accounts {
  readonly db: AccountDatabase;
  readonly signOn: SignOn;
  readonly address: string;
  /** What is signed for browsers is signed with it. */
  readonly secret: string;
  readonly isOpen: boolean;
  /** The ids of the sign-on of others. */
  readonly providers: readonly string[];
  readonly sendMail: (mail: AccountMail) => Promise<void>;
  /** Whether mail can leave: else links are handed over by whoever runs the service. */
  readonly sendsMail: boolean;
  readonly onFailure: (error: unknown) => void;
  /** Brings the tables to what this version needs; any number of processes may do so at once. */
  readonly migrate: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const MOST_CONNECTIONS = 10;
/** One holds the lock, another does what sign-on needs. */
const OWNER_CONNECTIONS = 2;

/** The accounts in a PostgreSQL; nothing is connected to before it is needed. */
export function openAccounts(options: AccountOptions): Accounts {
  const { url, ownerUrl = url, address, isOpen, sendMail, sendsMail = true, onFailure, providers } = options;
  const secrets = secretsOf(options.keys);
  const secret = secrets[0].value;
  const { db, pool } = openAccountPlace(url, options.mostConnections ?? MOST_CONNECTIONS);
  // A connection that breaks while nobody uses it would end the process.
  pool.on("error", onFailure);
  const signOn = createSignOn({ db, address, secrets, sendMail, sendsMail, isOpen, providers, onFailure });
  return {
    db,
    signOn,
    address,
    secret,
    isOpen,
    providers: providers.map(({ id }) => id),
    sendMail,
    sendsMail,
    onFailure,
    migrate: () => (ownerUrl === url ? migrateAccounts(pool, signOn.migrate) : migrateAs(ownerUrl, options)),
    close: () => db.destroy(),
  };
}

async function migrateAs(ownerUrl: string, options: AccountOptions): Promise<void> {
  const accounts = openAccounts({ ...options, url: ownerUrl, ownerUrl, mostConnections: OWNER_CONNECTIONS });
  try {
    await accounts.migrate();
  } finally {
    await accounts.close();
  }
}

/** The address that an invitation is taken up at. What follows the # is told to no server and stands in no log. */
export function invitationLink({ address }: Pick<Accounts, "address">, token: string): string {
  return `${address}/account/invitation#${token}`;
}

/**
 * Sends whoever has an address the way to an account, or tells them that they have one. It is all done afterwards: who asked
 * learns nothing, not even by how long it takes.
 */
export function askForAccount(accounts: Accounts, email: string): void {
  const { db, address, sendMail, onFailure } = accounts;
  const answer = async () => {
    const known = await db.selectFrom("user").select("id").where("email", "=", email.toLowerCase()).executeTakeFirst();
    if (known !== undefined) return sendMail(knownAccountMail(email, address));
    const { token } = await inviteToService(db, email);
    return sendMail(invitationMail(email, invitationLink(accounts, token), undefined));
  };
  void answer().catch(onFailure);
}
