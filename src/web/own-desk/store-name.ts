import type { HeldDesk } from "./held-desk.ts";

/** What the names of all copies begin with that an account has in a browser. */
export function copyPrefixOf(userId: string): string {
  return `fineline-${userId}-`;
}

/** The name of a desk's copy: each account has its own, for what one has not sent another never sees. */
export function storeNameOf({ userId, id }: Pick<HeldDesk, "userId" | "id">): string {
  return copyPrefixOf(userId) + id;
}
