import type { MiddlewareHandler } from "hono";
import type { Accounts } from "../../accounts/index.ts";
import type { CaseStore } from "../../app/index.ts";
import type { ProxyTrust } from "./client-address.ts";
import type { DeskGuests } from "./guest-addresses.ts";
import type { Limits } from "./limits.ts";

/** A desk that is open: its own API over its own stores, and nothing else. */
export interface OpenedDesk {
  readonly api: { readonly fetch: (request: Request, env: object) => Response | Promise<Response> };
  readonly store: Pick<CaseStore, "findCase" | "listHeaders">;
  /** What was of an account alone goes, such as the browsers that its reminders come to: it has left, or may do less here. */
  readonly forgetAccount: (accountId: string) => Promise<void>;
  /** Ends answers that go on, and lets go of the stores; called once, when nobody asks any more. */
  readonly close: () => Promise<void>;
}

/** What a shared service is made of. */
export interface ServiceOptions {
  readonly accounts: Accounts;
  /** Opens a desk by its id; only ever called for one that the accounts know. */
  readonly openDesk: (deskId: string) => Promise<OpenedDesk>;
  /**
   * What the desk that a key says it is of has for those who come by an address alone; called for every key, also for those of desks
   * that are none. Left out where no addresses are given out.
   */
  readonly guestsOf?: (key: string) => Promise<DeskGuests>;
  /** Removes what is kept of a desk; called for one that nobody may come to any more, or is about to. */
  readonly removeDesk: (deskId: string) => Promise<void>;
  /** Answers what is no part of the API: the pages. */
  readonly pages: MiddlewareHandler;
  readonly version: string;
  readonly trust?: ProxyTrust;
  readonly limits?: Limits;
  /** How many desks are kept open at a time. */
  readonly mostDesks?: number;
  /** What the outside refused, as a `StoreError`; anything else as it is. Left out where accounts cannot be away. */
  readonly explain?: (error: unknown) => unknown;
  /** Hears of what nobody foresaw. */
  readonly onFailure?: (error: unknown) => void;
}
