/** A desk of a shared service, and what the person at this browser is in it. */
export interface KeptDesk {
  readonly id: string;
  readonly name: string;
  readonly role: "owner" | "member" | "interviewer" | "viewer" | "coach";
}

/** Who signed in to a shared service from this browser, as it was told last. */
export interface KeptAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The desk that a new tab begins at. */
  readonly activeDeskId: string | null;
  readonly desks: readonly KeptDesk[];
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const ACCOUNT = "fineline-account";
const TAB_DESK = "fineline-desk";

/** The account whose copies are in this browser; undefined where nobody is signed in, and where Fineline is one's own. */
export function keptAccount(shelf: Shelf = localStorage): KeptAccount | undefined {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(ACCOUNT) ?? "null");
    return isAccount(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isAccount(value: unknown): value is KeptAccount {
  const { id, desks } = (value ?? {}) as Partial<Record<keyof KeptAccount, unknown>>;
  return typeof id === "string" && Array.isArray(desks);
}

/** Keeps who is signed in, so that pages know it before the service answers, and without a network. */
export function keepAccount(account: KeptAccount, shelf: Shelf = localStorage): void {
  shelf.setItem(ACCOUNT, JSON.stringify(account));
}

/** What was kept of whoever was signed in goes; copies are another matter. */
export function forgetAccount(shelf: Shelf = localStorage, tab: Shelf = sessionStorage): void {
  shelf.removeItem(ACCOUNT);
  tab.removeItem(TAB_DESK);
}

/** Whether somebody may read all of a desk, so that their browser keeps a copy; the others look at it where it is. */
export function keepsCopy({ role }: Pick<KeptDesk, "role">): boolean {
  return role === "owner" || role === "member" || role === "viewer";
}

/** The desk of this tab: the one it chose, else the one chosen last, else the first; undefined where there is none to copy. */
export function findTabDesk(account: KeptAccount, tab: Shelf = sessionStorage): KeptDesk | undefined {
  const own = account.desks.filter(keepsCopy);
  const [chosen, usual] = [tab.getItem(TAB_DESK), account.activeDeskId];
  return own.find(({ id }) => id === chosen) ?? own.find(({ id }) => id === usual) ?? own[0];
}

/** Puts this tab at a desk, from its next start on; new tabs begin there too. */
export function chooseTabDesk(
  account: KeptAccount,
  deskId: string,
  shelf: Shelf = localStorage,
  tab: Shelf = sessionStorage,
): void {
  tab.setItem(TAB_DESK, deskId);
  keepAccount({ ...account, activeDeskId: deskId }, shelf);
}
