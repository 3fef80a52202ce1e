import { isService } from "../invitations/index.ts";
import type { CaseAddress, MailAccount, StoredHeader } from "../ports/index.ts";

/** In how many cases an address may stand before it is taken for one that many share. */
const MOST_CASES = 20;
/** What a server is asked for: one plain address of printable ASCII. */
const ASKABLE = /^[a-z\d!#$&'+/=?^_`{|}~.-]{1,64}@[a-z\d.-]{1,190}$/;

/** The header of a case, and its id. */
export type AddressedCase = Pick<StoredHeader, "id" | "header">;

/**
 * The addresses of people in cases for which a mailbox has not been searched yet, in lower case, each with its case. The user's own,
 * those that nobody reads and those that stand in many cases are passed over.
 */
export function lateAddresses(
  cases: readonly AddressedCase[],
  account: Pick<MailAccount, "address">,
  searched: readonly CaseAddress[],
): readonly CaseAddress[] {
  const own = new Set([account.address, ...cases.flatMap(({ header }) => header.me?.email ?? [])].map(lower));
  const done = new Set(searched.map(keyOf));
  const all = cases.flatMap(({ id, header }) =>
    [...new Set(header.contacts.flatMap(({ email }) => email ?? []).map(lower))].map((address) => ({
      caseId: id,
      address,
    })),
  );
  const uses = Map.groupBy(all, ({ address }) => address);
  const isMeant = ({ address }: CaseAddress) =>
    ASKABLE.test(address) && !own.has(address) && !isService(address) && uses.get(address)!.length <= MOST_CASES;
  return all.filter((each) => isMeant(each) && !done.has(keyOf(each)));
}

function keyOf({ caseId, address }: CaseAddress): string {
  return `${caseId} ${address}`;
}

function lower(address: string): string {
  return address.toLowerCase();
}
