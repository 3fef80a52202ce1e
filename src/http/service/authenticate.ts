import type { Context } from "hono";
import { type Accounts, type Actor, findSessionActor, findTokenActor } from "../../accounts/index.ts";
import type { CountTry } from "./limits.ts";
import { wrongToken } from "./sentences.ts";

const TOKEN = /^fl_[A-Za-z0-9_-]{43}$/;

interface Door {
  readonly accounts: Accounts;
  readonly countTry: CountTry;
  /** Where the call comes from, to count by. */
  readonly from: (c: Context) => string;
}

/**
 * Who asks, by token where an Authorization header is sent, else by session; undefined where nobody is signed in. A token that
 * is none is told so, and too many of them are told to wait: a right one is never made to.
 */
export async function authenticate(c: Context, { accounts, countTry, from }: Door): Promise<Actor | undefined> {
  const given = c.req.header("authorization");
  if (given === undefined) return findSessionActor(accounts, c.req.raw.headers);
  const [, token = ""] = /^Bearer +(\S+) *$/i.exec(given) ?? [];
  const actor = TOKEN.test(token) ? await findTokenActor(accounts, token) : undefined;
  if (actor !== undefined) return actor;
  await countTry("wrongTokenFromAddress", from(c));
  throw wrongToken();
}
