import { type Context, Hono, type MiddlewareHandler } from "hono";
import { type FeedReader, type LinkDesk, openAddresses, type PageDesk } from "../server/index.ts";
import type { CountTry } from "./limits.ts";

/** What a desk has for those who come by an address alone. */
export interface DeskGuests {
  readonly links: LinkDesk;
  readonly feeds: FeedReader;
  readonly pages: PageDesk;
}

interface GuestDoor {
  /** The desk that a key says it is of. It is not known whether there is one: a desk that is none has nothing of any key. */
  readonly guestsOf: (key: string) => Promise<DeskGuests>;
  readonly countTry: CountTry;
  readonly from: (c: Context) => string;
}

/**
 * The addresses in reminders, calendars and letters of all desks. A wrong key, a wrong desk and a desk that is none are one answer
 * after the same work; who tries many of them is told to wait, and a right one is never made to.
 */
export function guestAddresses({ guestsOf, countTry, from }: GuestDoor): Hono {
  const countWrong: MiddlewareHandler = async (c, next) => {
    await next();
    if (c.res.status === 404) await countTry("wrongAddressFromAddress", from(c));
  };
  const app = new Hono();
  for (const path of ["/r/*", "/calendar/*", "/c/*"]) app.use(path, countWrong);
  return app.route(
    "/",
    openAddresses({
      links: {
        lookAtLink: async (token) => (await guestsOf(token)).links.lookAtLink(token),
        followLink: async (token) => (await guestsOf(token)).links.followLink(token),
      },
      feeds: { fetch: async (key) => (await guestsOf(key)).feeds.fetch(key) },
      pages: {
        look: async (key) => (await guestsOf(key)).pages.look(key),
        ask: async (key, text) => (await guestsOf(key)).pages.ask(key, text),
        withdraw: async (key) => (await guestsOf(key)).pages.withdraw(key),
      },
    }),
  );
}
