/** A desk, and what somebody is at it. */
export interface ServiceDesk {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** What became of a second factor that was lost: gone, and its owner told by mail or not; or there was none. */
export type SecondFactorRecovery = "told" | "untold" | "none";

/** What an operator's commands ask of the shared service. */
export interface ServiceTools {
  /** What is wrong with the service's configuration, a sentence each; nothing where it will do. */
  readonly configFaults: () => readonly string[];
  /** Whether the environment names the database of a service. */
  readonly isAskedFor: boolean;
  /**
   * Answers for the service until it is asked to end, over another database than the environment's where one is given; with `works` it
   * does what is due as well. Rejects with a `UsageError` where it cannot.
   */
  readonly serve: (
    database: string | undefined,
    works: boolean,
  ) => Promise<{ readonly url: string; readonly publicUrl: string; readonly ended: Promise<void> }>;
  /** Does what is due for every desk until it is asked to end. Rejects with a `UsageError` where it cannot. */
  readonly work: (database?: string) => Promise<{ readonly ended: Promise<void> }>;
  /** Makes the tables of the service, or brings them up to date, as their owner. Rejects with a `UsageError` where it may not. */
  readonly prepare: () => Promise<void>;
  /** Seals every secret with the newest of the keys. */
  readonly rotateKeys: () => Promise<{ readonly sealed: number; readonly unopened: number }>;
  /** Invites an address to have an account; who has the link makes it. */
  readonly invite: (email: string) => Promise<{ readonly link: string; readonly wasSent: boolean }>;
  /** Makes a link to a new password; undefined where nobody has an account with the address. */
  readonly recover: (email: string) => Promise<string | undefined>;
  /** Takes a second factor off an account and ends its sessions; undefined where nobody has an account with the address. */
  readonly takeSecondFactor: (email: string) => Promise<SecondFactorRecovery | undefined>;
  /** The desks that an account is at; undefined where nobody has an account with the address. */
  readonly listDesks: (email: string) => Promise<readonly ServiceDesk[] | undefined>;
}
